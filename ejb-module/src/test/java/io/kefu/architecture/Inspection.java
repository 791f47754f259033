package io.kefu.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition that lists what is wrong with a class. */
final class Inspection extends ArchCondition<JavaClass> {

  private final Function<JavaClass, Stream<String>> faults;

  Inspection(String description, Function<JavaClass, Stream<String>> faults) {
    super(description);
    this.faults = faults;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    faults.apply(type).distinct().forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
  }
}
