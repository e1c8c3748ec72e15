package io.e5stream.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.ResolvedChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the order, and however often each comes: the greatest change is what remains. */
class OrderLawTest {

  private static final Comparator<DocumentChange> ORDER =
      Comparator.comparingLong(DocumentChange::version).thenComparing(DocumentChange::isTombstone);

  @Test
  void anyInterleavingWithReplaysEndsAtTheGreatestChange() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      List<DocumentChange> changes = changes(random);
      DocumentChange greatest = Collections.max(changes, ORDER);
      List<DocumentChange> replayed = new ArrayList<>(changes);
      for (int i = random.nextInt(20); i > 0; i--) {
        replayed.add(changes.get(random.nextInt(changes.size())));
      }
      Collections.shuffle(replayed, random);

      DocumentState state = null;
      Stored store = null;
      for (DocumentChange change : replayed) {
        Decision decision = Decision.of(change, state, "s");
        assertThat(decision.resolved() == null).isNotEqualTo(decision.ended() == null);
        state = decision.state();
        store = decision.resolved() == null ? store : apply(decision.resolved());
      }

      assertThat(state.version()).isEqualTo(greatest.version());
      assertThat(state.deleted()).isEqualTo(greatest.isTombstone());
      assertThat(store).as("seed %d round %d", seed, round).isEqualTo(stored(greatest));
    }
  }

  private record Stored(String text, String metadata, long version) {}

  private static Stored apply(ResolvedChange resolved) {
    return stored(resolved.change());
  }

  private static Stored stored(DocumentChange change) {
    return change.isTombstone()
        ? null
        : new Stored(
            change.document().text(), change.document().metadata(), change.document().version());
  }

  /** At most one upsert and one deletion for each version; texts and payloads often repeat. */
  private static List<DocumentChange> changes(Random random) {
    List<DocumentChange> changes = new ArrayList<>();
    int versions = 1 + random.nextInt(8);
    for (int version = 0; version < versions; version++) {
      if (random.nextInt(4) > 0 || version == 0) {
        changes.add(
            Changes.upsert(
                "a", version, "text " + random.nextInt(2), "{\"k\":" + random.nextInt(2) + "}"));
      }
      if (random.nextInt(3) == 0) {
        changes.add(Changes.tombstone("a", version));
      }
    }
    return changes;
  }
}
