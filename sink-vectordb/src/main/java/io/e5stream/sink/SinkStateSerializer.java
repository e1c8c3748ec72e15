package io.e5stream.sink;

import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeTally;
import io.e5stream.sink.SinkEntry.WriterMemory;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** Writes what a writer remembers; outcomes by label, so that their order may change. */
final class SinkStateSerializer extends AsyncSinkWriterStateSerializer<SinkEntry> {

  private static final int VERSION = 1;

  @Override
  protected void serializeRequestToStream(SinkEntry entry, DataOutputStream out)
      throws IOException {
    if (entry.isChange()) {
      throw new IllegalStateException(
          "the change of %s is not in the store, but a checkpoint is being taken"
              .formatted(entry.change().change().id()));
    }
    WriterMemory memory = entry.memory();
    out.writeUTF(memory.generation());
    Outcome[] outcomes = Outcome.values();
    out.writeInt(outcomes.length);
    for (Outcome outcome : outcomes) {
      out.writeUTF(outcome.label());
      out.writeLong(memory.totals().of(outcome));
    }
  }

  @Override
  protected SinkEntry deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    String generation = in.readUTF();
    OutcomeTally tally = new OutcomeTally();
    int outcomes = in.readInt();
    for (int i = 0; i < outcomes; i++) {
      String label = in.readUTF();
      long records = in.readLong();
      tally.add(outcome(label), records);
    }
    return SinkEntry.of(new WriterMemory(generation, tally.snapshot()));
  }

  private static Outcome outcome(String label) throws IOException {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.label().equals(label)) {
        return outcome;
      }
    }
    throw new IOException("the checkpoint counts the unknown outcome " + label);
  }

  @Override
  public int getVersion() {
    return VERSION;
  }
}
