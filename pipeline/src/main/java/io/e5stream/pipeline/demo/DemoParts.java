package io.e5stream.pipeline.demo;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import io.e5stream.pipeline.index.BundleModels;
import io.e5stream.pipeline.index.IndexLauncher;
import io.e5stream.pipeline.index.IndexOptions;
import io.e5stream.pipeline.index.OutcomeSummary;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.search.DocumentHit;
import io.e5stream.search.IndexSearcher;
import io.e5stream.sink.QdrantEndpoint;
import io.e5stream.sink.SinkOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;

/** Broker, vector server and index job of the demonstration, all in this JVM. */
final class DemoParts implements AutoCloseable {

  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final long POLL_MILLIS = 50;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Configuration options;
  private final EmbeddedParts parts;
  private final RunningJob job;
  private final DemoProducer producer;
  private IndexSearcher searcher;
  private long sent;

  private DemoParts(Configuration options) throws Exception {
    try {
      this.parts = opened(EmbeddedParts.startAnywhere(options, IndexOptions.dataDir(options)));
      this.options = parts.options();
      // It is over before a measurement has paid off.
      this.options.set(EmbedOptions.CALIBRATION_MAX_TIME, Duration.ZERO);
      IndexLauncher launcher = opened(IndexLauncher.prepare(this.options));
      this.job = opened(launcher.start());
      this.producer =
          opened(
              new DemoProducer(
                  this.options.get(IngestOptions.BOOTSTRAP_SERVERS),
                  this.options.get(IngestOptions.DOCUMENTS_TOPIC)));
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  static DemoParts start(Configuration options) throws Exception {
    return new DemoParts(options);
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  List<String> describe() {
    return parts.describe();
  }

  String webPage() {
    return job.webPage();
  }

  String index() {
    return options.get(IndexOptions.NAME);
  }

  String broker() {
    return options.get(IngestOptions.BOOTSTRAP_SERVERS);
  }

  String store() {
    return options.get(SinkOptions.URL);
  }

  int produceSample() throws Exception {
    List<String> documents = SampleCorpus.documents();
    for (String line : documents) {
      producer.sendLine(line);
      sent++;
    }
    return documents.size();
  }

  void sendSample(String id) throws Exception {
    producer.sendLine(SampleCorpus.document(id));
    sent++;
  }

  void send(String id, String title, String text) throws Exception {
    producer.sendDocument(id, title, text);
    sent++;
  }

  void sendBroken(String key, String value) throws Exception {
    producer.sendRaw(key, value);
    sent++;
  }

  void delete(String id) throws Exception {
    producer.sendTombstone(id);
    sent++;
  }

  /** Waits until every record sent so far has its outcome: then it is in the store. */
  void awaitAllDone() throws Exception {
    long start = System.nanoTime();
    while (counted(job.outcomes()) < sent) {
      if (job.hasEnded()) {
        job.awaitTermination();
      }
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new TimeoutException(
            "%d of %d records have an outcome after two minutes; the log says more"
                .formatted(counted(job.outcomes()), sent));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static long counted(Map<Outcome, Long> outcomes) {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  List<DocumentHit> search(String text, int limit) {
    if (searcher == null) {
      searcher =
          opened(
              IndexSearcher.open(
                  QdrantEndpoint.from(options),
                  index(),
                  BundleModels.of(options),
                  options.get(SinkOptions.SEARCH_CHUNKS)));
    }
    return searcher.search(text, limit, Map.of());
  }

  String outcomeTable() {
    return OutcomeSummary.table(job.outcomes());
  }

  /** What the broker says: the records on the documents topic. */
  long recordsOnTopic() throws Exception {
    return TopicReader.records(broker(), options.get(IngestOptions.DOCUMENTS_TOPIC));
  }

  /** The newest dead letter, in words. */
  String lastDeadLetter() throws Exception {
    return TopicReader.lastDeadLetter(broker(), options.get(IngestOptions.DEAD_LETTERS_TOPIC));
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
