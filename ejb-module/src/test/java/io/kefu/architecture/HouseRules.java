package io.kefu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house under one root package. All but one speak of every class, so none is ever
 * without a subject.
 */
final class HouseRules {

  private static final Set<String> PERSISTENCE_CONTEXTS =
      Set.of(
          "jakarta.persistence.EntityManager",
          "jakarta.persistence.EntityManagerFactory",
          "org.hibernate.Session",
          "org.hibernate.SessionFactory",
          "org.hibernate.StatelessSession");

  /** These read nothing: they only end a part of a long write. */
  private static final Set<String> HOUSEKEEPING = Set.of("flush", "clear");

  private static final List<Class<? extends Annotation>> PERSISTENT =
      List.of(Entity.class, Embeddable.class, MappedSuperclass.class);

  private static final List<Class<? extends Annotation>> SESSION_BEANS =
      List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

  /** Calls that nobody needs, with what takes their place. */
  private static final Map<String, String> REPLACEMENTS =
      Map.of(
          "java.lang.String.toLowerCase()", "toLowerCase(Locale.ROOT)",
          "java.lang.String.toUpperCase()", "toUpperCase(Locale.ROOT)",
          "java.lang.String.getBytes()", "getBytes(StandardCharsets.UTF_8)",
          "java.lang.Thread.sleep(long)", "a condition to wait for, or a timer of the container",
          "java.lang.Throwable.printStackTrace()", "a log message with an id",
          "java.lang.System.exit(int)", "an exception",
          "java.lang.Math.random()", "a source of chance with a seed",
          "java.util.concurrent.Executors.newFixedThreadPool(int)", "ManagedExecutorService",
          "java.util.concurrent.Executors.newCachedThreadPool()", "ManagedExecutorService",
          "java.util.concurrent.Executors.newSingleThreadExecutor()", "ManagedExecutorService");

  private static final Set<String> OLD_CALENDARS =
      Set.of(
          "java.util.Date",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.text.SimpleDateFormat");

  private final House house;

  HouseRules(String root) {
    this.house = new House(root);
  }

  ArchRule everyContextHasAFloor() {
    return everyClass(
            "stand on a floor of the house",
            type -> {
              String context = house.context(type);
              return Floors.of(context).isPresent()
                  ? Stream.empty()
                  : Stream.of(
                      type.getName()
                          + " is in the context '"
                          + context
                          + "', which has no line in Floors");
            })
        .because("a context without a floor could use, and be used by, anything");
  }

  ArchRule lowerFloorsOnly() {
    return everyClass(
            "use lower floors only",
            type ->
                neighbours(type)
                    .filter(
                        to ->
                            !Floors.allows(house.context(type), house.context(to.getTargetClass())))
                    .map(Dependency::getDescription))
        .because(
            "down by call, up by event or by an interface that the lower floor owns; neighbours do"
                + " not know each other");
  }

  ArchRule doorwaysOnly() {
    return everyClass(
            "use only the doorway of another context",
            type ->
                neighbours(type)
                    .filter(to -> !house.isDoorway(to.getTargetClass()))
                    .map(Dependency::getDescription))
        .because(
            "language (.model) and craft (.internal) of a context change without asking its"
                + " neighbours");
  }

  ArchRule noCycles() {
    return SlicesRuleDefinition.slices()
        .matching(house.root() + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("two contexts that need each other are one context");
  }

  ArchRule modelsInInferenceOnly() {
    return outside("inference")
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl..", "ai.onnxruntime..", "com.github.jfasttext..", "opennlp..")
        .because(
            "native memory and models have one owner, and everything there is closed where it is"
                + " opened");
  }

  ArchRule entityManagerInJpaClassesOnly() {
    return everyClass(
            "leave the EntityManager to Jpa… classes",
            type ->
                mayAskTheDatabase(type)
                    ? Stream.empty()
                    : Stream.concat(
                        type.getFields().stream()
                            .filter(
                                field ->
                                    PERSISTENCE_CONTEXTS.contains(field.getRawType().getName()))
                            .map(
                                field ->
                                    field.getFullName()
                                        + " holds an "
                                        + field.getRawType().getSimpleName()),
                        type.getMethodCallsFromSelf().stream()
                            .filter(
                                call ->
                                    PERSISTENCE_CONTEXTS.contains(call.getTargetOwner().getName()))
                            .filter(call -> !HOUSEKEEPING.contains(call.getName()))
                            .map(JavaMethodCall::getDescription)))
        .because(
            "whoever has an EntityManager decides what is read and when; rules and use cases ask"
                + " repositories. Handing one on to a Jpa… class is assembly, and adapters of"
                + " Hibernate Search get their session from one");
  }

  private boolean mayAskTheDatabase(JavaClass type) {
    JavaClass file = outermost(type);
    return house.isIn(type, "platform")
        || file.getSimpleName().startsWith("Jpa")
        || file.getDirectDependenciesFromSelf().stream()
            .anyMatch(
                to ->
                    to.getTargetClass()
                        .getPackageName()
                        .startsWith("org.hibernate.search.mapper.orm"));
  }

  ArchRule noEntityThroughADoorway() {
    return everyClass(
            "let no entity through a doorway",
            type ->
                house.isDoorway(type) && isPublic(type)
                    ? Stream.concat(
                        isPersistent(type) && !house.isIn(type, "platform")
                            ? Stream.of(type.getName() + " is a public entity in a doorway")
                            : Stream.empty(),
                        type.getCodeUnits().stream()
                            .filter(HouseRules::isVisible)
                            .flatMap(HouseRules::entitiesIn))
                    : Stream.empty())
        .because("entities stay inside their context and transaction; records cross doorways");
  }

  ArchRule noFaultToleranceOnSessionBeans() {
    return everyClass(
            "keep fault tolerance off session beans",
            type ->
                isAnnotated(type, SESSION_BEANS)
                    ? Stream.concat(
                        faultTolerance(type.getAnnotations(), type.getName()),
                        type.getMethods().stream()
                            .flatMap(m -> faultTolerance(m.getAnnotations(), m.getFullName())))
                    : Stream.empty())
        .because(
            "a retry within a transaction repeats its side effects, and the container ignores the"
                + " annotation; it belongs on CDI adapters at the outer edge");
  }

  ArchRule noNativeQueries() {
    return everyClass(
            "ask in JPQL or criteria only",
            type ->
                house.isIn(type, "platform")
                    ? Stream.empty()
                    : Stream.concat(
                        type.getMethodCallsFromSelf().stream()
                            .filter(
                                call ->
                                    call.getName().startsWith("createNative")
                                        || call.getName().equals("doWork"))
                            .map(JavaMethodCall::getDescription),
                        Stream.concat(
                            uses(
                                type,
                                Set.of(
                                    "java.sql.Connection",
                                    "java.sql.Statement",
                                    "java.sql.PreparedStatement")),
                            uses(
                                type,
                                Set.of(
                                    "jakarta.persistence.NamedNativeQuery",
                                    "jakarta.persistence.NamedNativeQueries")))))
        .because("native SQL is not separated by shop: it would read another merchant's rows");
  }

  ArchRule noVendorApi() {
    return noDependencyOn("com.ibm..", "io.openliberty..");
  }

  ArchRule noDependencyOn(String... packages) {
    return noClasses()
        .that(new Within(house))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because(
            "the code speaks Jakarta EE and MicroProfile; what is Liberty's stands in"
                + " server-config");
  }

  ArchRule timeComesFromTheClock() {
    return everyClass(
            "take the time from an injected Clock",
            type ->
                readsTime(type)
                    ? Stream.empty()
                    : Stream.concat(
                        type.getMethodCallsFromSelf().stream()
                            .filter(HouseRules::asksTheMachine)
                            .map(JavaMethodCall::getDescription),
                        uses(type, OLD_CALENDARS)))
        .because("what depends on time is tested with a clock that stands still");
  }

  ArchRule noForbiddenCalls() {
    return everyClass(
            "use what takes the place of forbidden calls",
            type ->
                type.getMethodCallsFromSelf().stream()
                    .filter(call -> REPLACEMENTS.containsKey(call.getTarget().getFullName()))
                    .map(
                        call ->
                            call.getDescription()
                                + ": use "
                                + REPLACEMENTS.get(call.getTarget().getFullName())))
        .because(
            "they depend on the machine's language, hold up a thread, or hide what went wrong");
  }

  ArchRule noEmptyPackageNames() {
    return noClasses()
        .that(new Within(house))
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..service..",
            "..services..",
            "..dto..",
            "..impl..",
            "..helper..",
            "..helpers..")
        .because("if a thing has no home, a word is missing: find the word");
  }

  ArchRule noEmptyClassNames() {
    return everyClass(
            "have a name that says something",
            type ->
                type.getSimpleName().matches(".*(?:Impl|Utils?|Helpers?|(?<!Dialogue)Manager|Dto)")
                    ? Stream.of(type.getName() + " says nothing by its name")
                    : Stream.empty())
        .because("a class is named after what it is or does for its caller");
  }

  ArchRule packagesAreNullMarked() {
    return everyClass(
            "be in a package with a note and @NullMarked",
            type ->
                type.getPackage().isAnnotatedWith(NullMarked.class)
                    ? Stream.empty()
                    : Stream.of(
                        type.getPackageName() + " has no package-info.java with @NullMarked"))
        .because("null is said where it is meant, and nowhere else");
  }

  private ArchRule everyClass(
      String should, java.util.function.Function<JavaClass, Stream<String>> faults) {
    return classes()
        .that(new Within(house))
        .should(new Inspection(should, faults))
        .allowEmptyShould(false);
  }

  private com.tngtech.archunit.lang.syntax.elements.ClassesShould outside(String context) {
    return noClasses().that(new Within(house)).and(new Without(house, context)).should();
  }

  private Stream<Dependency> neighbours(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(to -> house.owns(to.getTargetClass()))
        .filter(to -> !house.context(to.getTargetClass()).equals(house.context(type)));
  }

  private static Stream<String> uses(JavaClass type, Set<String> forbidden) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(to -> forbidden.contains(to.getTargetClass().getBaseComponentType().getName()))
        .map(Dependency::getDescription);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isVisible(JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        || unit.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isPersistent(JavaClass type) {
    return isAnnotated(type, PERSISTENT);
  }

  private static boolean isAnnotated(
      JavaClass type, List<Class<? extends Annotation>> annotations) {
    return annotations.stream().anyMatch(type::isAnnotatedWith);
  }

  private static Stream<String> entitiesIn(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .filter(type -> isPersistent(type.getBaseComponentType()))
        .map(entity -> unit.getFullName() + " lets the entity " + entity.getSimpleName() + " out");
  }

  private static Stream<String> faultTolerance(
      Set<? extends JavaAnnotation<?>> annotations, String where) {
    return annotations.stream()
        .filter(
            a ->
                a.getRawType()
                    .getPackageName()
                    .startsWith("org.eclipse.microprofile.faulttolerance"))
        .map(a -> where + " carries @" + a.getRawType().getSimpleName());
  }

  /** Ids of version 7 carry the time of the machine, and one producer makes the clock. */
  private boolean readsTime(JavaClass type) {
    return type.getName().equals(house.root() + ".shared.Uuid7")
        || type.getName().equals(house.root() + ".platform.Clocks");
  }

  private static boolean asksTheMachine(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean now =
        call.getName().equals("now")
            && owner.startsWith("java.time.")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(p -> p.isEquivalentTo(Clock.class));
    boolean machine =
        owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    boolean clock =
        owner.equals("java.time.Clock")
            && call.getName().startsWith("system")
            && !isAssembly(call.getOrigin());
    return now || machine || clock;
  }

  /**
   * Constructors that only proxies use, and programs of their own, must get a clock from somewhere.
   */
  private static boolean isAssembly(JavaCodeUnit unit) {
    return (unit.isConstructor() && unit.getParameterTypes().isEmpty())
        || unit.getName().equals("main");
  }
}
