package io.kefu.benchmark;

import io.kefu.knowledge.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * The same index asked by Lucene's own classes: the same two queries with the same filters, the
 * same number of documents and the same stored fields; nothing joined, no article read, no shop's
 * scope, no transaction.
 */
final class RawLucene implements AutoCloseable {

  private static final Set<String> STORED = Set.of("article", "wording", "words");

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = new SmartChineseAnalyzer();
  private final String shop;

  RawLucene(Path index, String shop) {
    try {
      this.reader = DirectoryReader.open(FSDirectory.open(index));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.searcher = new IndexSearcher(reader);
    this.shop = shop;
  }

  int documents() {
    return reader.numDocs();
  }

  /** How many stored characters came back, so that nothing is optimised away. */
  long search(Question question, int most) {
    try {
      Query visible = visible(question);
      float[] vector = question.embedding().orElseThrow().vector();
      return read(new KnnFloatVectorQuery("vector_" + vector.length, vector, most, visible), most)
          + read(words(question.text(), visible), most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long read(Query query, int most) throws IOException {
    long characters = 0;
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      characters += searcher.storedFields().document(hit.doc, STORED).get("wording").length();
    }
    return characters;
  }

  private Query visible(Question question) {
    long now = Instant.now().toEpochMilli();
    return new BooleanQuery.Builder()
        .add(term("__HSEARCH_tenantId", shop), Occur.FILTER)
        .add(term("space", question.embedding().orElseThrow().space()), Occur.FILTER)
        .add(term("language", question.language().primary().value()), Occur.FILTER)
        .add(LongPoint.newRangeQuery("valid_from", Long.MIN_VALUE, now), Occur.FILTER)
        .add(LongPoint.newRangeQuery("valid_to", now + 1, Long.MAX_VALUE), Occur.FILTER)
        .build();
  }

  private Query words(String text, Query visible) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    try (TokenStream stream = analyzer.tokenStream("words", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term("words", term.toString()), Occur.SHOULD);
      }
    }
    return new BooleanQuery.Builder()
        .add(words.build(), Occur.MUST)
        .add(visible, Occur.FILTER)
        .build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
