package io.e5stream.pipeline.bench;

import io.e5stream.eval.bench.RawTexts;
import io.e5stream.ingest.TextPair;
import io.e5stream.pipeline.filter.FilterRecord;
import io.e5stream.pipeline.filter.FilterRecordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs to time the rules with.
 *
 * @param source where they come from, in words
 * @param pairs the pairs
 */
public record FilterPairs(String source, List<TextPair> pairs) {

  private static final String ORIGIN = "papers";

  public FilterPairs {
    pairs = List.copyOf(pairs);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException(source + " has no pairs");
    }
  }

  /** Title and text of each document that has both. */
  public static FilterPairs ofTitles(RawTexts texts) {
    List<TextPair> pairs = new ArrayList<>();
    texts.passages().stream()
        .filter(document -> !document.title().isBlank() && !document.text().isBlank())
        .forEach(
            document ->
                pairs.add(
                    new TextPair(
                        ORIGIN + ":" + document.id(),
                        document.title(),
                        document.text(),
                        ORIGIN,
                        null)));
    return new FilterPairs("titles and texts of " + texts.source(), pairs);
  }

  /** The pairs of a file. */
  public static FilterPairs ofFile(Path file) throws IOException {
    List<TextPair> pairs = new ArrayList<>();
    new FilterRecordFile(file, ORIGIN)
        .forEach(
            record -> {
              if (record instanceof FilterRecord.Pair pair) {
                pairs.add(pair.pair());
              } else {
                throw new IllegalArgumentException(
                    "%s: record %d is no pair: it needs the fields query and passage"
                        .formatted(file, record.number()));
              }
            });
    return new FilterPairs(file.toString(), pairs);
  }

  /** Every second pair, from the first or the second on. */
  FilterPairs half(int from) {
    List<TextPair> half = new ArrayList<>();
    for (int i = from; i < pairs.size(); i += 2) {
      half.add(pairs.get(i));
    }
    return new FilterPairs(source, half);
  }
}
