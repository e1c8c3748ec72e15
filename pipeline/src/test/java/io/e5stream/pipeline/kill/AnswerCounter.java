package io.e5stream.pipeline.kill;

/**
 * Counts the answers in what a gRPC server sends: HTTP/2 header frames that end their stream. Needs
 * the bytes of the connection from its beginning.
 */
final class AnswerCounter {

  private static final int HEADER = 9;
  private static final int TYPE_HEADERS = 1;
  private static final int FLAG_END_STREAM = 1;

  private final int[] header = new int[HEADER];
  private int headerBytes;
  private int payloadLeft;
  private long count;

  void take(byte[] bytes, int length) {
    int position = 0;
    while (position < length) {
      if (payloadLeft > 0) {
        int skipped = Math.min(payloadLeft, length - position);
        payloadLeft -= skipped;
        position += skipped;
        continue;
      }
      header[headerBytes++] = bytes[position++] & 0xFF;
      if (headerBytes == HEADER) {
        headerBytes = 0;
        payloadLeft = header[0] << 16 | header[1] << 8 | header[2];
        if (header[3] == TYPE_HEADERS && (header[4] & FLAG_END_STREAM) != 0) {
          count++;
        }
      }
    }
  }

  long count() {
    return count;
  }
}
