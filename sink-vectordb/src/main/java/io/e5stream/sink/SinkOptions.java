package io.e5stream.sink;

import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.MemorySize;

/** Options of the vector store's connection, of the sink and of searches. */
public final class SinkOptions {

  public static final ConfigOption<String> URL =
      ConfigOptions.key("qdrant.url")
          .stringType()
          .defaultValue("http://localhost:6334")
          .withDescription("Address of the vector store's gRPC port; https:// switches TLS on.");

  public static final ConfigOption<String> API_KEY =
      ConfigOptions.key("qdrant.api-key")
          .stringType()
          .noDefaultValue()
          .withDescription("API key of the vector store; send it over TLS only.");

  public static final ConfigOption<String> TLS_CA_FILE =
      ConfigOptions.key("qdrant.tls.ca-file")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "PEM file with the certificates to trust instead of the system's; needed on every"
                  + " TaskManager.");

  public static final ConfigOption<Duration> CONNECT_TIMEOUT =
      ConfigOptions.key("qdrant.connect-timeout")
          .durationType()
          .defaultValue(Duration.ofSeconds(10))
          .withDescription("How long to wait for the vector store when a command or job starts.");

  public static final ConfigOption<Integer> MAX_BATCH_DOCUMENTS =
      ConfigOptions.key("sink.batch.max-documents")
          .intType()
          .defaultValue(256)
          .withDescription("Most documents written together.");

  public static final ConfigOption<Integer> MAX_BATCH_POINTS =
      ConfigOptions.key("sink.batch.max-points")
          .intType()
          .defaultValue(512)
          .withDescription("Most points in one upsert; a longer document takes several.");

  public static final ConfigOption<MemorySize> MAX_BATCH_SIZE =
      ConfigOptions.key("sink.batch.max-size")
          .memoryType()
          .defaultValue(MemorySize.ofMebiBytes(3))
          .withDescription("Most bytes in one upsert; a single larger point is sent alone.");

  public static final ConfigOption<Duration> MAX_BATCH_AGE =
      ConfigOptions.key("sink.batch.max-age")
          .durationType()
          .defaultValue(Duration.ofMillis(500))
          .withDescription("How long a document may wait for others before it is written.");

  public static final ConfigOption<Duration> REQUEST_DEADLINE =
      ConfigOptions.key("sink.request.deadline")
          .durationType()
          .defaultValue(Duration.ofSeconds(10))
          .withDescription("Deadline of one call to the vector store.");

  public static final ConfigOption<Duration> RETRY_INITIAL_BACKOFF =
      ConfigOptions.key("sink.retry.initial-backoff")
          .durationType()
          .defaultValue(Duration.ofMillis(200))
          .withDescription("Wait before the first retry of a failed call; doubles with each.");

  public static final ConfigOption<Duration> RETRY_MAX_BACKOFF =
      ConfigOptions.key("sink.retry.max-backoff")
          .durationType()
          .defaultValue(Duration.ofSeconds(5))
          .withDescription("Longest wait between two retries.");

  public static final ConfigOption<Duration> RETRY_MAX_DURATION =
      ConfigOptions.key("sink.retry.max-duration")
          .durationType()
          .defaultValue(Duration.ofMinutes(10))
          .withDescription("How long a call is retried before the job fails and restarts.");

  public static final ConfigOption<Integer> SEARCH_LIMIT =
      ConfigOptions.key("search.limit")
          .intType()
          .defaultValue(10)
          .withDescription("Most documents a search returns.");

  public static final ConfigOption<Integer> SEARCH_CHUNKS =
      ConfigOptions.key("search.chunks-per-document")
          .intType()
          .defaultValue(3)
          .withDescription("Most chunks returned with each document found.");

  private SinkOptions() {}
}
