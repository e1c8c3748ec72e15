package io.e5stream.ingest.resolve;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * Binds a job's state to one generation of its collection: state says which documents the store
 * holds, so that beside another collection it would skip what is missing there.
 */
final class GenerationGuard {

  private static final ListStateDescriptor<String> STATE =
      new ListStateDescriptor<>("generation", Types.STRING);

  private GenerationGuard() {}

  /**
   * Records the generation, or compares it with the one recorded.
   *
   * @throws SuppressRestartsException when they differ: restarting cannot help
   */
  static void check(OperatorStateStore store, String generation) throws Exception {
    ListState<String> state = store.getListState(STATE);
    for (String recorded : state.get()) {
      if (!recorded.equals(generation)) {
        throw new SuppressRestartsException(
            new IllegalStateException(
                "The restored checkpoint belongs to another generation of the collection: it "
                    + "expects generation %s, the collection in the store is generation %s. It "
                        .formatted(recorded, generation)
                    + "was deleted and created again, or the job points at another store. Point "
                    + "the job at the original collection, or start it without the checkpoint or "
                    + "savepoint to index everything again."));
      }
    }
    state.clear();
    state.add(generation);
  }
}
