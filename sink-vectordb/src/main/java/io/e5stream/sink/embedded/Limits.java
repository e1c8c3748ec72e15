package io.e5stream.sink.embedded;

/** Reads the counts of requests: unsigned 64-bit numbers, bounded to what a list can hold. */
final class Limits {

  private static final int MAX = Integer.MAX_VALUE - 8;

  private Limits() {}

  static int clamp(long unsigned) {
    return unsigned < 0 || unsigned > MAX ? MAX : (int) unsigned;
  }

  /**
   * A count that may be left out but not be zero.
   *
   * @throws ApiException INVALID_ARGUMENT when it is zero
   */
  static int atLeastOne(String field, boolean present, long unsigned, int byDefault) {
    if (present && unsigned == 0) {
      throw ApiException.invalid(
          "Validation error in body: [" + field + ": value 0 invalid, must be 1 or larger]");
    }
    return present ? clamp(unsigned) : byDefault;
  }
}
