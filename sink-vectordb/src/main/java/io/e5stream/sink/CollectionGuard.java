package io.e5stream.sink;

/** Refuses to write to a collection that is not the one the job's state speaks of. */
final class CollectionGuard {

  private CollectionGuard() {}

  /**
   * Compares the collection in the store with the expected one.
   *
   * @throws StoreException of kind {@code FATAL} when it is gone or another
   */
  static void check(QdrantConnection store, ServingCollection expected) {
    ServingCollection actual = new StoreCollections(store).describe(expected.name());
    requireGeneration(expected.name(), expected.generation(), actual.generation());
    if (actual.spec().dimension() != expected.spec().dimension()
        || !actual.spec().bundleHash().equals(expected.spec().bundleHash())) {
      throw StoreException.fatal(
          "collection %s is for bundle %s (%s, %d dimensions), but the job embeds with %s (%s, %d)"
              .formatted(
                  expected.name(),
                  actual.spec().bundleId(),
                  actual.spec().bundleHash(),
                  actual.spec().dimension(),
                  expected.spec().bundleId(),
                  expected.spec().bundleHash(),
                  expected.spec().dimension()));
    }
  }

  static void requireGeneration(String collection, String expected, String actual) {
    if (!expected.equals(actual)) {
      throw StoreException.fatal(
          ("collection %s was deleted and created again: the job's state speaks of generation %s,"
                  + " the store holds %s. Bring the old collection back from a snapshot, or read"
                  + " the topic again from its beginning without the old state")
              .formatted(collection, expected, actual));
    }
  }
}
