package io.e5stream.ingest.pair;

import java.util.Map;

/**
 * What was formed of a page, paper or article. Lies in checkpoints.
 *
 * @param formed content hashes of its pairs, by id
 * @param version of its last change
 */
public record PageState(Map<String, Long> formed, long version) {

  static final PageState NEW = new PageState(Map.of(), PairVersion.NONE);

  public PageState {
    formed = Map.copyOf(formed);
  }
}
