package io.kefu.benchmark.bare;

import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Stands before the real encoders and has none for any language: n-grams understand, words search,
 * as they do where an encoder is missing.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class NoEncoders implements Encoders {

  /** On the server's console, which shows no less than warnings, once this bean is in use. */
  public static final String SIGN = "bench: no encoder serves";

  private static final Logger LOG = Logger.getLogger(NoEncoders.class.getName());

  @PostConstruct
  void tell() {
    LOG.warning(SIGN);
  }

  @Override
  public Optional<TextEncoder> forLanguage(LanguageTag language) {
    return Optional.empty();
  }

  @Override
  public List<TextEncoder> all() {
    return List.of();
  }
}
