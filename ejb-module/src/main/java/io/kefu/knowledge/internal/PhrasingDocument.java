package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.knowledge.model.Article;
import io.kefu.knowledge.model.Phrasing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.backend.analysis.AnalyzerNames;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.VectorSimilarity;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * One phrasing as the index holds it: what it says, in words, codes and as a vector, and when its
 * article may be shown. A change of these fields needs a new {@link IndexFolder#FORMAT}.
 */
final class PhrasingDocument implements TypeBinder {

  static final String ARTICLE = "article";
  static final String WORDING = "wording";
  static final String WORDS = "words";
  static final String CODES = "codes";
  static final String LANGUAGE = "language";
  static final String CHANNEL = "channel";
  static final String VALID_FROM = "valid_from";
  static final String VALID_TO = "valid_to";
  static final String SPACE = "space";

  /** Stands in {@link #CHANNEL} for all of them. */
  static final String ANY_CHANNEL = "*";

  /** English, Chinese, multilingual. */
  private static final List<Integer> DIMENSIONS = List.of(384, 512, 768);

  private static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** Whether vectors of that many numbers can be searched. */
  static boolean holds(int dimension) {
    return DIMENSIONS.contains(dimension);
  }

  static String vectorField(int dimension) {
    return "vector_" + dimension;
  }

  @Override
  public void bind(TypeBindingContext context) {
    context
        .dependencies()
        .use("wording")
        .use("space")
        .use("vector")
        .use("article.version")
        .use("article.language");
    context.bridge(Phrasing.class, new Bridge(context.indexSchemaElement()));
  }

  private static final class Bridge implements TypeBridge<Phrasing> {

    private final IndexFieldReference<String> article;
    private final IndexFieldReference<String> wording;
    private final IndexFieldReference<String> words;
    private final IndexFieldReference<String> codes;
    private final IndexFieldReference<String> language;
    private final IndexFieldReference<String> channel;
    private final IndexFieldReference<Instant> validFrom;
    private final IndexFieldReference<Instant> validTo;
    private final IndexFieldReference<String> space;
    private final Map<Integer, IndexFieldReference<float[]>> vectors = new HashMap<>();

    Bridge(IndexSchemaElement schema) {
      article = stored(schema, ARTICLE);
      wording = stored(schema, WORDING);
      words =
          schema
              .field(
                  WORDS,
                  f -> f.asString().analyzer(AnalyzerNames.WHITESPACE).projectable(Projectable.YES))
              .toReference();
      codes = schema.field(CODES, f -> f.asString()).multiValued().toReference();
      language = schema.field(LANGUAGE, f -> f.asString()).toReference();
      channel = schema.field(CHANNEL, f -> f.asString()).multiValued().toReference();
      validFrom = schema.field(VALID_FROM, f -> f.asInstant()).toReference();
      validTo = schema.field(VALID_TO, f -> f.asInstant()).toReference();
      space = schema.field(SPACE, f -> f.asString()).toReference();
      for (int dimension : DIMENSIONS) {
        vectors.put(dimension, vector(schema, dimension));
      }
    }

    private static IndexFieldReference<String> stored(IndexSchemaElement schema, String name) {
      return schema
          .field(name, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
          .toReference();
    }

    private static IndexFieldReference<float[]> vector(IndexSchemaElement schema, int dimension) {
      return schema
          .field(
              vectorField(dimension),
              f -> f.asFloatVector().dimension(dimension).vectorSimilarity(VectorSimilarity.COSINE))
          .toReference();
    }

    @Override
    public void write(DocumentElement document, Phrasing phrasing, TypeBridgeWriteContext context) {
      Article of = phrasing.article();
      document.addValue(article, ArticleRevision.write(of.id(), of.version()));
      document.addValue(wording, phrasing.wording());
      document.addValue(words, String.join(" ", Words.of(phrasing.wording(), of.language())));
      Words.codes(phrasing.wording()).forEach(code -> document.addValue(codes, code));
      document.addValue(language, of.language().primary().value());
      channels(of).forEach(name -> document.addValue(channel, name));
      document.addValue(validFrom, of.validFrom().orElse(ALWAYS));
      document.addValue(validTo, of.validTo().orElse(NEVER));
      phrasing.embedding().ifPresent(embedding -> place(document, embedding));
    }

    private static List<String> channels(Article article) {
      List<String> channels = new ArrayList<>(article.channels());
      if (channels.isEmpty()) {
        channels.add(ANY_CHANNEL);
      }
      return channels;
    }

    private void place(DocumentElement document, Embedding embedding) {
      IndexFieldReference<float[]> field = vectors.get(embedding.vector().length);
      if (field != null) {
        document.addValue(space, embedding.space());
        document.addValue(field, embedding.vector());
      }
    }
  }
}
