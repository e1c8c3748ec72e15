package io.e5stream.pipeline.kill;

import io.e5stream.ingest.Outcome;
import io.e5stream.pipeline.broker.BrokerProcess;
import io.e5stream.sink.embedded.VectorServerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the scenarios share: a broker and a vector server, each a process of its own, the records to
 * produce, and the store as an undisturbed run leaves it.
 *
 * <p>Output and data of all processes lie in {@code target/kill} until the next run.
 */
final class World implements AutoCloseable {

  private final Path directory = Path.of("target", "kill").toAbsolutePath();
  private final Traffic traffic = Traffic.of(KillLog.SEED);
  private final Service broker;
  private final Service store;
  private final StoreClient client;
  private StoreImage undisturbed;
  private Map<Outcome, Long> undisturbedOutcomes;

  World() {
    clear(directory);
    broker = new Service("broker", BrokerProcess.class.getName(), directory);
    store = new Service("store", VectorServerMain.class.getName(), directory);
    client = new StoreClient(store.port());
    try {
      broker.start();
      store.start();
    } catch (Throwable e) {
      close();
      throw e;
    }
  }

  Path directory() {
    return directory;
  }

  Traffic traffic() {
    return traffic;
  }

  Service broker() {
    return broker;
  }

  Service store() {
    return store;
  }

  StoreClient client() {
    return client;
  }

  /** The store after a run that nothing disturbed, of the same records. */
  StoreImage undisturbed() throws Exception {
    if (undisturbed == null) {
      try (Bench bench = new Bench(this, "undisturbed", null)) {
        bench.feed().send(traffic.all());
        bench.runToEnd();
        undisturbed = client.image(bench.index());
        undisturbedOutcomes = bench.outcomes();
        KillLog.say("the undisturbed run left %d points".formatted(undisturbed.points().size()));
      }
    }
    return undisturbed;
  }

  /** The outcome table of that run. */
  Map<Outcome, Long> undisturbedOutcomes() throws Exception {
    undisturbed();
    return undisturbedOutcomes;
  }

  private static void clear(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    broker.close();
    store.close();
  }
}
