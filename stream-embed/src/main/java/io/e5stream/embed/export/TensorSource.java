package io.e5stream.embed.export;

/** Tensors of a file by their names. */
interface TensorSource {

  boolean has(String name);

  /**
   * A tensor of one dimension.
   *
   * @throws ExportException when there is none of this name
   */
  float[] vector(String name);

  /**
   * A tensor of two dimensions, as it is stored.
   *
   * @throws ExportException when there is none of this name
   */
  Matrix matrix(String name);

  /** The weight {@code [in, out]} of the linear layer whose bias has this name. */
  Matrix linearWeight(String part);
}
