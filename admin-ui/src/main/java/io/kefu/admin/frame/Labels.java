package io.kefu.admin.frame;

import io.kefu.commerce.LocalText;
import io.kefu.dialogue.IntentNames;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Names and amounts in the person's language. */
@Named
@RequestScoped
public class Labels {

  private final Tongue tongue;
  private final IntentNames intents;

  /** For the container. */
  @NullUnmarked
  protected Labels() {
    this(null, null);
  }

  @Inject
  public Labels(Tongue tongue, IntentNames intents) {
    this.tongue = tongue;
    this.intents = intents;
  }

  /** An intent, as people call it. */
  public String intent(@Nullable String name) {
    return name == null ? "" : intents.of(name, tongue.getLocale());
  }

  /** A share without digits after the point: {@code 93%}. */
  public String wholePercent(double share) {
    return NumberFormat.getPercentInstance(tongue.getLocale()).format(share);
  }

  /** A share with one digit after the point: {@code 93.4%}. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(tongue.getLocale());
    format.setMaximumFractionDigits(1);
    format.setMinimumFractionDigits(1);
    return format.format(share);
  }

  public String amount(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(tongue.getLocale());
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
    return format.format(money.amount());
  }

  public String title(LocalText text) {
    return text.in(new LanguageTag(tongue.getTag()));
  }
}
