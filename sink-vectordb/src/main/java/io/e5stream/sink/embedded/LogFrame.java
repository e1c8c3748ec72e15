package io.e5stream.sink.embedded;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The frame around a log record: length of the body (4 bytes), CRC-32C of all that follows (4
 * bytes), how much of the log was known to be durable when the record was written (8 bytes), body.
 */
final class LogFrame {

  static final int HEADER_BYTES = 16;

  /** No record is larger; a length above it is damage. */
  static final int MAX_BODY_BYTES = 1 << 29;

  private LogFrame() {}

  static ByteBuffer wrap(byte[] body, long durable) {
    if (body.length > MAX_BODY_BYTES) {
      throw ApiException.invalid(
          "A write of " + body.length + " bytes exceeds the limit of " + MAX_BODY_BYTES);
    }
    ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + body.length);
    frame.putInt(body.length).putInt(checksum(durable, body)).putLong(durable).put(body).flip();
    return frame;
  }

  static int checksum(long durable, byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(durable).flip());
    crc.update(body);
    return (int) crc.getValue();
  }
}
