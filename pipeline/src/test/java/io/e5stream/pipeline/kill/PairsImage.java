package io.e5stream.pipeline.kill;

import io.e5stream.ingest.produce.WebSource;
import java.util.ArrayList;
import java.util.List;

/** What is on the topics that a pairs job writes. */
record PairsImage(Histories pairs, Histories clean, Histories rejected) {

  /** What concerns one source. */
  PairsImage of(WebSource source) {
    String prefix = source + ":";
    return new PairsImage(pairs.below(prefix), clean.below(prefix), rejected.below(prefix));
  }

  /** What any of the topics says twice in a row. */
  List<String> repeats() {
    List<String> all = new ArrayList<>(pairs.repeats());
    all.addAll(clean.repeats());
    all.addAll(rejected.repeats());
    return all;
  }
}
