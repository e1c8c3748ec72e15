package io.e5stream.eval.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a model is asked to do with its vectors. */
public enum Task {
  /** Find the documents that answer a query. */
  RETRIEVAL,
  /** Tell how similar two sentences are. */
  STS,
  /** Tell whether two texts belong together. */
  PAIR_CLASSIFICATION,
  /** Give a text the label that a linear classifier learns from few examples. */
  CLASSIFICATION,
  /** Put texts of one topic together. */
  CLUSTERING,
  /** Put the right ones of given candidates first. */
  RERANKING,
  /** Find texts that say the same. */
  DUPLICATE_DETECTION;

  /** Name in files and on the command line: {@code pair-classification}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Throws IllegalArgumentException, naming all labels, when there is no such task. */
  @JsonCreator
  public static Task of(String label) {
    return Arrays.stream(values())
        .filter(task -> task.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no task " + label + "; there is: " + labels()));
  }

  private static String labels() {
    return Arrays.stream(values()).map(Task::label).collect(Collectors.joining(", "));
  }
}
