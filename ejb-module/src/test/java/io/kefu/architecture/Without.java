package io.kefu.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The classes of all contexts but one. */
final class Without extends DescribedPredicate<JavaClass> {

  private final House house;
  private final String context;

  Without(House house, String context) {
    super("are not in " + context);
    this.house = house;
    this.context = context;
  }

  @Override
  public boolean test(JavaClass type) {
    return !house.isIn(type, context);
  }
}
