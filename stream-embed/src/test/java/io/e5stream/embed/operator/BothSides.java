package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.Role;
import io.e5stream.ingest.TextPair;
import java.util.List;

/** Of a pair both sides, each in its role; of one with the query {@link #NONE} nothing. */
final class BothSides implements Embeddable<TextPair, float[][]> {

  static final String NONE = "none";

  private static final long serialVersionUID = 1;

  @Override
  public List<EmbedText> texts(TextPair pair) {
    return pair.query().equals(NONE)
        ? List.of()
        : List.of(
            EmbedText.of(Role.QUERY, pair.query(), "query of " + pair.id()),
            EmbedText.of(Role.PASSAGE, pair.passage(), "passage of " + pair.id()));
  }

  @Override
  public float[][] embedded(TextPair pair, String model, List<float[]> vectors) {
    return vectors.toArray(float[][]::new);
  }
}
