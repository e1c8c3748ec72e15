package io.e5stream.pipeline.train;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.dataset.Judgements;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Pairs that were held out, as a retrieval task: each query has to find its own passages. */
public final class HeldOutSet {

  private HeldOutSet() {}

  /** The task: among all of their passages. */
  public static RetrievalDataset of(List<TrainingPair> pairs) {
    Map<String, String> queryIds = new LinkedHashMap<>();
    Map<String, String> passageIds = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
    for (TrainingPair pair : pairs) {
      String query = queryIds.computeIfAbsent(pair.query(), text -> "q" + queryIds.size());
      String passage = passageIds.computeIfAbsent(pair.passage(), text -> "p" + passageIds.size());
      judgements.computeIfAbsent(query, id -> new LinkedHashMap<>()).put(passage, 1);
    }
    List<Query> queries = new ArrayList<>();
    queryIds.forEach((text, id) -> queries.add(new Query(id, text)));
    List<CorpusDocument> documents = new ArrayList<>();
    passageIds.forEach((text, id) -> documents.add(new CorpusDocument(id, "", text)));
    return new RetrievalDataset(
        "pairs held out",
        "%d queries, %d passages".formatted(queries.size(), documents.size()),
        new InMemory(documents),
        queries,
        new Judgements(judgements),
        List.of());
  }

  private record InMemory(List<CorpusDocument> documents) implements Corpus {

    @Override
    public long size() {
      return documents.size();
    }

    @Override
    public void read(Consumer<? super CorpusDocument> consumer) {
      documents.forEach(consumer);
    }
  }
}
