package io.kefu.web;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** The request's body is compressed, which no address takes. */
final class EncodedBody extends KefuException {

  EncodedBody() {
    super(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding");
  }
}
