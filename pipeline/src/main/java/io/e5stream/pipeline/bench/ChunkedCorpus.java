package io.e5stream.pipeline.bench;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.operator.ChunkOptions;
import io.e5stream.embed.operator.Chunker;
import io.e5stream.embed.operator.UnembeddableTextException;
import io.e5stream.eval.bench.TextMix;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents and the passages that the index job makes of them, so that the other sides embed the
 * very same texts.
 *
 * @param documents all of them leave at least one passage
 * @param passages number of passages by document id
 * @param mix the passages, in the order of the documents
 */
public record ChunkedCorpus(
    List<CorpusDocument> documents, Map<String, Integer> passages, TextMix mix) {

  public ChunkedCorpus {
    documents = List.copyOf(documents);
    passages = Map.copyOf(passages);
  }

  /** Cuts documents as the job does; those without any token are left out. */
  public static ChunkedCorpus of(
      List<CorpusDocument> documents, Bundle bundle, ChunkOptions options) {
    String prefix = bundle.manifest().prefixPolicy().prefix(Role.PASSAGE);
    List<CorpusDocument> kept = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    List<String> inputs = new ArrayList<>();
    try (Chunker chunker = Chunker.open(bundle, options)) {
      for (CorpusDocument document : documents) {
        List<Passage> passages = chunk(chunker, document);
        if (!passages.isEmpty()) {
          kept.add(document);
          counts.put(document.id(), passages.size());
          passages.forEach(passage -> inputs.add(prefix + passage.embeddedText()));
        }
      }
    }
    return new ChunkedCorpus(kept, counts, TextMix.of(inputs, bundle));
  }

  private static List<Passage> chunk(Chunker chunker, CorpusDocument document) {
    try {
      return chunker.chunk(
          new Document(document.id(), document.title(), document.text(), "", 0, "{}"));
    } catch (UnembeddableTextException e) {
      return List.of(); // the job would make a dead letter of it
    }
  }

  /** How many passages some of the documents have. */
  long passages(List<CorpusDocument> some) {
    return some.stream().mapToLong(document -> passages.get(document.id())).sum();
  }
}
