package io.e5stream.filter.consistency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A pool as bytes, in parts that can be dealt out to several pools and put together again. What is
 * written and read is the very same pool, so that ranks do not depend on when a job was restarted.
 */
public final class PoolBytes {

  /** Pairs in a part. */
  private static final int PAIRS = 512;

  private static final float[] NONE = {};

  private record Part(PoolHeader header, DataInputStream body) {}

  private PoolBytes() {}

  /**
   * The pairs that count, oldest first.
   *
   * @param model names what made the vectors
   */
  public static List<byte[]> write(PairPool pool, String model) {
    List<byte[]> parts = new ArrayList<>();
    PoolWindow all = pool.latest();
    try {
      for (long from = all.from(); from < all.to(); from += PAIRS) {
        parts.add(part(pool, model, from, Math.min(all.to(), from + PAIRS)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return parts;
  }

  private static byte[] part(PairPool pool, String model, long from, long to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    new PoolHeader(
            model,
            pool.latest().to() - to,
            pool.direction(),
            pool.storage(),
            pool.dimension(),
            (int) (to - from))
        .write(out);
    for (long number = from; number < to; number++) {
      int slot = pool.slot(number);
      PairHashes hashes = pool.hashes(slot);
      out.writeLong(hashes.id());
      out.writeLong(hashes.query());
      out.writeLong(hashes.passage());
      if (pool.passages() != null) {
        VectorBytes.write(pool.passages().get(slot), pool.storage(), out);
      }
      if (pool.queries() != null) {
        VectorBytes.write(pool.queries().get(slot), pool.storage(), out);
      }
    }
    return bytes.toByteArray();
  }

  /** Whether all parts hold vectors of this model for this direction. */
  public static boolean fit(List<byte[]> parts, String model, ConsistencyDirection direction) {
    return parts.stream()
        .map(PoolBytes::open)
        .allMatch(part -> part.header().fits(model, direction));
  }

  /**
   * A pool of what was written, of one pool or of parts of several: the newest of all where they
   * are more than fit in.
   *
   * @param parts at least one
   * @param storage may be another than when they were written
   */
  public static PairPool read(List<byte[]> parts, VectorStorage storage, int capacity) {
    List<Part> opened =
        parts.stream()
            .map(PoolBytes::open)
            .sorted(Comparator.comparingLong((Part part) -> part.header().age()).reversed())
            .toList();
    PoolHeader first = opened.get(0).header();
    PairPool pool = new PairPool(first.dimension(), first.direction(), storage, capacity);
    try {
      for (Part part : opened) {
        add(part, pool);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a pool of pairs is cut off", e);
    }
    return pool;
  }

  private static void add(Part part, PairPool pool) throws IOException {
    PoolHeader header = part.header();
    DataInputStream in = part.body();
    for (int i = 0; i < header.pairs(); i++) {
      PairHashes hashes = new PairHashes(in.readLong(), in.readLong(), in.readLong());
      float[] passage = header.direction().ofQuery() ? vector(header, in) : NONE;
      float[] query = header.direction().ofPassage() ? vector(header, in) : NONE;
      pool.add(hashes, query, passage);
    }
  }

  private static float[] vector(PoolHeader header, DataInputStream in) throws IOException {
    return VectorBytes.read(header.dimension(), header.storage(), in);
  }

  private static Part open(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      return new Part(PoolHeader.read(in), in);
    } catch (IOException e) {
      throw new UncheckedIOException("not a pool of pairs", e);
    }
  }
}
