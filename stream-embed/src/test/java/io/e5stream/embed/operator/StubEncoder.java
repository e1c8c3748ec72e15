package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.BatchObserver;
import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.TextEncoderFactory;
import java.util.ArrayList;
import java.util.List;

/** Tells a text by its vector, records its calls, and fails when told to. */
final class StubEncoder implements TextEncoder {

  final List<List<String>> calls = new ArrayList<>();
  final List<Role> roles = new ArrayList<>();
  boolean failing;
  boolean closed;
  int vectorLength = 2;

  TextEncoderFactory factory() {
    return () -> this;
  }

  @Override
  public float[][] encode(Role role, List<String> texts) {
    return encode(role, texts, BatchObserver.NONE);
  }

  @Override
  public float[][] encode(Role role, List<String> texts, BatchObserver observer) {
    if (failing) {
      throw new EncoderException("out of memory");
    }
    calls.add(List.copyOf(texts));
    roles.add(role);
    float[][] vectors = new float[texts.size()][vectorLength];
    for (int i = 0; i < texts.size(); i++) {
      vectors[i][0] = texts.get(i).hashCode();
    }
    observer.batch(texts.size(), 3 * texts.size(), 4 * texts.size(), 5_000_000);
    return vectors;
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public String model() {
    return "stub-1";
  }

  @Override
  public void close() {
    closed = true;
  }
}
