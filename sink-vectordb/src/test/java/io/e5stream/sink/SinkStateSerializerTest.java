package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.OutcomeTotals;
import io.e5stream.sink.SinkEntry.WriterMemory;
import java.io.IOException;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class SinkStateSerializerTest {

  private final SinkStateSerializer serializer = new SinkStateSerializer();

  @Test
  void aWritersMemoryComesBack() throws IOException {
    WriterMemory memory = new WriterMemory("generation-1", new OutcomeTotals(1, 2, 3, 4, 5, 6));
    assertThat(roundTrip(SinkEntry.of(memory))).isEqualTo(memory);
  }

  @Test
  void changesNeverGoIntoACheckpoint() {
    SinkEntry change = SinkEntry.of(Changes.index("doc-1", 1, "text"));
    assertThatThrownBy(() -> roundTrip(change))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("doc-1");
  }

  private WriterMemory roundTrip(SinkEntry entry) throws IOException {
    byte[] bytes =
        serializer.serialize(
            new BufferedRequestState<>(List.of(new RequestEntryWrapper<>(entry, 0))));
    var state = serializer.deserialize(serializer.getVersion(), bytes);
    assertThat(state.getBufferedRequestEntries()).hasSize(1);
    return state.getBufferedRequestEntries().get(0).getRequestEntry().memory();
  }
}
