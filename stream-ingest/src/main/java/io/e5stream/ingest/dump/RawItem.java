package io.e5stream.ingest.dump;

import java.util.Objects;

/** What lies at one place of a dump: each is exactly one of these. */
public sealed interface RawItem {

  /** Its number in the file, from 1: of the line, the XML element or the WARC record. */
  long number();

  /**
   * A record.
   *
   * @param key Kafka key: names the record among those of its source; records that are joined have
   *     the same key
   * @param value the record as published, a whole one of its format
   */
  record Found(long number, String key, byte[] value) implements RawItem {
    public Found {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A record of a kind that pairs are never made of.
   *
   * @param reason the kind, few different ones in a file, since they are counted by it
   */
  record Skipped(long number, String reason) implements RawItem {
    public Skipped {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Cannot be sent: too large for Kafka, or it has nothing to be named by.
   *
   * @param cause in words for the person who runs the command
   */
  record Broken(long number, String cause) implements RawItem {
    public Broken {
      Objects.requireNonNull(cause, "cause");
    }
  }
}
