package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.Role;
import io.e5stream.ingest.EmbeddedPair;
import io.e5stream.ingest.PairChange;
import java.util.List;

/** Of a pair's change, its query and its passage, each in its role. Takes no withdrawals. */
final class PairTexts implements Embeddable<PairChange, EmbeddedPair> {

  private static final long serialVersionUID = 1;

  /** What E5's models read; a longer text counts as this much, since it is cut to it. */
  private static final int MOST_TOKENS = 512;

  @Override
  public List<EmbedText> texts(PairChange change) {
    if (change.isWithdrawal()) {
      throw new IllegalArgumentException(
          "%s is withdrawn and has nothing to embed; it has to go around this stage"
              .formatted(change.id()));
    }
    return List.of(
        text(Role.QUERY, change.pair().query(), "query", change.id()),
        text(Role.PASSAGE, change.pair().passage(), "passage", change.id()));
  }

  private static EmbedText text(Role role, String text, String side, String id) {
    return new EmbedText(role, text, TokenEstimate.of(text, MOST_TOKENS), side + " of pair " + id);
  }

  @Override
  public EmbeddedPair embedded(PairChange change, String model, List<float[]> vectors) {
    return new EmbeddedPair(change, vectors.get(0), vectors.get(1));
  }
}
