package io.kefu.understanding.model;

import io.kefu.privacy.PersonalDataKind;
import io.kefu.privacy.PersonalValue;
import io.kefu.privacy.ProtectedText;
import io.kefu.understanding.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the values in an utterance, by rules in a fixed order: personal data (lifted out before),
 * products, waybills, order numbers, amounts, quantities. What one rule took no later rule takes
 * again.
 */
public final class EntityFinder {

  private static final Map<PersonalDataKind, String> PERSONAL =
      Map.of(PersonalDataKind.PHONE, "phone", PersonalDataKind.EMAIL, "email");

  private static final List<EntityRule> RULES =
      List.of(new Waybills(), new OrderNumbers(), new Amounts(), new Quantities());

  private EntityFinder() {}

  /**
   * Finds all.
   *
   * @param normal the normal form of {@code text.masked()}
   * @return by position, not overlapping; positions in code points of the text as sent
   */
  public static List<Entity> find(ProtectedText text, NormalText normal, Gazetteer products) {
    List<Entity> found = new ArrayList<>();
    int[] points = text.masked().codePoints().toArray();
    List<Place> taken = new ArrayList<>();
    for (PersonalValue value : text.values()) {
      taken.add(new Place(value.start(), value.end()));
      String type = PERSONAL.get(value.kind());
      if (type != null) {
        found.add(entity(type, value.value(), points, value.start(), value.end()));
      }
    }
    keep(products.find(normal.text()), normal, points, taken, found);
    for (EntityRule rule : RULES) {
      keep(rule.find(normal.text()), normal, points, taken, found);
    }
    found.sort(Comparator.comparingInt(Entity::start));
    return List.copyOf(found);
  }

  private static void keep(
      List<EntityRule.Find> finds,
      NormalText normal,
      int[] points,
      List<Place> taken,
      List<Entity> found) {
    for (EntityRule.Find find : finds) {
      int start = normal.originalStart(find.from());
      int end = normal.originalEnd(find.to());
      if (taken.stream().noneMatch(p -> p.start < end && start < p.end)) {
        taken.add(new Place(start, end));
        found.add(entity(find.type(), find.value(), points, start, end));
      }
    }
  }

  private static Entity entity(String type, String value, int[] points, int start, int end) {
    return new Entity(type, value, new String(points, start, end - start), start, end);
  }

  private record Place(int start, int end) {}
}
