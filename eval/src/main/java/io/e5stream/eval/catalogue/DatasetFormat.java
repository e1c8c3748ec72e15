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
  STS_CSV("sts-csv", "CSV without a header: sentence1,sentence2,similarity"),
  /** Labelled texts to train and to test a classifier with. */
  LABELLED_CSV(
      "labelled-csv", "a folder with train.csv and test.csv, each text,category with a header");

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
