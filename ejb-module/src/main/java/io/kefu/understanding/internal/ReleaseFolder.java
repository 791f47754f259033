package io.kefu.understanding.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.DamagedRelease;
import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.IntentMember;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LinearMember;
import io.kefu.understanding.model.Neighbours;
import io.kefu.understanding.model.Release;
import io.kefu.understanding.model.ReleaseManifest;
import io.kefu.understanding.model.ReleaseManifest.LanguagePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A release on disk: {@code manifest.json}, {@code labels.txt}, and for each language {@code
 * LANG/vocabulary.bin} and {@code LANG/MEMBER.bin}; a head's file is there if a voice names it. The
 * manifest is written last and names the checksum of every other file, so a folder without one is
 * not finished, and a changed byte is noticed before anything is believed.
 */
final class ReleaseFolder {

  static final String MANIFEST = "manifest.json";
  private static final String LABELS = "labels.txt";
  private static final String NEIGHBOURS = "/" + Neighbours.NAME + ".bin";
  private static final String HEAD = "/" + BiLstm.NAME + ".bin";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReleaseFolder() {}

  /** Writes the release; its manifest's own list of files is replaced by what was written. */
  static void write(Path folder, Release release) throws IOException {
    Map<String, byte[]> parts = parts(release);
    Map<String, String> checksums = new TreeMap<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      Path file = folder.resolve(part.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, part.getValue());
      checksums.put(part.getKey(), Checksum.of(part.getValue()));
    }
    ReleaseManifest m = release.manifest();
    ReleaseManifest complete =
        new ReleaseManifest(
            m.formatVersion(),
            m.id(),
            m.created(),
            m.dataChecksum(),
            m.recipe(),
            m.ngramSpace(),
            m.languages(),
            checksums);
    Files.write(folder.resolve(MANIFEST), JSON.writeValueAsBytes(complete));
  }

  private static Map<String, byte[]> parts(Release release) {
    Map<String, byte[]> parts = new TreeMap<>();
    parts.put(LABELS, String.join("\n", release.labels().names()).getBytes(StandardCharsets.UTF_8));
    release
        .languages()
        .forEach(
            (language, model) -> {
              parts.put(language + "/vocabulary.bin", Weights.of(model.vocabulary()));
              parts.put(language + NEIGHBOURS, Weights.of(model.neighbours()));
              model.head().ifPresent(head -> parts.put(language + HEAD, Weights.of(head)));
              for (LinearMember member : model.members()) {
                parts.put(language + "/" + member.name() + ".bin", Weights.of(member.regression()));
              }
            });
    return parts;
  }

  /**
   * @throws DamagedRelease if something is missing, changed, or of a format that this version does
   *     not read
   */
  static Release read(ReleaseParts parts) {
    ReleaseManifest manifest = manifest(parts);
    Reader reader = new Reader(parts, manifest);
    Labels labels = reader.labels();
    Map<LanguageTag, LanguageModel> languages =
        manifest.languages().stream()
            .collect(
                Collectors.toMap(
                    p -> new LanguageTag(p.language()), p -> reader.language(p, labels)));
    return new Release(manifest, labels, languages);
  }

  static ReleaseManifest manifest(ReleaseParts parts) {
    try {
      ReleaseManifest manifest = JSON.readValue(parts.read(MANIFEST), ReleaseManifest.class);
      if (manifest.formatVersion() != ReleaseManifest.FORMAT) {
        throw new DamagedRelease(
            manifest.id(),
            MANIFEST,
            "has format %d, not %d; train it again"
                .formatted(manifest.formatVersion(), ReleaseManifest.FORMAT));
      }
      if (!ReleaseManifest.NgramSpaceMark.current().equals(manifest.ngramSpace())) {
        throw new DamagedRelease(
            manifest.id(), MANIFEST, "names another n-gram space than this version reads");
      }
      return manifest;
    } catch (JsonProcessingException e) {
      throw new DamagedRelease("without a name", MANIFEST, "is no manifest", e);
    } catch (IOException e) {
      throw new DamagedRelease("without a name", MANIFEST, "cannot be read", e);
    }
  }

  /** Reads the parts that one manifest promises. */
  private record Reader(ReleaseParts parts, ReleaseManifest manifest) {

    Labels labels() {
      return decode(
          LABELS, bytes -> new Labels(new String(bytes, StandardCharsets.UTF_8).lines().toList()));
    }

    LanguageModel language(LanguagePart part, Labels labels) {
      List<LinearMember> members = new ArrayList<>();
      for (String name : part.members()) {
        members.add(
            new LinearMember(
                name, decode(part.language() + "/" + name + ".bin", Weights::regression)));
      }
      Neighbours neighbours = decode(part.language() + NEIGHBOURS, Weights::neighbours);
      List<IntentMember> voices = new ArrayList<>(members);
      voices.add(neighbours);
      Optional<BiLstm> head =
          part.full().hears(BiLstm.NAME)
              ? Optional.of(decode(part.language() + HEAD, Weights::head))
              : Optional.empty();
      head.ifPresent(voices::add);
      return new LanguageModel(
          new LanguageTag(part.language()),
          part.space(),
          part.dimension(),
          decode(part.language() + "/vocabulary.bin", Weights::vocabulary),
          List.copyOf(members),
          neighbours,
          head,
          part.full().ensemble(labels, voices),
          part.lexical().ensemble(labels, voices),
          part.splitConfidence());
    }

    private <T> T decode(String name, Decoder<T> decoder) {
      try {
        byte[] bytes = parts.read(name);
        if (!Checksum.of(bytes).equals(manifest.files().get(name))) {
          throw new DamagedRelease(
              manifest.id(), name, "does not have the checksum that the manifest names");
        }
        return decoder.decode(bytes);
      } catch (IOException e) {
        throw new DamagedRelease(manifest.id(), name, "cannot be read", e);
      }
    }
  }

  private interface Decoder<T> {
    T decode(byte[] bytes) throws IOException;
  }
}
