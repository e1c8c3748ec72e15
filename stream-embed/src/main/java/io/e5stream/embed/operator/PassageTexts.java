package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.Role;
import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.EmbeddedPassage;
import io.e5stream.ingest.Passage;
import java.util.ArrayList;
import java.util.List;

/** Of a document's change, its passages; a change without any keeps its place. */
final class PassageTexts implements Embeddable<ChunkedChange, EmbeddedChange> {

  private static final long serialVersionUID = 1;

  @Override
  public List<EmbedText> texts(ChunkedChange change) {
    return change.passages().stream().map(PassageTexts::text).toList();
  }

  private static EmbedText text(Passage passage) {
    String text = passage.embeddedText();
    String name = "chunk " + passage.index() + " of document " + passage.documentId();
    return new EmbedText(Role.PASSAGE, text, TokenEstimate.of(text), name);
  }

  @Override
  public EmbeddedChange embedded(ChunkedChange change, String model, List<float[]> vectors) {
    List<EmbeddedPassage> passages = new ArrayList<>(vectors.size());
    for (int i = 0; i < vectors.size(); i++) {
      passages.add(new EmbeddedPassage(change.passages().get(i), model, vectors.get(i)));
    }
    return new EmbeddedChange(change.change(), passages);
  }
}
