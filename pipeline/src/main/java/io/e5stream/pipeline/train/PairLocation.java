package io.e5stream.pipeline.train;

import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.training.nli.NliPairs;
import io.e5stream.training.pair.PairFields;
import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.weak.DocumentFiles;
import io.e5stream.training.weak.DocumentPairs;
import io.e5stream.training.weak.Documents;
import io.e5stream.training.weak.WeakPairSettings;
import io.e5stream.training.weak.WeakPairs;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;

/**
 * What {@code --pairs} names: a file or folder of pairs; {@code topic:NAME}, a topic of them;
 * {@code documents:} before a file, a folder or a {@code topic:NAME} of documents, which give weak
 * pairs; {@code nli:FILE}.
 */
public final class PairLocation {

  private static final String TOPIC = "topic:";
  private static final String DOCUMENTS = "documents:";
  private static final String NLI = "nli:";

  private PairLocation() {}

  /**
   * Opens the pairs of a location.
   *
   * @param fields what the sides are called in files of pairs
   * @param config where Kafka is
   * @param weak which pairs documents give
   * @throws java.nio.file.NoSuchFileException when there is no such file, with the reason
   * @throws IOException when there is no such topic or no broker
   */
  public static PairSource open(
      String location, PairFields fields, Configuration config, WeakPairSettings weak)
      throws IOException {
    if (location.startsWith(TOPIC)) {
      return TopicPairs.open(KafkaSettings.from(config), location.substring(TOPIC.length()));
    }
    if (location.startsWith(DOCUMENTS)) {
      return new DocumentPairs(
          documents(location.substring(DOCUMENTS.length()), config), new WeakPairs(weak));
    }
    if (location.startsWith(NLI)) {
      return NliPairs.of(Path.of(location.substring(NLI.length())));
    }
    return PairFiles.of(Path.of(location), fields);
  }

  /** Opens documents: a file, a folder or {@code topic:NAME}. */
  public static Documents documents(String location, Configuration config) throws IOException {
    return location.startsWith(TOPIC)
        ? TopicDocuments.open(config, location.substring(TOPIC.length()))
        : DocumentFiles.of(Path.of(location));
  }
}
