package io.kefu.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/** Reads the place of a class from its package: {@code root.context}, {@code root.context.model} and so on. */
record House(String root) {

  boolean owns(JavaClass type) {
    return type.getPackageName().startsWith(root + ".");
  }

  /** The context of a class; empty for a class outside the house. */
  String context(JavaClass type) {
    if (!owns(type)) {
      return "";
    }
    String path = type.getPackageName().substring(root.length() + 1);
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  boolean isDoorway(JavaClass type) {
    return type.getPackageName().equals(root + "." + context(type));
  }

  boolean isIn(JavaClass type, String context) {
    return context(type).equals(context);
  }
}
