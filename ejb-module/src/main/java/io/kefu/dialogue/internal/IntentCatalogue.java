package io.kefu.dialogue.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The intents of the catalogue with the names that customers see. */
public final class IntentCatalogue {

  private static final String FILE = "/io/kefu/dialogue/intents.tsv";

  private final Map<String, Entry> entries;

  private IntentCatalogue(Map<String, Entry> entries) {
    this.entries = entries;
  }

  public static IntentCatalogue shipped() {
    try (InputStream in = IntentCatalogue.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path; build the module again");
      }
      return new IntentCatalogue(
          read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE + "; build the module again", e);
    }
  }

  private static Map<String, Entry> read(BufferedReader lines) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    lines
        .lines()
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(f -> entries.put(f[0], new Entry(f[1], f[2], f[3])));
    return entries;
  }

  Set<String> names() {
    return entries.keySet();
  }

  /** Small talk, yes and no: no wish of its own. */
  boolean isTalk(String intent) {
    Entry entry = entries.get(intent);
    return entry != null && entry.group().equals("talk");
  }

  /** The name that customers see. */
  public String label(String intent, boolean chinese) {
    Entry entry = entries.get(intent);
    if (entry == null) {
      return intent.replace('_', ' ');
    }
    return chinese
        ? entry.zh()
        : Character.toUpperCase(entry.en().charAt(0)) + entry.en().substring(1);
  }

  private record Entry(String group, String zh, String en) {}
}
