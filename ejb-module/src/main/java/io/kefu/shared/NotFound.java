package io.kefu.shared;

/** Nothing of that name in this shop. Says the same whether or not another shop has it. */
public final class NotFound extends KefuException {

  public NotFound(String what, String id) {
    super(ProblemKind.NOT_FOUND, "There is no " + what + " '" + id + "' in this shop");
  }
}
