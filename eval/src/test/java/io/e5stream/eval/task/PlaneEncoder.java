package io.e5stream.eval.task;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Stands in for a model: a text is an angle in degrees and a length, such as {@code 30} or {@code
 * 30x2.5}; its vector is that of the plane. Remembers what it was asked.
 */
final class PlaneEncoder implements TextEncoder {

  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  @Override
  public float[][] encode(Role role, List<String> texts) {
    texts.forEach(text -> asked.add(role + ":" + text));
    return texts.stream().map(PlaneEncoder::vector).toArray(float[][]::new);
  }

  static float[] vector(String text) {
    int x = text.indexOf('x');
    double angle = Math.toRadians(Double.parseDouble(x < 0 ? text : text.substring(0, x)));
    double length = x < 0 ? 1 : Double.parseDouble(text.substring(x + 1));
    return new float[] {(float) (length * Math.cos(angle)), (float) (length * Math.sin(angle))};
  }

  static double cosine(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public String model() {
    return "plane-1";
  }

  @Override
  public void close() {}
}
