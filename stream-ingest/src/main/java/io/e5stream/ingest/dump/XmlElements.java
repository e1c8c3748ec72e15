package io.e5stream.ingest.dump;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts elements out of an XML file of any size, byte for byte, holding one of them in memory.
 *
 * <p>It knows markup (tags with quoted attributes, comments, CDATA, instructions) and nothing of
 * entities: no reference is ever resolved here, and a document type definition, the only place that
 * could declare one, is refused. What an element holds is checked by whoever parses it, see {@link
 * XmlNode}. Used by one thread.
 */
public final class XmlElements {

  /**
   * An element.
   *
   * @param number from 1, among those returned
   * @param bytes from {@code <} to {@code >}; null when longer than the limit
   * @param length in bytes
   */
  public record Element(long number, String name, byte[] bytes, long length) {}

  private static final int MAX_NAME = 256;

  private final XmlBytes in;
  private final Set<String> roots;
  private final Set<String> names;
  private final int limit;
  private String root;
  private boolean closed;
  private int depth;
  private long number;

  private ByteArrayOutputStream taken;
  private long length;

  /**
   * @param roots names that the outermost element may have
   * @param names of the elements wanted, which do not contain each other
   * @param limit largest element, bytes
   */
  public XmlElements(InputStream in, Set<String> roots, Set<String> names, int limit) {
    this.in = new XmlBytes(in);
    this.roots = roots;
    this.names = names;
    this.limit = limit;
  }

  /** Number of the last element returned. */
  public long number() {
    return number;
  }

  /** Name of the outermost element, null before it was read. */
  public String root() {
    return root;
  }

  /** The next element, null at the end. */
  public Element next() throws IOException {
    String open = null;
    int outside = 0;
    for (int b = in.first(); b >= 0; b = in.read()) {
      if (b != '<') {
        take(b);
        continue;
      }
      Tag tag = markup();
      if (tag == null) {
        continue;
      }
      if (open == null && tag.kind != Kind.END && names.contains(tag.name) && depth > 0) {
        open = tag.name;
        outside = depth;
        begin(tag);
      }
      enter(tag);
      if (open != null && depth == outside) {
        return end(open);
      }
    }
    if (!closed) {
      throw new IOException(
          root == null
              ? "it holds no XML element"
              : "it ends before </%s>: the file is cut off".formatted(root));
    }
    return null;
  }

  private enum Kind {
    START,
    END,
    EMPTY
  }

  /** A tag as it stands in the file. */
  private record Tag(String name, Kind kind, byte[] bytes, long length) {}

  private void enter(Tag tag) throws IOException {
    if (root == null) {
      root = tag.name;
      if (!roots.contains(root)) {
        throw new IOException(
            "its outermost element is <%s>, not %s"
                .formatted(
                    root,
                    roots.stream()
                        .sorted()
                        .map("<%s>"::formatted)
                        .collect(Collectors.joining(" or "))));
      }
    }
    depth += tag.kind == Kind.START ? 1 : tag.kind == Kind.END ? -1 : 0;
    closed = depth == 0;
  }

  private void begin(Tag tag) {
    taken = new ByteArrayOutputStream();
    length = 0;
    taken.writeBytes(tag.bytes);
    length = tag.length;
    drop();
  }

  private Element end(String name) {
    byte[] bytes = length > limit ? null : taken.toByteArray();
    taken = null;
    return new Element(++number, name, bytes, length);
  }

  private void take(int b) {
    if (taken != null) {
      length++;
      taken.write(b);
      drop();
    }
  }

  private void drop() {
    if (length > limit) {
      taken = new ByteArrayOutputStream();
    }
  }

  /** Reads on behind a {@code <}; null when it was no tag. */
  private Tag markup() throws IOException {
    int b = in.require();
    if (b == '?') {
      byte[] rest = in.until("?>", false, limit);
      if (root == null) {
        XmlBytes.checkEncoding(rest);
      }
      return other("<?", rest);
    }
    if (b == '!') {
      int c = in.require();
      if (c == '-' && in.require() == '-') {
        return other("<!--", in.until("-->", false, limit));
      }
      if (c == '[') {
        return other("<![", in.until("]]>", false, limit));
      }
      throw new IOException(
          "it has a document type definition (<!DOCTYPE), which can make a parser read other files or expand without end; no published dump has one");
    }
    return tag(b);
  }

  private Tag other(String start, byte[] rest) {
    if (taken != null) {
      length += start.length() + in.lastLength();
      taken.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
      taken.writeBytes(rest);
      drop();
    }
    return null;
  }

  private Tag tag(int first) throws IOException {
    byte[] rest = in.until(">", true, limit);
    long size = in.lastLength() + 2;
    String text = new String(rest, 0, Math.min(rest.length, MAX_NAME), StandardCharsets.UTF_8);
    int end = 0;
    while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean closing = first == '/';
    String name = closing ? text.substring(0, end) : (char) first + text.substring(0, end);
    Kind kind = closing ? Kind.END : in.beforeEnd() == '/' ? Kind.EMPTY : Kind.START;
    byte[] bytes = new byte[rest.length + 2];
    bytes[0] = '<';
    bytes[1] = (byte) first;
    System.arraycopy(rest, 0, bytes, 2, rest.length);
    Tag tag = new Tag(name, kind, bytes, size);
    if (taken != null) {
      length += size;
      taken.writeBytes(bytes);
      drop();
    }
    return tag;
  }
}
