package io.e5stream.embed.operator;

import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.Passage;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** What the embedding operator holds until it embeds: changes in the order of their arrival. */
final class ChangeBuffer {

  /** Bounds the changes without passages that wait behind one with some. */
  private static final int CHANGES_PER_TEXT = 16;

  private final EmbedSettings settings;
  private final List<StreamRecord<ChunkedChange>> changes = new ArrayList<>();
  private int texts;
  private long tokens;
  private long since;

  ChangeBuffer(EmbedSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes a change.
   *
   * @param now when it arrived, processing time
   */
  void add(StreamRecord<ChunkedChange> change, long now) {
    if (changes.isEmpty()) {
      since = now;
    }
    // The caller may reuse its record.
    changes.add(change.copy(change.getValue()));
    texts += change.getValue().passages().size();
    for (Passage passage : change.getValue().passages()) {
      tokens += TokenEstimate.of(passage.embeddedText());
    }
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Whether it is time to embed for size, or because nothing here has to wait for a vector. */
  boolean isFull() {
    return texts == 0
        || texts >= settings.maxTexts()
        || tokens >= settings.maxTokens()
        || changes.size() >= (long) CHANGES_PER_TEXT * settings.maxTexts();
  }

  /** When the oldest change has waited long enough, processing time. */
  long due() {
    return since + settings.maxAge().toMillis();
  }

  /** When the oldest change arrived, processing time. */
  long since() {
    return since;
  }

  /** Empties the buffer. */
  List<StreamRecord<ChunkedChange>> drain() {
    List<StreamRecord<ChunkedChange>> drained = List.copyOf(changes);
    changes.clear();
    texts = 0;
    tokens = 0;
    return drained;
  }
}
