package io.kefu.web.knowledge;

import io.kefu.inference.LanguageGuess;
import io.kefu.inference.LanguageRecogniser;
import io.kefu.knowledge.Hit;
import io.kefu.knowledge.KnowledgeSearch;
import io.kefu.knowledge.QuestionEncoder;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shop.Shops;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Finds published articles. */
@Path("/v1/knowledge/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class SearchResource {

  private static final int LONGEST = 4000;
  private static final int USUAL = 10;
  private static final int MOST = 100;

  private final KnowledgeSearch search;
  private final QuestionEncoder encoder;
  private final LanguageRecogniser recogniser;
  private final Shops shops;

  /** For the container. */
  @NullUnmarked
  protected SearchResource() {
    this(null, null, null, null);
  }

  @Inject
  public SearchResource(
      KnowledgeSearch search, QuestionEncoder encoder, LanguageRecogniser recogniser, Shops shops) {
    this.search = search;
    this.encoder = encoder;
    this.recogniser = recogniser;
    this.shops = shops;
  }

  /** Best first, one an article. */
  public record HitList(List<HitShown> hits) {}

  /**
   * An article that was found.
   *
   * @param answer Markdown, as stored
   * @param score 0..1, compares between questions
   */
  public record HitShown(
      UUID article,
      String title,
      String answer,
      String language,
      String category,
      String question,
      double score) {

    static HitShown of(Hit hit) {
      return new HitShown(
          hit.article(),
          hit.title(),
          hit.answer(),
          hit.language().value(),
          hit.category(),
          hit.question(),
          hit.score());
    }
  }

  @GET
  @Operation(
      summary = "Find published articles",
      description =
          "Without a language that of the question is recognised. At most 100 hits, 10 where none"
              + " is named.")
  public HitList search(
      @QueryParam("q") @Nullable String text,
      @QueryParam("language") @Nullable String language,
      @QueryParam("limit") @Nullable Integer limit) {
    String asked = text(text);
    LanguageTag spoken = language == null ? recognised(asked) : tag(language);
    return new HitList(
        search.search(encoder.question(asked, spoken, limit(limit))).stream()
            .map(HitShown::of)
            .toList());
  }

  static String text(@Nullable String text) {
    if (text == null || text.isBlank() || !Lines.fits(text, LONGEST)) {
      throw new InvalidRequest(
          "q", "must be 1 to 4000 characters, not blank and without control characters");
    }
    return text;
  }

  static int limit(@Nullable Integer limit) {
    if (limit == null) {
      return USUAL;
    }
    if (limit < 1) {
      throw new InvalidRequest("limit", "must be at least 1; " + MOST + " are given at most");
    }
    return Math.min(limit, MOST);
  }

  static LanguageTag tag(String language) {
    try {
      return new LanguageTag(language);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("language", "is no BCP 47 language tag; write one such as 'zh-CN'");
    }
  }

  private LanguageTag recognised(String text) {
    List<LanguageTag> languages = shops.profile(ShopScope.required()).languages();
    return recogniser.recognise(text, Set.copyOf(languages)).stream()
        .findFirst()
        .map(LanguageGuess::language)
        .orElse(languages.get(0));
  }
}
