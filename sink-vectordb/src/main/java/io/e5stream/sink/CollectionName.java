package io.e5stream.sink;

import java.util.regex.Pattern;

/**
 * Names of collections: {@code <index>--<bundle>-<version>-<hash8>}. The index is the alias that
 * searches use; the rest tells which model filled the collection.
 */
public final class CollectionName {

  private static final Pattern INDEX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

  private CollectionName() {}

  /**
   * The name of an index's collection for a bundle.
   *
   * @throws IllegalArgumentException when the index's name is not allowed
   */
  public static String of(String index, CollectionSpec spec) {
    String bundle = UNSAFE.matcher(spec.bundleId()).replaceAll("_");
    return requireIndex(index) + "--" + bundle + "-" + spec.bundleHash().substring(0, 8);
  }

  /**
   * Checks the name of an index.
   *
   * @throws IllegalArgumentException when it is not allowed
   */
  public static String requireIndex(String index) {
    if (!INDEX.matcher(index).matches() || index.contains("--")) {
      throw new IllegalArgumentException(
          ("index name \"%s\" is not allowed: use 1 to 100 letters, digits, dots, underscores and"
                  + " single dashes, starting with a letter or digit")
              .formatted(index));
    }
    return index;
  }
}
