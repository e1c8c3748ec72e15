package io.e5stream.ingest.pair;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * Binds a job's state to the raw topic that it was read from: offsets in a checkpoint are not
 * positions in a topic that was made again, where the source would skip all that lies below them.
 */
final class TopicGuard {

  private static final ListStateDescriptor<String> STATE =
      new ListStateDescriptor<>("topic-id", Types.STRING);

  private TopicGuard() {}

  /**
   * Records Kafka's id of the topic, or compares it with the one recorded.
   *
   * @throws SuppressRestartsException when they differ: restarting cannot help
   */
  static void check(OperatorStateStore store, String topic, String id) throws Exception {
    ListState<String> state = store.getListState(STATE);
    for (String recorded : state.get()) {
      if (!recorded.equals(id)) {
        throw new SuppressRestartsException(
            new IllegalStateException(
                ("The topic %s is another one (id %s) than the restored checkpoint was read from"
                        + " (id %s): it was deleted and made again, or the job points at another"
                        + " topic or broker. Offsets in the checkpoint are not positions in it, and"
                        + " records would be skipped. Start once with --from-scratch"
                        + " (pairs.from-scratch=true) to read it from its beginning.")
                    .formatted(topic, id, recorded)));
      }
    }
    state.clear();
    state.add(id);
  }
}
