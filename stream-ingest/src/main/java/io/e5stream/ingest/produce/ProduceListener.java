package io.e5stream.ingest.produce;

/** Watches files being sent. Called by the thread that sends. */
public interface ProduceListener {

  /**
   * A line that is no document was left out.
   *
   * @param line number from 1, 0 when it concerns no single line
   */
  void badLine(String file, long line, String cause);

  /**
   * How far it is.
   *
   * @param bytesRead of all files, packed
   * @param sent records handed to Kafka
   */
  void progress(long bytesRead, long sent);
}
