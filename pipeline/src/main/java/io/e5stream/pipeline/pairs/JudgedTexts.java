package io.e5stream.pipeline.pairs;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.operator.EmbedText;
import io.e5stream.embed.operator.Embeddable;
import io.e5stream.filter.operator.EmbeddedPair;
import io.e5stream.filter.operator.Judged;
import io.e5stream.ingest.TextPair;
import java.util.List;

/** Of a pair that nothing objects to its query and its passage, each in its role. */
final class JudgedTexts implements Embeddable<Judged, EmbeddedPair> {

  private static final long serialVersionUID = 1;

  @Override
  public List<EmbedText> texts(Judged judged) {
    if (!judged.isAccepted()) {
      return List.of();
    }
    TextPair pair = judged.change().pair();
    return List.of(
        EmbedText.of(Role.QUERY, pair.query(), "query of pair " + pair.id()),
        EmbedText.of(Role.PASSAGE, pair.passage(), "passage of pair " + pair.id()));
  }

  @Override
  public EmbeddedPair embedded(Judged judged, String model, List<float[]> vectors) {
    return vectors.isEmpty()
        ? EmbeddedPair.decided(judged)
        : new EmbeddedPair(judged, vectors.get(0), vectors.get(1));
  }
}
