package io.e5stream.ingest.source;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.decode.Utf8;

/**
 * What a raw record turned out to be: exactly one of both.
 *
 * @param record the typed record, or null
 * @param deadLetter why it is none, or null
 */
public record RawDecoding<T>(T record, DeadLetter deadLetter) {

  private static final int MAX_CAUSE = 500;

  public RawDecoding {
    if ((record == null) == (deadLetter == null)) {
      throw new IllegalArgumentException("a raw record is either decoded or a dead letter");
    }
  }

  /** Decodes a Kafka record; never throws on bad input. */
  public static <T> RawDecoding<T> of(Origin origin, RawDecoder<T> decoder) {
    try {
      return new RawDecoding<>(decoded(origin, decoder), null);
    } catch (InvalidRecordException e) {
      return broken(origin, e.getMessage());
    } catch (RuntimeException e) {
      // A fault of the decoder must not stop the stream at this record for ever.
      return broken(origin, "the record cannot be decoded: " + e);
    }
  }

  private static <T> T decoded(Origin origin, RawDecoder<T> decoder) throws InvalidRecordException {
    if (origin.key() == null) {
      throw new InvalidRecordException("the record has no key; \"produce --source\" gives it one");
    }
    if (origin.value() == null) {
      throw new InvalidRecordException("the record has no value");
    }
    return decoder.decode(Utf8.decode("the key", origin.key()), origin.value());
  }

  private static <T> RawDecoding<T> broken(Origin origin, String cause) {
    String brief = cause.length() <= MAX_CAUSE ? cause : cause.substring(0, MAX_CAUSE) + "...";
    return new RawDecoding<>(null, new DeadLetter(origin, DeadLetter.Stage.DECODE, brief));
  }
}
