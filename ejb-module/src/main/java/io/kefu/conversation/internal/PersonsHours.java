package io.kefu.conversation.internal;

import io.kefu.routing.RoutingService;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Knows when the shop's people are there, in words for whoever waits for one. */
@ApplicationScoped
public class PersonsHours {

  private final RoutingService routing;
  private final UnitOfWork unit;

  /** For the container. */
  @NullUnmarked
  protected PersonsHours() {
    this(null, null);
  }

  @Inject
  public PersonsHours(RoutingService routing, UnitOfWork unit) {
    this.routing = routing;
    this.unit = unit;
  }

  /** The text and, while nobody is there, when somebody comes. */
  public String added(String text, LanguageTag language) {
    return away(language).map(away -> text + "\n" + away).orElse(text);
  }

  private Optional<String> away(LanguageTag language) {
    return unit.call(routing::opensAt).map(opening -> SystemWords.away(opening, language));
  }
}
