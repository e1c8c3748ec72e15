package io.e5stream.ingest.dump;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a UTF-8 XML file, read by one thread. */
final class XmlBytes {

  private static final Pattern ENCODING =
      Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private static final int MAX_DECLARATION = 1024;

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private int position;
  private int end;
  private boolean started;
  private long lastLength;
  private int beforeEnd;

  XmlBytes(InputStream in) {
    this.in = in;
  }

  /** The next byte, past a byte order mark when it is the file's first; -1 at the end. */
  int first() throws IOException {
    int b = read();
    if (started) {
      return b;
    }
    started = true;
    if (b == 0xfe || b == 0xff || b == 0) {
      throw notUtf8("UTF-16");
    }
    if (b == 0xef) {
      require();
      require();
      return read();
    }
    return b;
  }

  int read() throws IOException {
    if (position == end) {
      end = Math.max(0, in.read(chunk, 0, chunk.length));
      position = 0;
      if (end == 0) {
        return -1;
      }
    }
    return chunk[position++] & 0xff;
  }

  int require() throws IOException {
    int b = read();
    if (b < 0) {
      throw new EOFException("it ends inside a tag: the file is cut off");
    }
    return b;
  }

  /**
   * Reads up to and with the terminator.
   *
   * @param quotes whether quoted text is passed over
   * @param limit bytes to keep; later ones are read and dropped
   */
  byte[] until(String terminator, boolean quotes, int limit) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    int matched = 0;
    int quote = 0;
    int previous = 0;
    lastLength = 0;
    while (true) {
      int b = require();
      lastLength++;
      if (kept.size() < limit) {
        kept.write(b);
      }
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (quotes && (b == '"' || b == '\'')) {
        quote = b;
      } else {
        matched = advance(terminator, matched, b);
        if (matched == terminator.length()) {
          beforeEnd = previous;
          return kept.toByteArray();
        }
      }
      previous = b;
    }
  }

  /** Bytes that the last {@link #until} read. */
  long lastLength() {
    return lastLength;
  }

  /** The byte before the terminator's last one in the last {@link #until}. */
  int beforeEnd() {
    return beforeEnd;
  }

  private static int advance(String terminator, int matched, int b) {
    if (b == terminator.charAt(matched)) {
      return matched + 1;
    }
    // Terminators begin with a run of one character: "--->" still ends a comment.
    char head = terminator.charAt(0);
    if (b != head) {
      return 0;
    }
    return matched > 1 && terminator.charAt(matched - 1) == head ? matched : 1;
  }

  /** Refuses a declaration ({@code <?xml ...?>}) of another encoding. */
  static void checkEncoding(byte[] declaration) throws IOException {
    Matcher encoding =
        ENCODING.matcher(
            new String(
                declaration,
                0,
                Math.min(declaration.length, MAX_DECLARATION),
                StandardCharsets.ISO_8859_1));
    if (encoding.find()) {
      String name = encoding.group(1).toUpperCase(Locale.ROOT);
      if (!name.equals("UTF-8") && !name.equals("US-ASCII")) {
        throw notUtf8(name);
      }
    }
  }

  private static IOException notUtf8(String encoding) {
    return new IOException(
        "it is in %s; only UTF-8 is read: convert it with iconv and change its XML declaration"
            .formatted(encoding));
  }
}
