package io.kefu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The contexts as they are built keep the rules of the house. */
class ArchitectureTest {

  private static final String ROOT = "io.kefu";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private final HouseRules rules = new HouseRules(ROOT);

  @Test
  void theHouse_isNotEmpty() {
    assertThat(CLASSES.size()).isGreaterThan(80);
    assertThat(CLASSES.contain("io.kefu.shared.ShopScope")).isTrue();
    assertThat(CLASSES.contain("io.kefu.architecture.HouseRules")).isFalse();
  }

  @Test
  void everyContext_hasAFloor() {
    rules.everyContextHasAFloor().check(CLASSES);
  }

  @Test
  void contexts_useLowerFloorsOnly() {
    rules.lowerFloorsOnly().check(CLASSES);
  }

  @Test
  void contexts_useDoorwaysOnly() {
    rules.doorwaysOnly().check(CLASSES);
  }

  @Test
  void contexts_haveNoCycles() {
    rules.noCycles().check(CLASSES);
  }

  @Test
  void models_areInInferenceOnly() {
    rules.modelsInInferenceOnly().check(CLASSES);
  }

  @Test
  void entityManager_isInJpaClassesOnly() {
    rules.entityManagerInJpaClassesOnly().check(CLASSES);
  }

  @Test
  void doorways_letNoEntityOut() {
    rules.noEntityThroughADoorway().check(CLASSES);
  }

  @Test
  void sessionBeans_haveNoFaultTolerance() {
    rules.noFaultToleranceOnSessionBeans().check(CLASSES);
  }

  @Test
  void queries_areNeverNative() {
    rules.noNativeQueries().check(CLASSES);
  }

  @Test
  void code_knowsNoVendor() {
    rules.noVendorApi().check(CLASSES);
  }

  @Test
  void time_comesFromTheClock() {
    rules.timeComesFromTheClock().check(CLASSES);
  }

  @Test
  void forbiddenCalls_areReplaced() {
    rules.noForbiddenCalls().check(CLASSES);
  }

  @Test
  void packages_haveNamesThatSaySomething() {
    rules.noEmptyPackageNames().check(CLASSES);
  }

  @Test
  void classes_haveNamesThatSaySomething() {
    rules.noEmptyClassNames().check(CLASSES);
  }

  @Test
  void packages_areNullMarked() {
    rules.packagesAreNullMarked().check(CLASSES);
  }
}
