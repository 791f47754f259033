package io.kefu.admin.understanding;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Words;
import io.kefu.learning.TrainingSetDesk;
import io.kefu.learning.TrainingSetPage;
import io.kefu.learning.TrainingSetUpload;
import io.kefu.learning.TrainingSetView;
import io.kefu.learning.UnreadableExamples;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shop.Shops;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The shop's training sets, and a file that becomes one. */
@Named
@RequestScoped
public class TrainingSetsBacking {

  private static final int PAGE = 30;

  /** As much as the API takes. */
  private static final long LARGEST = 64L << 20;

  private static final Set<String> FIELDS = Set.of("name", "file");

  private final TrainingSetDesk desk;
  private final Shops shops;
  private final Query query;
  private final Words words;

  private @Nullable TrainingSetPage page;
  private String name = "";
  private String language = "";
  private @Nullable Part file;
  private @Nullable String flaw;

  /** For the container. */
  @NullUnmarked
  protected TrainingSetsBacking() {
    this(null, null, null, null);
  }

  @Inject
  public TrainingSetsBacking(TrainingSetDesk desk, Shops shops, Query query, Words words) {
    this.desk = desk;
    this.shops = shops;
    this.query = query;
    this.words = words;
  }

  /** Oldest first. */
  public List<TrainingSetView> getRows() {
    return page().sets();
  }

  /** The next page; empty on the last. */
  public String getNext() {
    return page()
        .next()
        .map(after -> new Address("/training-sets.xhtml").with("after", after.toString()).text())
        .orElse("");
  }

  /** How many things in a set a person should look at. */
  public int problems(TrainingSetView set) {
    return set.problemCounts().values().stream().mapToInt(Integer::intValue).sum();
  }

  private TrainingSetPage page() {
    if (page == null) {
      page = desk.list(Ids.read(query.text("after")), PAGE);
    }
    return page;
  }

  /** Languages that the shop speaks. */
  public List<String> getLanguages() {
    return shops.profile(ShopScope.required()).languages().stream()
        .map(LanguageTag::value)
        .toList();
  }

  /** What is wrong with the file, where and what to do, in English; null if nothing is known. */
  public @Nullable String getFlaw() {
    return flaw;
  }

  // ---- done

  public @Nullable String upload() {
    try {
      UUID kept = keep(chosen()).id();
      words.tell("sets.kept");
      return Pages.to("/training-set.xhtml", "id", kept);
    } catch (InvalidRequest wrong) {
      words.warn(wrong, "upload", "sets.wrong.", FIELDS);
    } catch (UnreadableExamples wrong) {
      String told = String.valueOf(wrong.getMessage());
      flaw = told;
      words.warn(new InvalidRequest("file", told), "upload", "sets.wrong.", FIELDS);
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
    return null;
  }

  private Part chosen() {
    if (file == null || file.getSize() == 0) {
      throw new InvalidRequest("file", "is missing or empty");
    }
    if (file.getSize() > LARGEST) {
      throw new InvalidRequest("file", "is larger than " + LARGEST + " bytes");
    }
    return file;
  }

  /** What the file is shows in itself; a browser announces what its machine thinks of the name. */
  private TrainingSetView keep(Part part) {
    try (InputStream content = part.getInputStream()) {
      return desk.keep(
          new TrainingSetUpload(
              name.isBlank() ? title(part) : name,
              Optional.empty(),
              Optional.of(language).filter(tag -> !tag.isEmpty()).map(LanguageTag::new),
              content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name without its folder and its ending. */
  private static String title(Part part) {
    return Optional.ofNullable(part.getSubmittedFileName())
        .map(path -> path.replaceAll(".*[/\\\\]", "").replaceAll("(?<=.)\\.[^.]*$", ""))
        .orElse("");
  }

  // ---- what the form holds

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
