package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Common.PointId;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A point id as a map key. Order: unsigned integers first, then UUIDs by their bytes, which is the
 * order in which Qdrant scrolls.
 *
 * @param uuid whether the id is a UUID
 * @param high most significant bits of the UUID, 0 for an integer
 * @param low least significant bits of the UUID, or the unsigned integer
 */
record PointKey(boolean uuid, long high, long low) implements Comparable<PointKey> {

  private static final Pattern HYPHENATED =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern SIMPLE = Pattern.compile("[0-9a-fA-F]{32}");

  private static final Comparator<PointKey> ORDER =
      Comparator.comparing(PointKey::uuid)
          .thenComparing(PointKey::high, Long::compareUnsigned)
          .thenComparing(PointKey::low, Long::compareUnsigned);

  static PointKey of(long number) {
    return new PointKey(false, 0, number);
  }

  static PointKey of(UUID uuid) {
    return new PointKey(true, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }

  /**
   * Reads the id of a request.
   *
   * @throws ApiException INVALID_ARGUMENT when neither variant is set or the UUID is malformed
   */
  static PointKey of(PointId id) {
    return switch (id.getPointIdOptionsCase()) {
      case NUM -> of(id.getNum());
      case UUID -> of(parse(id.getUuid()));
      case POINTIDOPTIONS_NOT_SET -> throw ApiException.invalid("No ID options provided");
    };
  }

  private static UUID parse(String text) {
    if (HYPHENATED.matcher(text).matches()) {
      return UUID.fromString(text);
    }
    if (SIMPLE.matcher(text).matches()) {
      return new UUID(
          Long.parseUnsignedLong(text.substring(0, 16), 16),
          Long.parseUnsignedLong(text.substring(16), 16));
    }
    throw ApiException.invalid("Unable to parse UUID: " + text);
  }

  PointId toProto() {
    return uuid
        ? PointId.newBuilder().setUuid(new UUID(high, low).toString()).build()
        : PointId.newBuilder().setNum(low).build();
  }

  @Override
  public int compareTo(PointKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return uuid ? new UUID(high, low).toString() : Long.toUnsignedString(low);
  }
}
