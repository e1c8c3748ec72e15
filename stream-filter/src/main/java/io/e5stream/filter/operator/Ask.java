package io.e5stream.filter.operator;

/**
 * What a change that waits for answers has to know.
 *
 * @param sequence number of the change among those of its id
 * @param probes how many answers will come
 */
public record Ask(long sequence, int probes) {

  /** Of a change that asks nothing, of an id that never asked. */
  static final Ask NOTHING = new Ask(0, 0);
}
