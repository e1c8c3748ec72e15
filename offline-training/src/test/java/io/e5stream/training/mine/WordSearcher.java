package io.e5stream.training.mine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ranks by the number of different words in common. */
final class WordSearcher implements NegativeSearcher {

  private final MiningCorpus corpus;
  private int calls;

  WordSearcher(MiningCorpus corpus) {
    this.corpus = corpus;
  }

  int calls() {
    return calls;
  }

  @Override
  public String name() {
    return "words";
  }

  @Override
  public List<List<FoundPassage>> search(List<String> queries, int k) {
    calls++;
    return queries.stream().map(query -> search(query, k)).toList();
  }

  private List<FoundPassage> search(String query, int k) {
    List<FoundPassage> found = new ArrayList<>();
    for (int place = 0; place < corpus.size(); place++) {
      Set<String> words = words(corpus.passages().get(place));
      words.retainAll(words(query));
      if (!words.isEmpty()) {
        found.add(new FoundPassage(place, words.size()));
      }
    }
    found.sort(Comparator.comparingDouble(FoundPassage::score).reversed());
    return found.subList(0, Math.min(k, found.size()));
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.split(" ", -1)));
  }

  @Override
  public void close() {}
}
