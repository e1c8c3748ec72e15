package io.e5stream.eval.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a data set's files are laid out. */
public enum DatasetFormat {
  /** BEIR's folder of three files. */
  BEIR(
      "beir",
      "a folder with corpus.jsonl (_id, title, text), queries.jsonl (_id, text) and"
          + " qrels/SPLIT.tsv (query-id, corpus-id, score, after a header line)"),
  /** Pairs of sentences with their similarity. */
  STS("sts", "a file of rows with text1, text2 and score" + Rows.HEADLESS),
  /** Pairs of texts that do or do not belong together. */
  PAIRS("pairs", "a file of rows with text1, text2 and label (0 or 1)" + Rows.HEADLESS),
  /** Labelled texts to train and to test a classifier with. */
  CLASSIFICATION(
      "classification",
      "a folder with the files train and test, rows with text and label" + Rows.ANY),
  /** Labelled texts to cluster. */
  CLUSTERING(
      "clustering", "a file of rows with text, label and, for several problems, set" + Rows.ANY),
  /** Queries with right and wrong candidates. */
  RERANKING(
      "reranking",
      "a file of JSON Lines, .jsonl or .jsonl.gz, with query, positive and negative (lists of texts)"),
  /** Texts some of which say the same. */
  DUPLICATES("duplicates", "a file of rows with id, text and group" + Rows.ANY);

  /** How rows are written. */
  private static final class Rows {
    static final String ANY = ": JSON Lines (.jsonl) or CSV (.csv) with a header, plain or .gz";
    static final String HEADLESS =
        ": JSON Lines (.jsonl) or CSV (.csv), with or without a header, plain or .gz";
  }

  private final String label;
  private final String layout;

  DatasetFormat(String label, String layout) {
    this.label = label;
    this.layout = layout;
  }

  /** Name in files. */
  @JsonValue
  public String label() {
    return label;
  }

  /** The layout in words. */
  public String layout() {
    return layout;
  }

  /** Throws IllegalArgumentException, naming all labels, when there is no such format. */
  @JsonCreator
  public static DatasetFormat of(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no format "
                        + label
                        + "; there is: "
                        + Arrays.stream(values())
                            .map(DatasetFormat::label)
                            .collect(Collectors.joining(", "))));
  }
}
