package io.e5stream.ingest.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict conversion: what cannot be stored as it came is refused, never replaced. */
public final class Utf8 {

  private Utf8() {}

  /**
   * The text of UTF-8 bytes.
   *
   * @param what names the bytes in the message
   */
  public static String decode(String what, byte[] bytes) throws InvalidRecordException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new InvalidRecordException(
          "%s is not valid UTF-8 (byte %d of %d)".formatted(what, in.position(), bytes.length));
    }
    return out.flip().toString();
  }

  /** JSON escapes can spell half a character, which no UTF-8 store can hold. */
  public static void requireWholeCharacters(String what, String text)
      throws InvalidRecordException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new InvalidRecordException(
            "%s holds a lone surrogate \\u%04x at character %d: half of a character"
                .formatted(what, (int) c, i));
      }
    }
  }
}
