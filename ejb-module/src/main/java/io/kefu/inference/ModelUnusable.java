package io.kefu.inference;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/**
 * A model cannot be used: its file is missing or broken, or the runtime refused it. Says which file
 * and what to do.
 */
public final class ModelUnusable extends KefuException {

  private final String file;
  private final String cure;

  /**
   * @param what what is wrong, as a clause about the file: "is missing"
   * @param cure what to do about it, as a sentence
   */
  public ModelUnusable(String file, String what, String cure) {
    super(ProblemKind.UNAVAILABLE, text(file, what, cure));
    this.file = file;
    this.cure = cure;
  }

  public ModelUnusable(String file, String what, String cure, Throwable cause) {
    super(ProblemKind.UNAVAILABLE, text(file, what, cure), cause);
    this.file = file;
    this.cure = cure;
  }

  public String file() {
    return file;
  }

  public String cure() {
    return cure;
  }

  private static String text(String file, String what, String cure) {
    return "The model file " + file + " " + what + ". " + cure;
  }
}
