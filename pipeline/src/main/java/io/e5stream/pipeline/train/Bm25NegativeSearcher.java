package io.e5stream.pipeline.train;

import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.search.Bm25Fields;
import io.e5stream.search.Bm25Index;
import io.e5stream.training.mine.FoundPassage;
import io.e5stream.training.mine.NegativeSearcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Finds passages by words in common; in memory. */
public final class Bm25NegativeSearcher implements NegativeSearcher {

  private final Bm25Index index = Bm25Index.inMemory(Bm25Fields.FLAT);
  private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors());

  /** Indexes the passages. */
  public Bm25NegativeSearcher(List<String> passages, EvalProgress progress) {
    progress.stage("bm25 passages", passages.size());
    for (int place = 0; place < passages.size(); place++) {
      index.put(Integer.toString(place), "", passages.get(place));
      progress.advance(1);
    }
    index.refresh();
  }

  @Override
  public String name() {
    return "bm25";
  }

  @Override
  public List<List<FoundPassage>> search(List<String> queries, int k) {
    List<List<FoundPassage>> found =
        new ArrayList<>(Collections.nCopies(queries.size(), List.of()));
    workers.forEach(
        IntStream.range(0, queries.size()).boxed().toList(),
        query -> found.set(query, search(queries.get(query), k)));
    return found;
  }

  private List<FoundPassage> search(String query, int k) {
    return index.search(query, k).stream()
        .map(hit -> new FoundPassage(Integer.parseInt(hit.documentId()), hit.score()))
        .toList();
  }

  @Override
  public void close() {
    try (index) {
      workers.close();
    }
  }
}
