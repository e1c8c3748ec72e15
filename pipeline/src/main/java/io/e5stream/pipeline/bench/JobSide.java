package io.e5stream.pipeline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.bench.Side;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.pipeline.eval.TemporaryDirectory;
import io.e5stream.pipeline.index.IndexLauncher;
import io.e5stream.pipeline.index.IndexOptions;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.sink.QdrantConnection;
import io.e5stream.sink.QdrantEndpoint;
import io.e5stream.sink.SinkOptions;
import io.e5stream.sink.StoreCollections;
import io.qdrant.client.grpc.Points.CountPoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The whole index job in this JVM: Kafka broker, Flink cluster, vector server. The job runs from
 * the start to the end of the benchmark, so that its start is in no pass. A pass sends all
 * documents, under new ids, and ends when the store counts all of their passages.
 */
public final class JobSide implements Side {

  private static final String INDEX = "bench";

  /** Each look has the store count its points, on the cores that are being measured. */
  private static final long POLL_MILLIS = 200;

  private static final long STALL_SECONDS = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final ChunkedCorpus corpus;
  private final int parallelism;
  private EmbeddedParts parts;
  private IndexLauncher launcher;
  private RunningJob job;
  private QdrantConnection store;
  private Producer<String, byte[]> producer;
  private String topic;
  private String collection;
  private int pass;
  private long stored;

  private JobSide(Path directory, ChunkedCorpus corpus, int parallelism) {
    this.directory = directory;
    this.corpus = corpus;
    this.parallelism = parallelism;
  }

  /**
   * Starts broker, store and job.
   *
   * @param options the user's options of chunking, embedding and writing; addresses, directories
   *     and the index's name are replaced
   */
  public static JobSide start(Configuration options, ChunkedCorpus corpus, int parallelism)
      throws Exception {
    Path directory = Files.createTempDirectory("e5-stream-bench");
    JobSide side = new JobSide(directory, corpus, parallelism);
    try {
      side.open(options);
      return side;
    } catch (Exception e) {
      side.close();
      throw e;
    }
  }

  private void open(Configuration options) throws Exception {
    Configuration own = new Configuration(options);
    own.set(IndexOptions.NAME, INDEX);
    own.set(IndexOptions.UNTIL_END, false);
    // The encoder beside it does not measure either: both use what is known of the machine.
    own.set(EmbedOptions.CALIBRATION_MAX_TIME, Duration.ZERO);
    own.set(IndexOptions.DATA_DIR, directory.toString());
    own.set(IngestOptions.BOOTSTRAP_SERVERS, EmbeddedParts.EMBEDDED);
    own.set(SinkOptions.URL, EmbeddedParts.EMBEDDED);
    own.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    parts = EmbeddedParts.startAnywhere(own, IndexOptions.dataDir(own));
    own = parts.options();
    launcher = IndexLauncher.prepare(own);
    job = launcher.start();
    store = QdrantConnection.open(QdrantEndpoint.from(own));
    collection = new StoreCollections(store).resolve(INDEX).orElseThrow();
    topic = own.get(IngestOptions.DOCUMENTS_TOPIC);
    Properties properties = new Properties();
    properties.put(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, own.get(IngestOptions.BOOTSTRAP_SERVERS));
    producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public String name() {
    return "index";
  }

  @Override
  public String description() {
    return ("index job in this JVM, parallelism %d: from Kafka to the embedded vector server; a pass"
            + " lasts from sending its first document until the store counts its last passage")
        .formatted(parallelism);
  }

  @Override
  public long tokens() {
    return corpus.mix().tokens();
  }

  /** A whole pass: a job that runs for months has compiled its code. */
  @Override
  public void warmUp() {
    index(corpus.documents(), EvalProgress.NONE);
  }

  @Override
  public Work pass(EvalProgress progress) {
    index(corpus.documents(), progress);
    return new Work(tokens(), 0);
  }

  private void index(List<CorpusDocument> documents, EvalProgress progress) {
    try {
      long expected = stored + corpus.passages(documents);
      send(documents);
      await(expected, progress);
      stored = expected;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while indexing");
    }
  }

  private void send(List<CorpusDocument> documents) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    pass++;
    for (CorpusDocument document : documents) {
      String id = pass + "-" + document.id();
      byte[] json = json(Map.of("id", id, "title", document.title(), "text", document.text()));
      var unused =
          producer.send(
              new ProducerRecord<>(topic, id, json),
              (metadata, e) -> {
                if (e != null) {
                  failure.compareAndSet(null, e);
                }
              });
    }
    producer.flush();
    if (failure.get() != null) {
      throw new IllegalStateException(
          "a document could not be sent: " + failure.get().getMessage(), failure.get());
    }
  }

  private static byte[] json(Map<String, String> document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("document " + document.get("id") + " cannot be written", e);
    }
  }

  private void await(long expected, EvalProgress progress) throws InterruptedException {
    double tokensPerPassage = (double) tokens() / corpus.mix().texts().size();
    long before = stored;
    long since = System.nanoTime();
    while (before < expected) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      requireRunning();
      long now = count();
      if (now > before) {
        progress.advance(Math.round((now - before) * tokensPerPassage));
        before = now;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(STALL_SECONDS)) {
        throw new IllegalStateException(
            "the store has %d of %d passages and got none for %d s; the job counts %s"
                .formatted(now, expected, STALL_SECONDS, job.outcomes()));
      }
    }
  }

  private long count() throws InterruptedException {
    return QdrantConnection.await(
            store
                .points()
                .count(
                    CountPoints.newBuilder().setCollectionName(collection).setExact(true).build()),
            "counting " + collection)
        .getResult()
        .getCount();
  }

  private void requireRunning() throws InterruptedException {
    if (!job.hasEnded()) {
      return;
    }
    try {
      job.awaitTermination();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the index job failed: " + e.getCause().getMessage(), e);
    }
    throw new IllegalStateException("the index job ended");
  }

  @Override
  public void close() {
    try (AutoCloseable files = () -> TemporaryDirectory.delete(directory);
        EmbeddedParts closingParts = parts;
        IndexLauncher closingLauncher = launcher;
        QdrantConnection closingStore = store;
        RunningJob closingJob = job;
        Producer<String, byte[]> closingProducer = producer) {
      parts = null;
    } catch (Exception e) {
      throw new IllegalStateException("the index job's parts did not stop: " + e.getMessage(), e);
    }
  }
}
