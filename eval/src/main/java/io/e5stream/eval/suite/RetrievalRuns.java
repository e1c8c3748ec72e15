package io.e5stream.eval.suite;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.catalogue.DatasetEntry;
import io.e5stream.eval.catalogue.DatasetPlace;
import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.GainMap;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.retrieval.Bm25Retriever;
import io.e5stream.eval.retrieval.ExactRetriever;
import io.e5stream.eval.retrieval.FusionRetriever;
import io.e5stream.eval.retrieval.RetrievalEvaluation;
import io.e5stream.eval.retrieval.Retriever;
import io.e5stream.search.Bm25Fields;
import java.util.List;
import java.util.function.Consumer;

/**
 * Retrieval: {@code exact}, {@code bm25-flat}, {@code bm25-multifield}, or {@code fusion} of the
 * first two.
 */
final class RetrievalRuns implements RunEvaluator {

  private final EncoderSource encoders;
  private final Consumer<String> notes;

  RetrievalRuns(EncoderSource encoders, Consumer<String> notes) {
    this.encoders = encoders;
    this.notes = notes;
  }

  @Override
  public Measurement evaluate(SuiteRun run, DatasetPlace place, EvalProgress progress) {
    DatasetEntry entry = place.entry();
    RetrievalDataset dataset =
        BeirFolder.open(place.path(), entry.split(), new GainMap(entry.gains()));
    dataset.notes().forEach(note -> notes.accept(run.dataset() + ": " + note));
    Retriever words = new Bm25Retriever(Bm25Fields.FLAT);
    return switch (run.setting()) {
      case "bm25-flat" -> measure(run, dataset, words, progress);
      case "bm25-multifield" ->
          measure(run, dataset, new Bm25Retriever(Bm25Fields.MULTIFIELD), progress);
      case "exact" -> {
        try (TextEncoder encoder = encoders.open(run.prefixes(), true)) {
          yield measure(run, dataset, new ExactRetriever(encoder), progress);
        }
      }
      case "fusion" -> {
        try (TextEncoder encoder = encoders.open(run.prefixes(), true)) {
          List<Retriever> both = List.of(words, new ExactRetriever(encoder));
          yield measure(run, dataset, new FusionRetriever(both), progress);
        }
      }
      default ->
          throw new IllegalArgumentException(
              "no setting %s of retrieval; there is: exact, bm25-flat, bm25-multifield, fusion"
                  .formatted(run.setting()));
    };
  }

  private static Measurement measure(
      SuiteRun run, RetrievalDataset dataset, Retriever retriever, EvalProgress progress) {
    return RetrievalEvaluation.run(dataset, retriever, run.prefixes(), progress).measurement();
  }
}
