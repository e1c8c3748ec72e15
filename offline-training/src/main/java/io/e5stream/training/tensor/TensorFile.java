package io.e5stream.training.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tensors in a file of the format safetensors (https://huggingface.co/docs/safetensors), which is
 * there whole or not at all. Single precision only.
 */
public final class TensorFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String METADATA = "__metadata__";
  private static final int ALIGNMENT = 8;

  private TensorFile() {}

  /**
   * Writes tensors, in place of a file that is there.
   *
   * @param metadata texts by name
   */
  public static void write(Path file, Map<String, NDArray> tensors, Map<String, String> metadata)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] header = header(tensors, metadata);
      ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      writeAll(out, length.putLong(header.length).flip());
      writeAll(out, ByteBuffer.wrap(header));
      for (NDArray tensor : tensors.values()) {
        writeAll(out, littleEndian(tensor));
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * What a file says of itself.
   *
   * @throws IOException when it cannot be read or is no such file
   */
  public static Map<String, String> metadata(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      Map<String, String> texts = new TreeMap<>();
      header(file, in)
          .path(METADATA)
          .properties()
          .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
      return texts;
    }
  }

  /**
   * Reads tensors into given ones.
   *
   * @param tensors of the shapes that the file has them in
   * @throws IOException when the file cannot be read, or a tensor is missing or of another shape
   */
  public static void read(Path file, Map<String, NDArray> tensors) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      JsonNode header = header(file, in);
      ByteBuffer length = readAll(in, 0, Long.BYTES, file);
      long data = Long.BYTES + length.getLong();
      for (Map.Entry<String, NDArray> tensor : tensors.entrySet()) {
        JsonNode entry = header.path(tensor.getKey());
        Shape shape = shape(entry);
        if (!shape.equals(tensor.getValue().getShape())) {
          throw new IOException(
              "%s has %s as %s, expected %s"
                  .formatted(file, tensor.getKey(), shape, tensor.getValue().getShape()));
        }
        long from = entry.path("data_offsets").path(0).asLong();
        int bytes = Math.toIntExact(shape.size() * Float.BYTES);
        ByteBuffer numbers = readAll(in, data + from, bytes, file);
        float[] values = new float[bytes / Float.BYTES];
        numbers.asFloatBuffer().get(values);
        tensor.getValue().set(values);
      }
    }
  }

  private static byte[] header(Map<String, NDArray> tensors, Map<String, String> metadata)
      throws IOException {
    ObjectNode header = JSON.createObjectNode();
    ObjectNode texts = header.putObject(METADATA);
    metadata.forEach(texts::put);
    long from = 0;
    for (Map.Entry<String, NDArray> tensor : tensors.entrySet()) {
      NDArray array = tensor.getValue();
      if (array.getDataType() != DataType.FLOAT32) {
        throw new IllegalArgumentException(tensor.getKey() + " is of " + array.getDataType());
      }
      long to = from + array.getShape().size() * Float.BYTES;
      ObjectNode entry = header.putObject(tensor.getKey()).put("dtype", "F32");
      var shape = entry.putArray("shape");
      for (long size : array.getShape().getShape()) {
        shape.add(size);
      }
      entry.putArray("data_offsets").add(from).add(to);
      from = to;
    }
    StringBuilder json = new StringBuilder(JSON.writeValueAsString(header));
    while (json.toString().getBytes(StandardCharsets.UTF_8).length % ALIGNMENT != 0) {
      json.append(' ');
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ByteBuffer littleEndian(NDArray tensor) {
    float[] values = tensor.toFloatArray();
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes;
  }

  private static JsonNode header(Path file, FileChannel in) throws IOException {
    long length = readAll(in, 0, Long.BYTES, file).getLong();
    if (length < 2 || length > in.size()) {
      throw new IOException(file + " is no file of tensors");
    }
    byte[] json = new byte[Math.toIntExact(length)];
    readAll(in, Long.BYTES, json.length, file).get(json);
    return JSON.readTree(json);
  }

  private static Shape shape(JsonNode entry) {
    JsonNode sizes = entry.path("shape");
    long[] shape = new long[sizes.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = sizes.get(i).asLong();
    }
    return new Shape(shape);
  }

  private static ByteBuffer readAll(FileChannel in, long from, int bytes, Path file)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (in.read(buffer, from + buffer.position()) < 0) {
        throw new IOException(
            "%s ends at byte %d, %d too early".formatted(file, in.size(), buffer.remaining()));
      }
    }
    return buffer.flip();
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
