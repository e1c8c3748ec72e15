package io.e5stream.pipeline.kill;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario left behind, compared with what should be there.
 *
 * @param image differences of the store from that of an undisturbed run
 * @param versions documents whose version went back while the scenario ran
 * @param counts outcomes and dead letters that do not agree with the broker
 */
record Verdict(List<String> image, List<String> versions, List<String> counts) {

  /** Everything that is wrong. */
  List<String> all() {
    List<String> all = new ArrayList<>(image);
    all.addAll(versions);
    all.addAll(counts);
    return all;
  }
}
