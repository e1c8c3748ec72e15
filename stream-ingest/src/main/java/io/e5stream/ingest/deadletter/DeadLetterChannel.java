package io.e5stream.ingest.deadletter;

import io.e5stream.ingest.DeadLetter;
import java.io.IOException;

/**
 * Takes the dead letters of an operator that has no side output, such as a sink's writer.
 *
 * <p>Contract: after {@link #flush()} returns, every letter sent before is durable. Call it before
 * a checkpoint completes, or a letter is lost in a crash. Used by one thread.
 */
public interface DeadLetterChannel extends AutoCloseable {

  /**
   * Hands a letter over; may return before it is durable.
   *
   * @throws IOException when this or an earlier letter could not be written
   */
  void send(DeadLetter letter) throws IOException;

  /**
   * Waits until all letters sent are durable.
   *
   * @throws IOException when any letter could not be written; the caller must fail, so that the
   *     records are read again
   */
  void flush() throws IOException;

  /** Releases the channel; letters that were not flushed may be lost. */
  @Override
  void close() throws IOException;
}
