package io.e5stream.eval.dataset;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A {@code corpus.jsonl}: {@code _id}, {@code title} (optional), {@code text}. */
final class BeirCorpus implements Corpus {

  private final Path file;
  private final long size;
  private final long blank;
  private final Set<String> unresolved;

  private BeirCorpus(Path file, long size, long blank, Set<String> unresolved) {
    this.file = file;
    this.size = size;
    this.blank = blank;
    this.unresolved = unresolved;
  }

  /**
   * Reads the file once from end to end, so that a broken line shows before an hour of embedding.
   *
   * @param judged ids that the judgements name
   */
  static BeirCorpus check(Path file, Set<String> judged) {
    Set<String> ids = new HashSet<>();
    Set<String> unresolved = new HashSet<>(judged);
    long[] blank = new long[1];
    JsonLines.read(
        file,
        row -> {
          CorpusDocument document = document(row);
          if (!ids.add(document.id())) {
            throw row.problem("a second document with the id " + document.id());
          }
          unresolved.remove(document.id());
          blank[0] += document.passage().isEmpty() ? 1 : 0;
        });
    if (ids.isEmpty()) {
      throw new DatasetException(file + ": no documents");
    }
    return new BeirCorpus(file, ids.size(), blank[0], Set.copyOf(unresolved));
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void read(Consumer<? super CorpusDocument> consumer) {
    JsonLines.read(file, row -> consumer.accept(document(row)));
  }

  /** Documents with neither title nor text. */
  long blank() {
    return blank;
  }

  /** Judged ids that no document has. */
  Set<String> unresolved() {
    return unresolved;
  }

  private static CorpusDocument document(JsonLines.Row row) {
    return new CorpusDocument(row.id(), row.textOrEmpty("title"), row.text("text"));
  }
}
