package io.e5stream.embed.encoder;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the vectors of a text's tokens become one vector. */
public enum Pooling {
  /** Mean over the tokens of the text; padding is multiplied by 0. */
  @JsonProperty("mean")
  MEAN,
  /** The first token's vector. */
  @JsonProperty("cls")
  CLS,
  /** The last token's vector. */
  @JsonProperty("last-token")
  LAST_TOKEN
}
