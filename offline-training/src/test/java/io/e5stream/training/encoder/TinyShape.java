package io.e5stream.training.encoder;

import io.e5stream.embed.encoder.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A model that is small enough to check by hand, and texts for it. */
public final class TinyShape {

  public static final EncoderShape SHAPE = new EncoderShape(30, 16, 8, 2, 2, 16, 1e-12f);

  private TinyShape() {}

  /** Texts of 2 to 16 tokens. */
  public static List<Tokens> texts(int count, long seed) {
    Random random = new Random(seed);
    List<Tokens> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long[] ids = random.longs(2 + random.nextInt(15), 0, SHAPE.vocabulary()).toArray();
      texts.add(new Tokens(ids, new long[ids.length]));
    }
    return texts;
  }
}
