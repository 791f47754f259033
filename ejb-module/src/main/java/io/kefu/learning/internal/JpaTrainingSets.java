package io.kefu.learning.internal;

import io.kefu.learning.Example;
import io.kefu.learning.ExampleFilter;
import io.kefu.learning.IntentCount;
import io.kefu.learning.Split;
import io.kefu.learning.model.TrainingExample;
import io.kefu.learning.model.TrainingSet;
import io.kefu.learning.model.TrainingSets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.NullUnmarked;

/** Training sets in the database. */
@ApplicationScoped
class JpaTrainingSets implements TrainingSets {

  private static final int BATCH = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final EntityManager entities;

  /** For the container. */
  @NullUnmarked
  protected JpaTrainingSets() {
    this(null);
  }

  @Inject
  JpaTrainingSets(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(TrainingSet set) {
    entities.persist(set);
  }

  @Override
  public Optional<TrainingSet> find(UUID id) {
    return Optional.ofNullable(entities.find(TrainingSet.class, id));
  }

  @Override
  public List<TrainingSet> list(Optional<UUID> after, int limit) {
    return entities
        .createQuery(
            "select s from TrainingSet s where s.complete = true and s.id > :after order by s.id",
            TrainingSet.class)
        .setParameter("after", after.orElse(FIRST))
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<UUID> incomplete(Instant begunBefore) {
    return entities
        .createQuery(
            "select s.id from TrainingSet s where s.complete = false and s.createdAt < :before",
            UUID.class)
        .setParameter("before", begunBefore)
        .getResultList();
  }

  @Override
  public void addExamples(UUID set, List<Example> examples) {
    entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
    examples.forEach(e -> entities.persist(new TrainingExample(set, e)));
    entities.flush();
    entities.clear();
  }

  @Override
  public List<Example> examples(UUID set, ExampleFilter filter) {
    String intent = filter.intent().isPresent() ? " and e.intent = :intent" : "";
    String text = filter.text().isPresent() ? " and lower(e.wording) like :words escape '!'" : "";
    TypedQuery<TrainingExample> query =
        entities
            .createQuery(
                "select e from TrainingExample e where e.trainingSet = :set and e.place > :after"
                    + intent
                    + text
                    + " order by e.place",
                TrainingExample.class)
            .setParameter("set", set)
            .setParameter("after", filter.after())
            .setMaxResults(filter.limit());
    filter.intent().ifPresent(name -> query.setParameter("intent", name));
    filter.text().ifPresent(part -> query.setParameter("words", anywhere(part)));
    return query.getResultStream().map(TrainingExample::example).toList();
  }

  @Override
  public List<Example> examples(UUID set, Set<Split> splits, int after, int limit) {
    return entities
        .createQuery(
            "select e from TrainingExample e where e.trainingSet = :set and e.place > :after and"
                + " e.split in :splits order by e.place",
            TrainingExample.class)
        .setParameter("set", set)
        .setParameter("after", after)
        .setParameter("splits", splits)
        .setMaxResults(limit)
        .getResultStream()
        .map(TrainingExample::example)
        .toList();
  }

  private static String anywhere(String part) {
    return "%" + part.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  @Override
  public List<IntentCount> intents(UUID set) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    entities
        .createQuery(
            "select e.intent, e.language, count(e.place) from TrainingExample e where"
                + " e.trainingSet = :set group by e.intent, e.language",
            Object[].class)
        .setParameter("set", set)
        .getResultStream()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((String) row[0], i -> new TreeMap<>())
                    .put((String) row[1], ((Long) row[2]).intValue()));
    return counts.entrySet().stream()
        .map(
            e ->
                new IntentCount(
                    e.getKey(),
                    e.getValue().values().stream().mapToInt(Integer::intValue).sum(),
                    e.getValue()))
        .sorted(Comparator.comparingInt(IntentCount::examples).reversed())
        .toList();
  }

  @Override
  public List<Example> examples(UUID set, Set<Integer> rows) {
    return entities
        .createQuery(
            "select e from TrainingExample e where e.trainingSet = :set and e.place in :rows",
            TrainingExample.class)
        .setParameter("set", set)
        .setParameter("rows", rows)
        .getResultStream()
        .map(TrainingExample::example)
        .toList();
  }

  @Override
  public int removeExamples(UUID set, int most) {
    List<Integer> places =
        entities
            .createQuery(
                "select e.place from TrainingExample e where e.trainingSet = :set order by e.place",
                Integer.class)
            .setParameter("set", set)
            .setMaxResults(most)
            .getResultList();
    if (places.isEmpty()) {
      return 0;
    }
    return entities
        .createQuery(
            "delete from TrainingExample e where e.trainingSet = :set and e.place <= :last")
        .setParameter("set", set)
        .setParameter("last", places.get(places.size() - 1))
        .executeUpdate();
  }

  @Override
  public void remove(TrainingSet set) {
    entities.remove(set);
  }
}
