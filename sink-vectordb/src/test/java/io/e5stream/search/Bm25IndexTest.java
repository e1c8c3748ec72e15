package io.e5stream.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Expected scores are worked out by hand from idf = ln(1 + (N - n + 0.5) / (n + 0.5)) and tf / (tf
 * + 0.9 (0.6 + 0.4 length / mean length)), Lucene's form of BM25.
 */
class Bm25IndexTest {

  private Bm25Index index = Bm25Index.inMemory(Bm25Fields.FLAT);

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void scoresByBm25() {
    index.put("a", "Green", "tea");
    index.put("b", "", "tea pot, tea cup");
    index.refresh();
    List<ScoredDocument> hits = index.search("tea", 10);

    // Both have the word: idf = ln(1 + 0.5 / 2.5) = 0.182322. Lengths 2 and 4, 3 in the mean.
    // a: 1 / (1 + 0.9 (0.6 + 0.4 * 2/3)) = 1 / 1.78; b: 2 / (2 + 0.9 (0.6 + 0.4 * 4/3)) = 2 / 3.02
    assertThat(hits).extracting(ScoredDocument::documentId).containsExactly("b", "a");
    assertThat(hits.get(0).score()).isCloseTo(0.120743f, within(1e-6f));
    assertThat(hits.get(1).score()).isCloseTo(0.102428f, within(1e-6f));
    // A word that the query has twice counts twice.
    assertThat(index.search("tea TEA", 10).get(0).score()).isCloseTo(0.241486f, within(1e-6f));
  }

  @Test
  void fieldsOfTheirOwnAddUp() {
    index.close();
    index = Bm25Index.inMemory(Bm25Fields.MULTIFIELD);
    index.put("title", "tea", "leaf");
    index.put("text", "pot", "tea");
    index.put("both", "tea", "tea");
    index.refresh();
    List<ScoredDocument> hits = index.search("tea", 10);

    // In each field two of three have it: ln(1 + 1.5 / 2.5) / 1.9 = 0.247370; one has it in both.
    assertThat(hits)
        .extracting(ScoredDocument::documentId)
        .containsExactly("both", "title", "text");
    assertThat(hits.get(0).score()).isCloseTo(0.494741f, within(1e-6f));
    assertThat(hits.get(1).score()).isCloseTo(0.247370f, within(1e-6f));
  }

  @Test
  void wordsMeetInTheirEnglishStems() {
    index.put("a", "The ship's ropes", "Steeping leaves");
    index.refresh();
    for (String query : List.of("SHIP", "rope", "steeped", "leaf's leaves", "ropes?!")) {
      assertThat(index.search(query, 10)).as(query).hasSize(1);
    }
    assertThat(index.search("moon", 10)).isEmpty();
  }

  @Test
  void aQueryWithoutWordsFindsNothing() {
    index.put("a", "", "the and of");
    index.put("b", "", "");
    index.refresh();
    for (String query : List.of("", "  \n", "the and of", "?! -- *:*")) {
      assertThat(index.search(query, 10)).as(query).isEmpty();
    }
  }

  @Test
  void theCutKeepsTheHighestIdsOfThoseThatTie() {
    for (String id : List.of("b", "d", "a", "c")) {
      index.put(id, "", "tea");
    }
    index.refresh();
    assertThat(index.search("tea", 2))
        .extracting(ScoredDocument::documentId)
        .containsExactly("d", "c");
  }

  @Test
  void aQueryMayBeLong() {
    index.put("a", "", "w1999");
    index.refresh();
    String query =
        IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(index.search(query, 10)).hasSize(1);
  }

  @Test
  void aDocumentIsReplacedAndRemovedById() {
    index.put("a", "", "tea");
    index.put("a", "", "coffee");
    index.refresh();
    assertThat(index.search("tea", 10)).isEmpty();
    assertThat(index.search("coffee", 10)).hasSize(1);
    index.remove("a");
    assertThat(index.search("coffee", 10)).hasSize(1); // not refreshed yet
    index.refresh();
    assertThat(index.search("coffee", 10)).isEmpty();
  }

  @Test
  void refusesALimitBelowOneAndUseAfterItIsClosed() {
    assertThatThrownBy(() -> index.search("tea", 0)).hasMessageContaining("limit 0");
    index.close();
    index.close();
    assertThatThrownBy(() -> index.search("tea", 1)).isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(() -> index.put("a", "", "")).isInstanceOf(AlreadyClosedException.class);
  }
}
