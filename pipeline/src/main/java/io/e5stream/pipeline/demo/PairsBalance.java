package io.e5stream.pipeline.demo;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.produce.WebSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The job's counts beside what a plain consumer finds on the topics.
 *
 * @param lines one for each topic
 * @param underWay formed or withdrawn, and not settled yet
 */
record PairsBalance(List<Line> lines, long underWay) {

  /**
   * One topic.
   *
   * @param found records that the consumer read
   * @param counts what the job calls them
   * @param counted by the job
   */
  record Line(String topic, long found, String counts, long counted) {

    private boolean holds() {
      return found == counted;
    }

    private String text() {
      return String.format(
          Locale.ROOT,
          "%-18s %,6d %2s %,6d %s",
          topic,
          found,
          holds() ? "=" : "!=",
          counted,
          counts);
    }
  }

  /**
   * Holds counts and records against each other.
   *
   * @param records of every topic that the job reads or writes, by topic
   */
  static PairsBalance of(
      Configuration options,
      Collection<PairCount> counts,
      Map<String, List<ConsumerRecord<byte[], byte[]>>> records) {
    List<Line> lines = new ArrayList<>();
    for (WebSource source : WebSource.values()) {
      String topic = options.get(source.topic());
      long read =
          sum(
              counts,
              count ->
                  count.source().equals(source.toString()) && count.name().equals(PairCount.READ));
      lines.add(new Line(topic, records.get(topic).size(), "read", read));
    }
    String dead = options.get(IngestOptions.DEAD_LETTERS_TOPIC);
    lines.add(
        new Line(
            dead, records.get(dead).size(), "dead letters", named(counts, PairCount.DEAD_LETTER)));
    String pairs = options.get(IngestOptions.PAIRS_TOPIC);
    long changes = named(counts, PairCount.FORMED) + named(counts, PairCount.WITHDRAWN);
    lines.add(new Line(pairs, records.get(pairs).size(), "formed + withdrawn", changes));
    String clean = options.get(IngestOptions.CLEAN_PAIRS_TOPIC);
    long accepted = named(counts, PairCount.ACCEPTED);
    long texts = records.get(clean).stream().filter(message -> message.value() != null).count();
    long tombstones = records.get(clean).size() - texts;
    String words = String.format(Locale.ROOT, "accepted (tombstones: %,d)", tombstones);
    lines.add(new Line(clean, texts, words, accepted));
    String rejected = options.get(IngestOptions.REJECTED_TOPIC);
    long turnedDown = sum(counts, count -> count.name().startsWith(PairCount.REJECTED));
    lines.add(new Line(rejected, records.get(rejected).size(), "rejected", turnedDown));
    long settled =
        accepted
            + turnedDown
            + named(counts, PairCount.SUPERSEDED)
            + named(counts, PairCount.REMOVED);
    return new PairsBalance(lines, changes - settled);
  }

  /** The sum of what is counted under a name, over all sources. */
  static long named(Collection<PairCount> counts, String name) {
    return sum(counts, count -> count.name().equals(name));
  }

  private static long sum(Collection<PairCount> counts, Predicate<PairCount> which) {
    return counts.stream().filter(which).mapToLong(PairCount::count).sum();
  }

  /** Whether everything is settled, and the topics hold what the job counted. */
  boolean holds() {
    return underWay == 0 && lines.stream().allMatch(Line::holds);
  }

  /** Lines for a reader. */
  List<String> text() {
    return lines.stream().map(Line::text).toList();
  }
}
