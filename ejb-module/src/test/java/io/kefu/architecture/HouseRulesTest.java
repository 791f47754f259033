package io.kefu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule finds the fault that was built into a small house for it, and nothing in what is sound
 * there.
 */
class HouseRulesTest {

  private static final String ROOT = "io.kefu.architecture.broken";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);
  private static final HouseRules RULES = new HouseRules(ROOT);

  static Stream<Arguments> rulesAndTheirFaults() {
    return Stream.of(
        Arguments.of(RULES.everyContextHasAFloor(), "attic.Forgotten is in the context 'attic'"),
        Arguments.of(RULES.lowerFloorsOnly(), "inference.LooksUp.knowledge"),
        Arguments.of(RULES.lowerFloorsOnly(), "commerce.KnowsItsNeighbour.inference"),
        Arguments.of(RULES.lowerFloorsOnly(), "shared.KnowsPlatform.platform"),
        Arguments.of(RULES.doorwaysOnly(), "knowledge.BehindTheDoor.craft"),
        Arguments.of(RULES.doorwaysOnly(), "knowledge.BehindTheDoor.language"),
        Arguments.of(RULES.noCycles(), "Cycle detected"),
        Arguments.of(RULES.modelsInInferenceOnly(), "knowledge.OwnModel"),
        Arguments.of(
            RULES.entityManagerInJpaClassesOnly(), "commerce.HandyEntityManager.manager holds"),
        Arguments.of(RULES.entityManagerInJpaClassesOnly(), "commerce.HandyEntityManager.find"),
        Arguments.of(RULES.noEntityThroughADoorway(), "commerce.LeakyDoorway.stored"),
        Arguments.of(RULES.noEntityThroughADoorway(), "commerce.LeakyDoorway.keep"),
        Arguments.of(RULES.noEntityThroughADoorway(), "commerce.PublicEntity is a public entity"),
        Arguments.of(RULES.noFaultToleranceOnSessionBeans(), "commerce.RetryingBean.ask"),
        Arguments.of(
            RULES.noFaultToleranceOnSessionBeans(), "commerce.RetryingBean carries @Timeout"),
        Arguments.of(RULES.noNativeQueries(), "JpaNative.all"),
        Arguments.of(RULES.noNativeQueries(), "java.sql.Connection"),
        Arguments.of(RULES.noDependencyOn("jakarta.ejb.."), "commerce.RetryingBean"),
        Arguments.of(RULES.timeComesFromTheClock(), "OwnTime.instant"),
        Arguments.of(RULES.timeComesFromTheClock(), "OwnTime.millis"),
        Arguments.of(RULES.timeComesFromTheClock(), "OwnTime.clock"),
        Arguments.of(RULES.timeComesFromTheClock(), "java.util.Date"),
        Arguments.of(RULES.noForbiddenCalls(), "use toLowerCase(Locale.ROOT)"),
        Arguments.of(RULES.noForbiddenCalls(), "use ManagedExecutorService"),
        Arguments.of(RULES.noForbiddenCalls(), "use a condition to wait for"),
        Arguments.of(RULES.noEmptyPackageNames(), "commerce.util.Anything"),
        Arguments.of(RULES.noEmptyClassNames(), "commerce.OrderHelper"),
        Arguments.of(RULES.packagesAreNullMarked(), "commerce.util has no package-info.java"));
  }

  @ParameterizedTest
  @MethodSource("rulesAndTheirFaults")
  void rule_findsItsFault(ArchRule rule, String fault) {
    assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains(fault));
  }

  @ParameterizedTest
  @MethodSource("rulesAndTheirFaults")
  void rule_leavesSoundClassesAlone(ArchRule rule, String fault) {
    assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails())
        .filteredOn(detail -> !detail.startsWith("Cycle"))
        .noneMatch(detail -> detail.matches("(?s)(?:\\S*Sound|.*\\((?:Jpa)?Sound\\w+\\.java).*"));
  }

  @Test
  void vendorRule_namesTheServersPackages() {
    assertThat(RULES.noVendorApi().getDescription()).contains("com.ibm..", "io.openliberty..");
  }

  @Test
  void rules_sayWhy() {
    assertThat(rulesAndTheirFaults().map(arguments -> (ArchRule) arguments.get()[0]))
        .allSatisfy(rule -> assertThat(rule.getDescription()).contains("because"));
  }
}
