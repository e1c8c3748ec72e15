package io.e5stream.training.consistency;

import io.e5stream.training.pair.PairFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes kept and rejected pairs to two files of a directory that is there; for one thread. They
 * are whole when the job has succeeded: who starts it moves them into place then.
 *
 * @param directory where
 */
public record FilterFiles(String directory) implements Sink<FilteredPair> {

  public static final String KEPT = PairFiles.KEPT;
  public static final String REJECTED = "rejected.jsonl.gz";

  public FilterFiles {
    Objects.requireNonNull(directory, "directory");
  }

  @Override
  public SinkWriter<FilteredPair> createWriter(WriterInitContext context) throws IOException {
    return FilterFilesWriter.open(Path.of(directory));
  }
}
