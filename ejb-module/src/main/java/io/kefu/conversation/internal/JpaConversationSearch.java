package io.kefu.conversation.internal;

import io.kefu.conversation.ConversationFilter;
import io.kefu.conversation.ConversationMarks;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Conversations.Cursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A filter as a query. Marks of the conversation itself go by its indexes; those of its turns are
 * looked for in each conversation that is left, from the last spoken in, until the page is full.
 */
final class JpaConversationSearch {

  private static final String TURN =
      "exists (select 1 from Turn t where t.conversation = c.id and t.speaker = CUSTOMER and ";
  private static final String WORDS =
      "(c.userId = :exact or exists (select 1 from TurnPart p join p.turn t where t.conversation ="
          + " c.id and lower(p.maskedText) like :words escape '!'))";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  JpaConversationSearch(ConversationFilter filter) {
    view(filter);
    ConversationMarks marks = filter.marks();
    need("c.userId = :user", "user", marks.userId());
    need("c.channel = :channel", "channel", marks.channel());
    need("(c.language = :tongue or c.language like :tongues)", "tongue", marks.language());
    marks.language().ifPresent(language -> values.put("tongues", language + "-%"));
    need("c.lastActivity >= :begin", "begin", marks.from());
    need("c.startedAt < :end", "end", marks.until());
    need(TURN + "t.intent = :intent)", "intent", marks.intent());
    need(TURN + "t.emotion = :emotion)", "emotion", marks.emotion());
    need(WORDS, "exact", marks.text());
    marks.text().ifPresent(text -> values.put("words", pattern(text)));
  }

  private void view(ConversationFilter filter) {
    conditions.add("c.lastSeq > 0");
    switch (filter.view()) {
      case ALL -> {}
      case OPEN -> conditions.add("c.state = OPEN");
      case CLOSED -> conditions.add("c.state = CLOSED");
      case QUEUED -> conditions.add("c.handoverState = QUEUED");
      case MINE -> need("c.handoverState = ASSIGNED and c.operator = :me", "me", filter.operator());
    }
  }

  private void need(String condition, String name, Optional<?> value) {
    value.ifPresent(
        v -> {
          conditions.add(condition);
          values.put(name, v);
        });
  }

  private static String pattern(String text) {
    String literal = text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return "%" + literal + "%";
  }

  List<Conversation> page(EntityManager entityManager, Optional<Cursor> after, int limit) {
    after.ifPresent(this::behind);
    TypedQuery<Conversation> query =
        entityManager.createQuery(
            "from Conversation c where "
                + String.join(" and ", conditions)
                + " order by c.lastActivity desc, c.id desc",
            Conversation.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  private void behind(Cursor cursor) {
    conditions.add("(c.lastActivity < :moment or (c.lastActivity = :moment and c.id < :last))");
    values.put("moment", cursor.lastActivity());
    values.put("last", cursor.id());
  }
}
