package io.e5stream.ingest.resolve;

/**
 * What is known of a document: the newest change and fingerprints of what it wrote. Lies in
 * checkpoints.
 *
 * @param version newest version
 * @param deleted whether that was a deletion, which beats an upsert of the same version
 * @param contentHash over text, title and settings; empty after a deletion
 * @param payloadHash over source and metadata; empty after a deletion
 */
public record DocumentState(long version, boolean deleted, byte[] contentHash, byte[] payloadHash) {

  private static final byte[] NOTHING = {};

  static DocumentState deleted(long version) {
    return new DocumentState(version, true, NOTHING, NOTHING);
  }

  static DocumentState present(long version, byte[] contentHash, byte[] payloadHash) {
    return new DocumentState(version, false, contentHash, payloadHash);
  }
}
