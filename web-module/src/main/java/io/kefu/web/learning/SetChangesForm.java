package io.kefu.web.learning;

import io.kefu.learning.SetChanges;
import io.kefu.learning.SetChanges.Addition;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different in the next version of a training set.
 *
 * @param remove rows that go
 */
public record SetChangesForm(
    @Nullable List<@Nullable RelabelForm> relabel,
    @Nullable List<@Nullable Integer> remove,
    @Nullable List<@Nullable AdditionForm> add) {

  /** A row that stays under another intent. */
  public record RelabelForm(
      @Schema(required = true) @Nullable Integer row,
      @Schema(required = true) @Nullable String intent) {}

  /**
   * An example that comes.
   *
   * @param lang recognised where left out
   */
  public record AdditionForm(
      @Schema(required = true) @Nullable String text,
      @Schema(required = true) @Nullable String intent,
      @Nullable String lang) {}

  /**
   * @throws InvalidRequest naming the first wrong field
   */
  SetChanges changes() {
    return new SetChanges(relabelled(), removed(), added());
  }

  private Map<Integer, String> relabelled() {
    Map<Integer, String> rows = new HashMap<>();
    int i = 0;
    for (RelabelForm form : relabel == null ? List.<RelabelForm>of() : relabel) {
      String at = "relabel[" + i++ + "]";
      if (form == null || form.row == null || form.intent == null) {
        throw wrong(at, "must have a row and an intent");
      }
      rows.put(form.row, form.intent);
    }
    return rows;
  }

  private Set<Integer> removed() {
    Set<Integer> rows = new HashSet<>(remove == null ? List.of() : remove);
    if (rows.contains(null)) {
      throw wrong("remove", "must be a list of rows");
    }
    return rows;
  }

  private List<Addition> added() {
    List<Addition> added = new ArrayList<>();
    int i = 0;
    for (AdditionForm form : add == null ? List.<AdditionForm>of() : add) {
      String at = "add[" + i++ + "]";
      if (form == null || form.text == null || form.intent == null) {
        throw wrong(at, "must have a text and an intent");
      }
      added.add(new Addition(form.text, form.intent, tag(at, form.lang)));
    }
    return added;
  }

  private static Optional<LanguageTag> tag(String at, @Nullable String lang) {
    try {
      return Optional.ofNullable(lang).filter(l -> !l.isBlank()).map(LanguageTag::new);
    } catch (IllegalArgumentException e) {
      throw wrong(at + ".lang", "is no BCP 47 language tag; write one such as 'zh-CN'");
    }
  }

  private static InvalidRequest wrong(String field, String message) {
    return new InvalidRequest(List.of(new FieldError(field, message)));
  }
}
