package io.kefu.web.understanding;

import static java.util.Objects.requireNonNull;

import io.kefu.learning.Example;
import io.kefu.learning.ReleaseDesk;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Shops;
import io.kefu.understanding.Explanation;
import io.kefu.understanding.ExplanationService;
import io.kefu.understanding.ServedLanguage;
import io.kefu.understanding.ServedLanguages;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.UnderstandingService;
import io.kefu.understanding.Utterance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What texts mean, by the release of the caller's shop. Keeps nothing of them. */
@Path("/v1/nlu")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NluResource {

  private final UnderstandingService understanding;
  private final ExplanationService explanations;
  private final ReleaseDesk releases;
  private final ServedLanguages languages;
  private final PersonalDataGuard guard;
  private final Shops shops;

  /** For the container. */
  @NullUnmarked
  protected NluResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public NluResource(
      UnderstandingService understanding,
      ExplanationService explanations,
      ReleaseDesk releases,
      ServedLanguages languages,
      PersonalDataGuard guard,
      Shops shops) {
    this.understanding = understanding;
    this.explanations = explanations;
    this.releases = releases;
    this.languages = languages;
    this.guard = guard;
    this.shops = shops;
  }

  /** All results of a batch, in the order of its texts. */
  public record ParseResults(List<ParseResult> results) {}

  /** The languages of the shop and of its release. */
  public record Languages(List<Served> languages) {}

  /**
   * One language with its state ({@code ready loading off}) and maturity ({@code full lexical
   * none}).
   */
  public record Served(String code, String state, String maturity) {

    static Served of(ServedLanguage l) {
      return new Served(l.language().value(), l.state().code(), l.maturity().code());
    }
  }

  /** With {@code explain}, in the body or the query, the answer says why. */
  @POST
  @Path("/parse")
  public ParseResult parse(
      @Nullable ParseRequest request, @QueryParam("explain") @Nullable Boolean explain) {
    long begun = System.nanoTime();
    ParseRequest asked = present(request);
    asked.check();
    String sent = requireNonNull(asked.text(), "checked");
    Utterance utterance =
        utterance(sent, asked.wish(), asked.release(), shops.profile(ShopScope.required()));
    if (Boolean.TRUE.equals(explain) || Boolean.TRUE.equals(asked.explain())) {
      return explained(sent, utterance, begun);
    }
    Understanding understood = understanding.understand(utterance);
    return ParseResult.of(sent, understood, millisSince(begun));
  }

  private ParseResult explained(String sent, Utterance utterance, long begun) {
    Explanation explanation = explanations.explain(utterance);
    Set<Integer> rows = new HashSet<>();
    explanation.nearest().forEach(near -> near.row().ifPresent(rows::add));
    Map<Integer, String> texts =
        rows.isEmpty()
            ? Map.of()
            : releases.examples(explanation.understanding().release(), rows).stream()
                .collect(Collectors.toMap(Example::row, Example::text));
    return ParseResult.of(
        sent,
        explanation.understanding(),
        millisSince(begun),
        ExplanationShown.of(explanation, sent, texts));
  }

  /** Each result carries its share of the whole time. */
  @POST
  @Path("/parse-batch")
  public ParseResults parseBatch(@Nullable ParseBatchRequest request) {
    long begun = System.nanoTime();
    ParseBatchRequest asked = present(request);
    asked.check();
    ShopProfile shop = shops.profile(ShopScope.required());
    List<String> sent = requireNonNull(asked.texts(), "checked");
    List<Utterance> utterances =
        sent.stream().map(t -> utterance(t, asked.wish(), asked.release(), shop)).toList();
    List<Understanding> understood = understanding.understandAll(utterances);
    double each = millisSince(begun) / understood.size();
    return new ParseResults(
        IntStream.range(0, understood.size())
            .mapToObj(i -> ParseResult.of(sent.get(i), understood.get(i), each))
            .toList());
  }

  @GET
  @Path("/languages")
  public Languages languages() {
    List<LanguageTag> on = shops.profile(ShopScope.required()).languages();
    return new Languages(languages.of(on).stream().map(Served::of).toList());
  }

  private Utterance utterance(
      String text, Optional<LanguageTag> wish, @Nullable String release, ShopProfile shop) {
    Set<LanguageTag> allowed = new LinkedHashSet<>();
    shop.languages().forEach(l -> allowed.add(l.primary()));
    return new Utterance(
        guard.protect(text, shop.country()),
        wish,
        Optional.empty(),
        allowed,
        Optional.ofNullable(release));
  }

  private static <T> T present(@Nullable T request) {
    if (request == null) {
      throw new InvalidRequest("body", "is missing; send a JSON object");
    }
    return request;
  }

  private static double millisSince(long begun) {
    return Math.round((System.nanoTime() - begun) / 10_000.0) / 100.0;
  }
}
