package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Origin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestDocumentsTest {

  private static final Origin ORIGIN = new Origin("documents", 0, 0, 0, null, null);

  private static DocumentChange upsert(long version) {
    return DocumentChange.upsert(new Document("a", "", "text", "", version, null), ORIGIN);
  }

  private static DocumentChange delete(long version) {
    return DocumentChange.tombstone("a", version, ORIGIN);
  }

  /** The places, counted from 0, of the changes that are found to count. */
  private static List<Integer> latest(DocumentChange... changes) {
    LatestDocuments latest = new LatestDocuments();
    for (int i = 0; i < changes.length; i++) {
      latest.note(changes[i], "t-0@" + i);
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < changes.length; i++) {
      if (latest.isLatest(changes[i], "t-0@" + i)) {
        found.add(i);
      }
    }
    return found;
  }

  @Test
  void theHighestVersionCountsAndOfEqualOnesTheLater() {
    assertThat(latest(upsert(1), upsert(3), upsert(2))).containsExactly(1);
    assertThat(latest(upsert(1), upsert(1))).containsExactly(1);
    assertThat(latest(upsert(0))).containsExactly(0);
  }

  @Test
  void aDeletionBeatsItsVersionWheneverItComes() {
    assertThat(latest(upsert(2), delete(2))).isEmpty();
    assertThat(latest(delete(2), upsert(2))).isEmpty();
    assertThat(latest(delete(2), upsert(3))).containsExactly(1);
    assertThat(latest(upsert(3), delete(2))).containsExactly(0);
  }

  @Test
  void aDeletionWithoutAVersionBeatsWhatCameBefore() {
    long none = DocumentChange.LAST_SEEN;
    assertThat(latest(upsert(5), delete(none))).isEmpty();
    assertThat(latest(upsert(5), delete(none), upsert(5))).isEmpty();
    assertThat(latest(upsert(5), delete(none), upsert(6))).containsExactly(2);
    assertThat(latest(delete(none), upsert(1))).containsExactly(1);
  }
}
