package io.kefu.learning.model;

import io.kefu.learning.Example;
import io.kefu.learning.Split;
import io.kefu.shared.LanguageTag;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One example of a set; its place is its row in the file that it came from. */
@Entity
@Table(name = "training_example")
@IdClass(TrainingExample.Key.class)
public class TrainingExample {

  @Id
  @Column(name = "training_set")
  private UUID trainingSet;

  @Id private int place;

  @TenantId
  @Column(length = 36)
  private @Nullable String shop;

  @Column(length = 8000)
  private String wording;

  @Column(length = 200)
  private String intent;

  @Column(length = 35)
  private String language;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 8)
  private Split split;

  /** Set and place. */
  public record Key(UUID trainingSet, int place) implements Serializable {}

  /** For Hibernate. */
  @NullUnmarked
  protected TrainingExample() {}

  public TrainingExample(UUID trainingSet, Example example) {
    this.trainingSet = trainingSet;
    this.place = example.row();
    this.wording = example.text();
    this.intent = example.intent();
    this.language = example.language().value();
    this.split = example.split();
  }

  public Example example() {
    return new Example(place, wording, intent, new LanguageTag(language), split);
  }
}
