package io.e5stream.embed.encoder;

/** What a text is to the model: asymmetric models read queries and passages differently. */
public enum Role {
  QUERY,
  PASSAGE
}
