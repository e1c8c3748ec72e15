package io.e5stream.embed.operator;

import java.io.Serializable;
import java.util.List;

/**
 * What the embedding operator embeds of an element, and what the element becomes with its vectors.
 * Travels with the job; without state.
 *
 * @param <I> elements that come in
 * @param <O> elements that go out, one for each
 */
public interface Embeddable<I, O> extends Serializable {

  /** The texts to embed; none for an element that only keeps its place among the others. */
  List<EmbedText> texts(I element);

  /**
   * The element with its vectors.
   *
   * @param model id of the bundle that made them
   * @param vectors {@code [dim]} each, of the texts in their order; nobody changes them
   */
  O embedded(I element, String model, List<float[]> vectors);
}
