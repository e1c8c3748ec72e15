package io.e5stream.eval.suite;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of one line of the suite. */
public enum Verdict {
  /** Within tolerance of the expected value. */
  @JsonProperty("pass")
  PASS,
  /** Outside of it. */
  @JsonProperty("fail")
  FAIL,
  /** Measured; there is no value to expect. */
  @JsonProperty("measured")
  MEASURED,
  /** The data set is not on this machine. */
  @JsonProperty("missing")
  MISSING,
  /** It could not be measured. */
  @JsonProperty("error")
  ERROR;

  /** Name in files and tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
