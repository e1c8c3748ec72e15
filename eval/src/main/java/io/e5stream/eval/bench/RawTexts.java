package io.e5stream.eval.bench;

import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.dataset.RetrievalDataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Texts to measure with, as their source has them.
 *
 * @param source where they come from, in words
 * @param queries short texts, without prefix; may be empty
 * @param passages long ones
 */
public record RawTexts(String source, List<String> queries, List<CorpusDocument> passages) {

  public RawTexts {
    Objects.requireNonNull(source, "source");
    queries = List.copyOf(queries);
    passages = List.copyOf(passages);
    if (queries.isEmpty() && passages.isEmpty()) {
      throw new IllegalArgumentException(source + " has no texts");
    }
  }

  /** The test queries and all documents of a data set in BEIR's layout. */
  public static RawTexts ofBeir(Path folder) {
    RetrievalDataset dataset = BeirFolder.open(folder, "test");
    List<CorpusDocument> documents = new ArrayList<>();
    dataset
        .corpus()
        .read(
            document -> {
              if (!document.text().isBlank()) {
                documents.add(document);
              }
            });
    return new RawTexts(
        dataset.name(), dataset.queries().stream().map(Query::text).toList(), documents);
  }

  /** At most so many of each, drawn with a seed. */
  public RawTexts sample(int maxQueries, int maxPassages, long seed) {
    return new RawTexts(
        source,
        draw(queries, maxQueries, new Random(seed)),
        draw(passages, maxPassages, new Random(seed)));
  }

  private static <T> List<T> draw(List<T> from, int count, Random random) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
