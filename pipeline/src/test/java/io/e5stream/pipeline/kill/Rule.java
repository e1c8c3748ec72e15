package io.e5stream.pipeline.kill;

/** A rule of the sink that a mutant lacks, by the name that the index job's test switch knows. */
enum Rule {
  CONDITIONAL_UPDATE("conditionalUpdate"),
  DRAIN_BEFORE_BARRIER("drainBeforeBarrier"),
  TOMBSTONES("tombstones");

  private final String label;

  Rule(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** JVM flag that switches the rule off. */
  String offFlag() {
    return "-De5.test.sink-rules=" + label;
  }
}
