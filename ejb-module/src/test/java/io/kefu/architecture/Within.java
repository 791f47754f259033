package io.kefu.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The classes of one house. */
final class Within extends DescribedPredicate<JavaClass> {

  private final House house;

  Within(House house) {
    super("are in the house");
    this.house = house;
  }

  @Override
  public boolean test(JavaClass type) {
    return house.owns(type);
  }
}
