package io.kefu.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.OrderStatus;
import io.kefu.conversation.Speaker;
import io.kefu.dialogue.DialogueAct;
import io.kefu.handover.HandoverView;
import io.kefu.knowledge.ArticleState;
import io.kefu.learning.ConfusedPair;
import io.kefu.learning.ExampleProblem;
import io.kefu.learning.ReleaseState;
import io.kefu.learning.Split;
import io.kefu.shared.ProblemKind;
import io.kefu.shop.Role;
import io.kefu.shop.Scope;
import io.kefu.understanding.Emotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern REASON_OF_A_FLOW =
      Pattern.compile("(?m)^ +reason: *([a-z][a-z0-9_]*) *$");
  private static final Pattern REASON_OF_A_POLICY =
      Pattern.compile(
          "(?:offerPerson|handover)\\(\"([a-z_]+)\"\\)"
              + "|offeringPerson\\(\"[a-z.]+\", \"([a-z_]+)\"\\)");
  private static final Pattern KEY =
      Pattern.compile("w\\['([a-z.0-9-]+)'\\]|words\\.(?:of|tell|warn)\\(\"([a-z.-]+[a-z])\"");

  @Test
  void languages_haveTheSameKeys() {
    assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH)).isNotEmpty();
  }

  @Test
  void everyKeyOnAPageOrInABean_hasWords() throws IOException {
    Set<String> used = used();

    assertThat(used).hasSizeGreaterThan(50);
    assertThat(keys(Locale.CHINESE)).containsAll(used);
  }

  @Test
  void everythingThatHasAName_hasWords() {
    assertThat(keys(Locale.CHINESE))
        .containsAll(named("problem.", ProblemKind.values(), ProblemKind::slug))
        .containsAll(named("state.", ArticleState.values(), ArticleState::code))
        .containsAll(named("article.kept.", ArticleState.values(), ArticleState::code))
        .containsAll(named("handover.", HandoverView.State.values(), HandoverView.State::code))
        .containsAll(named("speaker.", Speaker.values(), Speaker::code))
        .containsAll(named("act.", DialogueAct.values(), DialogueAct::code))
        .containsAll(named("emotion.", Emotion.Name.values(), Emotion.Name::code))
        .containsAll(named("order.status.", OrderStatus.values(), OrderStatus::code))
        .containsAll(named("role.", Role.values(), Role::code))
        .containsAll(named("set.problem.", ExampleProblem.Kind.values(), ExampleProblem.Kind::code))
        .containsAll(named("set.cure.", ExampleProblem.Kind.values(), ExampleProblem.Kind::code))
        .containsAll(named("release.state.", ReleaseState.values(), ReleaseState::code))
        .containsAll(
            named("release.proposal.", ConfusedPair.Proposal.values(), ConfusedPair.Proposal::code))
        .containsAll(named("split.", Split.values(), Split::code))
        .containsAll(
            EnumSet.complementOf(EnumSet.of(Scope.PLATFORM)).stream()
                .map(scope -> "scope." + scope.code().replace(':', '-'))
                .toList());
  }

  @Test
  void everyReasonOfTheBot_hasWords() throws IOException {
    Set<String> offered =
        found(Path.of("../ejb-module/src/main/resources/io/kefu/dialogue/flows"), REASON_OF_A_FLOW);
    Set<String> ofPolicies =
        found(Path.of("../ejb-module/src/main/java/io/kefu/dialogue"), REASON_OF_A_POLICY);

    assertThat(offered).hasSizeGreaterThan(10);
    assertThat(ofPolicies).contains("ineffective");
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(keys(locale))
          .containsAll(offered.stream().map(reason -> "reason." + reason).toList())
          .containsAll(ofPolicies.stream().map(reason -> "reason." + reason).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "parcel_lost, Parcel lost",
    "loyalty_points, Another reason (loyalty_points)",
    "My parcel is lost, My parcel is lost",
    "包裹丢了, 包裹丢了"
  })
  void reason_isSaidInThePersonsLanguage(String given, String shown) {
    Words words =
        new Words(
            new Tongue() {
              @Override
              public Locale getLocale() {
                return Locale.ENGLISH;
              }
            });

    assertThat(words.reason(given)).isEqualTo(shown);
  }

  private static <T> List<String> named(String prefix, T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(value -> prefix + name.apply(value)).toList();
  }

  private static Set<String> keys(Locale locale) {
    return new HashSet<>(ResourceBundle.getBundle("io.kefu.admin.words", locale).keySet());
  }

  private static Set<String> used() throws IOException {
    return found(SOURCES, KEY);
  }

  private static Set<String> found(Path folder, Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(xhtml|java|yaml)"))
          .flatMap(file -> found(pattern, file))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> found(Pattern pattern, Path file) {
    try {
      Matcher matcher = pattern.matcher(Files.readString(file));
      return matcher
          .results()
          .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
