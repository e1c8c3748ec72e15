package io.e5stream.pipeline.index;

import io.e5stream.sink.SinkRules;
import java.util.Set;

/** Lets the crash tests switch one of the sink's rules off, to prove that they would notice. */
final class TestRules {

  /** Rules to switch off, separated by commas. Not an option: users have no use for it. */
  static final String PROPERTY = "e5.test.sink-rules";

  private TestRules() {}

  static SinkRules fromSystemProperty() {
    Set<String> off = Set.of(System.getProperty(PROPERTY, "").split(",", -1));
    return new SinkRules(
        !off.contains("conditionalUpdate"),
        !off.contains("drainBeforeBarrier"),
        !off.contains("tombstones"));
  }
}
