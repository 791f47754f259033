package io.kefu.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;

/** What an installation may set about knowledge. */
@ApplicationScoped
public class KnowledgeSettings {

  private final List<String> reviewedCategories;
  private final boolean demo;

  /** For the container. */
  @NullUnmarked
  protected KnowledgeSettings() {
    this(Optional.empty(), false);
  }

  /**
   * @param reviewedCategories paths whose articles, and those of categories below, a reviewer must
   *     see before customers do; none by default
   * @param demo whether the demo shop is filled
   */
  @Inject
  public KnowledgeSettings(
      @ConfigProperty(name = "kefu.knowledge.review.categories")
          Optional<List<String>> reviewedCategories,
      @ConfigProperty(name = "kefu.demo", defaultValue = "false") boolean demo) {
    this.reviewedCategories = reviewedCategories.orElse(List.of());
    this.demo = demo;
  }

  /** What holds if nothing is set. */
  public static KnowledgeSettings defaults() {
    return new KnowledgeSettings();
  }

  public List<String> reviewedCategories() {
    return reviewedCategories;
  }

  public boolean demo() {
    return demo;
  }
}
