package io.e5stream.eval.encoding;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A file of vectors of one bundle: a header, then records of one size, each a key, a vector and the
 * checksum of both. Records are only ever appended, so one that was read once stays readable while
 * others write.
 *
 * <p>Safe for several threads. Of several processes, whoever repairs or appends holds the guard.
 */
final class VectorFile implements Closeable {

  /** Hears of a sound record. */
  interface Visitor {
    void record(TextKey key, int number);
  }

  private static final int RECORDS_A_READ = 1024;

  private final byte[] header;
  private final int dimension;
  private final int recordBytes;

  /** Not a channel: an interrupted thread would close that for all others. */
  private final RandomAccessFile file;

  VectorFile(Path path, byte[] header, int dimension) throws IOException {
    this.header = header.clone();
    this.dimension = dimension;
    this.recordBytes = TextKey.BYTES + dimension * Float.BYTES + Integer.BYTES;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  /** Writes the header of a new file; empties one that has another header. */
  synchronized void repairHeader() throws IOException {
    byte[] found = new byte[header.length];
    if (file.length() >= header.length) {
      file.seek(0);
      file.readFully(found);
    }
    if (!Arrays.equals(found, header)) {
      clear();
    }
  }

  /** Drops all records. */
  synchronized void clear() throws IOException {
    file.setLength(0);
    file.seek(0);
    file.write(header);
  }

  /** Cuts off what is no whole record: a writer died there. */
  synchronized void repairTail() throws IOException {
    file.setLength(header.length + (long) records() * recordBytes);
  }

  /** Number of whole records, sound or not. */
  synchronized int records() throws IOException {
    long bytes = Math.max(0, file.length() - header.length);
    return (int) Math.min(Integer.MAX_VALUE, bytes / recordBytes);
  }

  /**
   * Visits the sound records from the given one on.
   *
   * @return how many were damaged
   */
  synchronized int visit(int from, Visitor visitor) throws IOException {
    int end = records();
    int damaged = 0;
    for (int first = from; first < end; first += RECORDS_A_READ) {
      int count = Math.min(RECORDS_A_READ, end - first);
      ByteBuffer block = readBlock(first, count);
      for (int i = 0; i < count; i++) {
        ByteBuffer one = block.slice(i * recordBytes, recordBytes);
        if (isSound(one)) {
          visitor.record(new TextKey(one.getLong(0), one.getLong(Long.BYTES)), first + i);
        } else {
          damaged++;
        }
      }
    }
    return damaged;
  }

  /** The vector of a record; null when it is damaged, gone, or another key's. */
  float[] read(int record, TextKey key) throws IOException {
    ByteBuffer bytes;
    try {
      bytes = readBlock(record, 1);
    } catch (EOFException e) {
      return null;
    }
    if (!isSound(bytes) || bytes.getLong() != key.high() || bytes.getLong() != key.low()) {
      return null;
    }
    float[] vector = new float[dimension];
    bytes.asFloatBuffer().get(vector);
    return vector;
  }

  /** One record, as {@link #append} takes it. */
  ByteBuffer encode(TextKey key, float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(recordBytes);
    bytes.putLong(key.high()).putLong(key.low());
    for (float value : vector) {
      bytes.putFloat(value);
    }
    bytes.putInt(checksum(bytes.array()));
    return bytes.flip();
  }

  /** Writes records behind the last whole one, in one go. */
  synchronized void append(ByteBuffer records) throws IOException {
    file.seek(header.length + (long) records() * recordBytes);
    byte[] bytes = new byte[records.remaining()];
    records.get(bytes);
    file.write(bytes);
  }

  int recordBytes() {
    return recordBytes;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private synchronized ByteBuffer readBlock(int first, int count) throws IOException {
    byte[] bytes = new byte[count * recordBytes];
    file.seek(header.length + (long) first * recordBytes);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private boolean isSound(ByteBuffer record) {
    byte[] bytes = new byte[recordBytes];
    record.duplicate().get(bytes);
    return record.getInt(recordBytes - Integer.BYTES) == checksum(bytes);
  }

  private int checksum(byte[] record) {
    CRC32 crc = new CRC32();
    crc.update(record, 0, recordBytes - Integer.BYTES);
    return ~(int) crc.getValue(); // inverted, so that a record of zeros is not sound
  }
}
