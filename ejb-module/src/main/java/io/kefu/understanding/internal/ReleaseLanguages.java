package io.kefu.understanding.internal;

import io.kefu.inference.Encoders;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.ServedLanguage;
import io.kefu.understanding.ServedLanguage.Maturity;
import io.kefu.understanding.ServedLanguage.State;
import io.kefu.understanding.ServedLanguages;
import io.kefu.understanding.model.LanguageModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Languages by what the release in service and the encoders offer. */
@ApplicationScoped
class ReleaseLanguages implements ServedLanguages {

  private final ReleaseShelf shelf;
  private final Encoders encoders;

  /** For the container. */
  @NullUnmarked
  protected ReleaseLanguages() {
    this(null, null);
  }

  @Inject
  ReleaseLanguages(ReleaseShelf shelf, Encoders encoders) {
    this.shelf = shelf;
    this.encoders = encoders;
  }

  @Override
  public List<ServedLanguage> of(Collection<LanguageTag> on) {
    Set<LanguageTag> all = new LinkedHashSet<>();
    on.forEach(l -> all.add(l.primary()));
    shelf
        .base()
        .ifPresent(
            base ->
                base.languages().keySet().stream()
                    .sorted((a, b) -> a.value().compareTo(b.value()))
                    .forEach(all::add));
    return all.stream().map(l -> served(l, on)).toList();
  }

  private ServedLanguage served(LanguageTag language, Collection<LanguageTag> on) {
    boolean wanted = on.stream().anyMatch(language::sameLanguageAs);
    if (shelf.base().isEmpty()) {
      return new ServedLanguage(language, wanted ? State.LOADING : State.OFF, Maturity.NONE);
    }
    Optional<LanguageModel> model =
        shelf.of(ShopScope.required(), Optional.empty()).model(language);
    boolean encoder =
        model.isPresent()
            && encoders
                .forLanguage(language)
                .filter(e -> e.space().equals(model.get().space()))
                .isPresent();
    Maturity maturity =
        model.isEmpty() ? Maturity.NONE : encoder ? Maturity.FULL : Maturity.LEXICAL;
    return new ServedLanguage(
        language, wanted && model.isPresent() ? State.READY : State.OFF, maturity);
  }
}
