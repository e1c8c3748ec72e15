package io.e5stream.sink;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.OutcomeTotals;
import java.io.Serializable;
import java.util.Objects;

/**
 * What passes through the base class of asynchronous sinks: a change on its way to the store, or,
 * in a checkpoint, what the writer remembers. A change never lies in a checkpoint, because the
 * writer drains before every barrier.
 */
final class SinkEntry implements Serializable {

  private static final long serialVersionUID = 1;

  /** Null in a checkpoint. */
  private final transient EmbeddedChange change;

  private final long bytes;

  /** Null unless in a checkpoint. */
  private final transient WriterMemory memory;

  /**
   * What a writer remembers across restarts.
   *
   * @param generation of the collection that it wrote
   * @param totals records by outcome
   */
  record WriterMemory(String generation, OutcomeTotals totals) {}

  private SinkEntry(EmbeddedChange change, long bytes, WriterMemory memory) {
    this.change = change;
    this.bytes = bytes;
    this.memory = memory;
  }

  static SinkEntry of(EmbeddedChange change) {
    return new SinkEntry(Objects.requireNonNull(change, "change"), estimate(change), null);
  }

  static SinkEntry of(WriterMemory memory) {
    return new SinkEntry(null, 0, Objects.requireNonNull(memory, "memory"));
  }

  /** Rough memory of a change: vectors, texts twice (object and request), the original record. */
  static long estimate(EmbeddedChange change) {
    byte[] value = change.change().change().origin().value();
    long bytes = 200L + (value == null ? 0 : value.length);
    for (var passage : change.passages()) {
      bytes += 400L + 8L * passage.vector().length + 4L * passage.passage().text().length();
    }
    return bytes;
  }

  boolean isChange() {
    return change != null;
  }

  EmbeddedChange change() {
    return Objects.requireNonNull(change, "not a change");
  }

  WriterMemory memory() {
    return Objects.requireNonNull(memory, "not a writer's memory");
  }

  long bytes() {
    return bytes;
  }
}
