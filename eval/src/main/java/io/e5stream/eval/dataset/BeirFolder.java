package io.e5stream.eval.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens a data set in BEIR's layout: {@code corpus.jsonl}, {@code queries.jsonl}, {@code
 * qrels/SPLIT.tsv}. All files are read and checked at once.
 */
public final class BeirFolder {

  private static final int EXAMPLES = 5;

  private BeirFolder() {}

  /** Opens one split of the data set in a folder; its judgements are gains. */
  public static RetrievalDataset open(Path folder, String split) {
    return open(folder, split, GainMap.NONE);
  }

  /**
   * Opens one split of the data set in a folder.
   *
   * @param gains what the codes of its judgements are worth
   * @throws DatasetException if the layout or a line of a file is not as it has to be, or no
   *     judgement fits the queries or the corpus. Single ids that resolve to nothing are no error,
   *     since published sets have them: they become notes.
   */
  public static RetrievalDataset open(Path folder, String split, GainMap gains) {
    BeirLayout files = BeirLayout.of(folder, split);
    List<String> notes = new ArrayList<>();
    Judgements all = judgements(files.qrels(), gains, notes);
    List<Query> queries = queries(files, all, notes);
    Map<String, Map<String, Integer>> kept = new LinkedHashMap<>();
    queries.forEach(query -> kept.put(query.id(), all.of(query.id())));
    Judgements judgements = new Judgements(kept);
    Corpus corpus = corpus(files, judgements, notes);
    return new RetrievalDataset(name(folder), split, corpus, queries, judgements, notes);
  }

  private static Judgements judgements(Path qrels, GainMap gains, List<String> notes) {
    Judgements codes = Judgements.read(qrels);
    long negative = codes.count(code -> code < 0);
    if (gains.gains().isEmpty() && negative > 0) {
      notes.add(
          "%,d of %,d judgements are negative and count as not relevant; if the judgements are codes"
                  .formatted(negative, codes.count(code -> true))
              + " and no gains, say what each is worth, such as with --gains 1=4,2=3");
    }
    Judgements judgements = gains.apply(codes);
    Map<Integer, Integer> leftOut = gains.leftOut(codes);
    if (judgements.byQuery().isEmpty()) {
      throw new DatasetException(
          "%s: no judgement has one of the codes %s; there is: %s"
              .formatted(qrels, gains.gains().keySet(), leftOut.keySet()));
    }
    if (!leftOut.isEmpty()) {
      notes.add(
          "judgements of these codes are left out, because they have no gain: "
              + leftOut.entrySet().stream()
                  .map(entry -> "%d (%,d)".formatted(entry.getKey(), entry.getValue()))
                  .collect(Collectors.joining(", ")));
    }
    return judgements;
  }

  private static List<Query> queries(BeirLayout files, Judgements judgements, List<String> notes) {
    List<Query> judged = JudgedQueries.read(files.queries(), judgements.queryIds());
    Set<String> missing = new HashSet<>(judgements.queryIds());
    judged.forEach(query -> missing.remove(query.id()));
    if (judged.isEmpty()) {
      throw strangers("query", files.qrels(), files.queries(), missing);
    }
    if (!missing.isEmpty()) {
      notes.add(
          "%d of %d judged queries are not in %s and are left out: %s"
              .formatted(
                  missing.size(),
                  judgements.queryIds().size(),
                  files.queries(),
                  examples(missing)));
    }
    return judged;
  }

  private static Corpus corpus(BeirLayout files, Judgements judgements, List<String> notes) {
    Set<String> ids = new HashSet<>();
    judgements.byQuery().values().forEach(documents -> ids.addAll(documents.keySet()));
    BeirCorpus corpus = BeirCorpus.check(files.corpus(), ids);
    Set<String> missing = corpus.unresolved();
    if (missing.size() == ids.size()) {
      throw strangers("document", files.qrels(), files.corpus(), missing);
    }
    if (!missing.isEmpty()) {
      notes.add(
          "%d of %d judged documents are not in %s; relevant ones count as not found: %s"
              .formatted(missing.size(), ids.size(), files.corpus(), examples(missing)));
    }
    if (corpus.blank() > 0) {
      notes.add(corpus.blank() + " documents have neither title nor text");
    }
    return corpus;
  }

  private static DatasetException strangers(
      String what, Path qrels, Path other, Set<String> missing) {
    return new DatasetException(
        "no %s id of %s is in %s (for example %s); do the two files belong together?"
            .formatted(what, qrels, other, examples(missing)));
  }

  private static String examples(Set<String> ids) {
    String shown = ids.stream().sorted().limit(EXAMPLES).collect(Collectors.joining(", "));
    return ids.size() > EXAMPLES ? shown + ", ..." : shown;
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }
}
