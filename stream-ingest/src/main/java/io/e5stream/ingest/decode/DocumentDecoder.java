package io.e5stream.ingest.decode;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Origin;
import java.io.Serializable;
import java.util.Objects;

/**
 * Decodes records of a documents topic. Never throws on bad input: what it cannot read becomes a
 * dead letter. Stateless and thread-safe.
 */
public final class DocumentDecoder implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int MAX_CAUSE = 500;

  private final Versions versions;

  public DocumentDecoder(Versions versions) {
    this.versions = Objects.requireNonNull(versions, "versions");
  }

  /**
   * Decodes one record.
   *
   * @param origin the record
   * @param versionHeader bytes of its {@link Versions#HEADER} header, null when it has none
   */
  public Decoded decode(Origin origin, byte[] versionHeader) {
    try {
      return new Decoded(change(origin, versionHeader), null);
    } catch (InvalidRecordException e) {
      return deadLetter(origin, e.getMessage());
    } catch (RuntimeException e) {
      // A fault of the decoder must not stop the stream at this record for ever.
      return deadLetter(origin, "the record cannot be decoded: " + e);
    }
  }

  private DocumentChange change(Origin origin, byte[] versionHeader) throws InvalidRecordException {
    if (origin.key() == null) {
      throw new InvalidRecordException("the record has no key; the key must be the document's id");
    }
    String key = Utf8.decode("the key", origin.key());
    if (key.isEmpty()) {
      throw new InvalidRecordException("the key is empty; it must be the document's id");
    }
    if (origin.value() == null) {
      return DocumentChange.tombstone(
          key, versions.ofTombstone(origin.offset(), versionHeader), origin);
    }
    DocumentFields fields = DocumentJson.parse(origin.value());
    if (!fields.id().equals(key)) {
      throw new InvalidRecordException(
          "the key \"%s\" is not the document's id \"%s\"".formatted(key, fields.id()));
    }
    long version = versions.ofDocument(origin.offset(), fields.version());
    return DocumentChange.upsert(
        new Document(
            fields.id(),
            fields.title(),
            fields.text(),
            fields.source(),
            version,
            fields.metadata()),
        origin);
  }

  private static Decoded deadLetter(Origin origin, String cause) {
    String brief = cause.length() <= MAX_CAUSE ? cause : cause.substring(0, MAX_CAUSE) + "...";
    return new Decoded(null, new DeadLetter(origin, DeadLetter.Stage.DECODE, brief));
  }
}
