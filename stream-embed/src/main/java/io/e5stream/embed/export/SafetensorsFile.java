package io.e5stream.embed.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of tensors: eight bytes that say how long the header is, the header as JSON, the numbers
 * (https://huggingface.co/docs/safetensors). Not thread-safe.
 */
final class SafetensorsFile implements TensorSource, AutoCloseable {

  private static final int LENGTH_BYTES = Long.BYTES;

  /** The format's own limit. */
  private static final long MOST_HEADER_BYTES = 100_000_000;

  private final FileChannel channel;
  private final long data;
  private final Map<String, JsonNode> entries = new LinkedHashMap<>();

  private SafetensorsFile(FileChannel channel, long data, JsonNode header) {
    this.channel = channel;
    this.data = data;
    String prefix = prefix(header);
    header
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().startsWith(prefix)) {
                entries.put(entry.getKey().substring(prefix.length()), entry.getValue());
              }
            });
  }

  static SafetensorsFile open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      long length = read(channel, 0, LENGTH_BYTES).getLong();
      if (length < 2 || length > MOST_HEADER_BYTES) {
        throw new ExportException("no safetensors: its header would have " + length + " bytes");
      }
      byte[] json = new byte[Math.toIntExact(length)];
      read(channel, LENGTH_BYTES, json.length).get(json);
      return new SafetensorsFile(
          channel, LENGTH_BYTES + length, JsonMapper.builder().build().readTree(json));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** A model inside a larger one has its part's name before each tensor's. */
  private static String prefix(JsonNode header) {
    for (var entry : header.properties()) {
      if (entry.getKey().endsWith(WeightNames.WORDS)) {
        return entry.getKey().substring(0, entry.getKey().length() - WeightNames.WORDS.length());
      }
    }
    throw new ExportException("no tensor is named ..." + WeightNames.WORDS);
  }

  @Override
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  @Override
  public float[] vector(String name) {
    return values(name, 1);
  }

  @Override
  public Matrix matrix(String name) {
    float[] values = values(name, 2);
    int rows = entries.get(name).path("shape").get(0).asInt();
    return new Matrix(rows, values.length / rows, values);
  }

  @Override
  public Matrix linearWeight(String part) {
    return matrix(WeightNames.weight(part)).transposed(); // stored as [out, in]
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private float[] values(String name, int rank) {
    JsonNode entry = entries.get(name);
    if (entry == null) {
      throw new ExportException("there is no tensor " + name);
    }
    if (entry.path("shape").size() != rank) {
      throw new ExportException(
          "%s has shape %s, expected %d dimensions".formatted(name, entry.path("shape"), rank));
    }
    FloatFormat format = FloatFormat.ofSafetensors(entry.path("dtype").asText(), name);
    long from = entry.path("data_offsets").path(0).asLong(-1);
    long to = entry.path("data_offsets").path(1).asLong(-1);
    if (from < 0 || to - from != bytes(entry.path("shape"), format)) {
      throw new ExportException(
          "%s has shape %s of %s but lies at %s"
              .formatted(name, entry.path("shape"), format, entry.path("data_offsets")));
    }
    try {
      return format.read(read(channel, data + from, Math.toIntExact(to - from)));
    } catch (IOException e) {
      throw new ExportException("cannot read %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** How many bytes numbers of a shape take; -1 for what is no shape or too large for an array. */
  private static long bytes(JsonNode shape, FloatFormat format) {
    long bytes = format.bytes();
    for (JsonNode size : shape) {
      if (size.asInt() < 1 || bytes > Integer.MAX_VALUE / size.asInt()) {
        return -1;
      }
      bytes *= size.asInt();
    }
    return bytes;
  }

  private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException(
            "the file ends at byte %d, expected %d more"
                .formatted(channel.size(), buffer.remaining()));
      }
    }
    return buffer.flip();
  }
}
