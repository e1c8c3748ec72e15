package io.e5stream.training.consistency;

import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Gives the pairs of a source, numbered: for one thread, since the order is the numbering. */
final class ReadPairs implements FlatMapFunction<String, NumberedPair> {

  private static final long serialVersionUID = 1;

  private final PairSourceFactory source;

  ReadPairs(PairSourceFactory source) {
    this.source = source;
  }

  @Override
  public void flatMap(String start, Collector<NumberedPair> out) throws Exception {
    long[] next = {0};
    source.open().forEach(pair -> out.collect(new NumberedPair(next[0]++, pair)));
  }
}
