package io.e5stream.pipeline.eval;

import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.dataset.CorpusDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Texts to calibrate an export with, none of which is in the data that it is measured on: else the
 * measurement would flatter it.
 *
 * @param texts in an order drawn by chance
 */
public record SampleTexts(List<Text> texts) {

  /**
   * A text.
   *
   * @param role what it is used as
   * @param text what is embedded, without prefix and outer white space
   * @param body the same without its title; the text itself where it has none
   */
  public record Text(Role role, String text, String body) {}

  private static final long SEED = 1;

  public SampleTexts {
    texts = List.copyOf(texts);
  }

  /** All queries and passages, each once. */
  public static SampleTexts of(RawTexts raw) {
    Set<Text> distinct = new LinkedHashSet<>();
    raw.queries().forEach(q -> distinct.add(new Text(Role.QUERY, q.strip(), q.strip())));
    for (CorpusDocument passage : raw.passages()) {
      String body = passage.text().isBlank() ? passage.passage() : passage.text().strip();
      distinct.add(new Text(Role.PASSAGE, passage.passage(), body));
    }
    List<Text> texts = new ArrayList<>(distinct);
    // Exports take every so many texts for this or that: no order of the file may show in it.
    Collections.shuffle(texts, new Random(SEED));
    return new SampleTexts(texts);
  }

  /** Those that do not occur in a data set, with or without title. */
  public SampleTexts without(QualityData data) {
    // The data may be large, so it is read through; the sample is what is held in memory.
    Map<String, List<Text>> wanted = new HashMap<>();
    for (Text text : texts) {
      wanted.computeIfAbsent(text.text(), t -> new ArrayList<>()).add(text);
      wanted.computeIfAbsent(text.body(), t -> new ArrayList<>()).add(text);
    }
    Set<Text> seen = new HashSet<>();
    data.read(text -> seen.addAll(wanted.getOrDefault(text, List.of())));
    return new SampleTexts(texts.stream().filter(text -> !seen.contains(text)).toList());
  }

  /** At most so many. */
  public SampleTexts limit(int count) {
    return new SampleTexts(texts.subList(0, Math.min(count, texts.size())));
  }

  /** What a model reads, prefixes included. */
  public List<String> inputs(PrefixPolicy prefixes) {
    return texts.stream().map(text -> prefixes.apply(text.role(), text.text())).toList();
  }

  public int size() {
    return texts.size();
  }
}
