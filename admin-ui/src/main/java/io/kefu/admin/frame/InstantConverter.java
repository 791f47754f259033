package io.kefu.admin.frame;

import io.kefu.shared.ShopScope;
import io.kefu.shop.Shops;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Writes an instant in the shop's time zone and the person's language. */
@FacesConverter("kefu.instant")
public class InstantConverter implements Converter<Instant> {

  @Override
  public Instant getAsObject(FacesContext context, UIComponent component, String value) {
    throw new UnsupportedOperationException("Instants are shown, not typed");
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, @Nullable Instant value) {
    if (value == null) {
      return "";
    }
    ZoneId zone = CDI.current().select(Shops.class).get().profile(ShopScope.required()).zone();
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(context.getViewRoot().getLocale())
        .format(value.atZone(zone));
  }
}
