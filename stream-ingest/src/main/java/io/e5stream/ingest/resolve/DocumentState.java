package io.e5stream.ingest.resolve;

/**
 * What is known of a document: the newest change and fingerprints of what it wrote. Lies in
 * checkpoints.
 *
 * @param version newest version
 * @param contentVersion version whose change first brought the present content
 * @param deleted whether that was a deletion, which beats an upsert of the same version
 * @param contentHash over text, title and settings; empty after a deletion
 * @param payloadHash over source and metadata; empty after a deletion
 */
public record DocumentState(
    long version, long contentVersion, boolean deleted, byte[] contentHash, byte[] payloadHash) {

  private static final byte[] NOTHING = {};

  static DocumentState deleted(long version) {
    return new DocumentState(version, version, true, NOTHING, NOTHING);
  }

  static DocumentState present(
      long version, long contentVersion, byte[] contentHash, byte[] payloadHash) {
    return new DocumentState(version, contentVersion, false, contentHash, payloadHash);
  }
}
