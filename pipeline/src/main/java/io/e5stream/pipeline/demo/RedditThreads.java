package io.e5stream.pipeline.demo;

import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.source.reddit.RedditDecoder;
import io.e5stream.ingest.source.reddit.RedditPairs;
import io.e5stream.ingest.source.reddit.RedditRecord;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Whether the job has formed, or left out, the pair of every thread whose post it has read. No
 * count tells which threads still wait to be quiet: their records are counted as read alone.
 */
final class RedditThreads {

  private RedditThreads() {}

  /**
   * Counts threads on the topic, and those that the job has done.
   *
   * @param raw records of the topic
   */
  static boolean areFormed(Collection<PairCount> counts, List<ConsumerRecord<byte[], byte[]>> raw) {
    // A thread that changes once it is formed counts again: too little is waited, never too long.
    return formed(counts) >= withPost(raw);
  }

  private static long formed(Collection<PairCount> counts) {
    return counts.stream()
        .filter(count -> count.source().equals(RedditPairs.SOURCE))
        .filter(
            count ->
                count.name().equals(PairCount.FORMED)
                    || count.name().startsWith(PairCount.LEFT_OUT))
        .mapToLong(PairCount::count)
        .sum();
  }

  private static int withPost(List<ConsumerRecord<byte[], byte[]>> raw) {
    RedditDecoder decoder = new RedditDecoder();
    Set<String> threads = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> message : raw) {
      String key = new String(message.key(), StandardCharsets.UTF_8);
      try {
        RedditRecord record = decoder.decode(key, message.value());
        if (record.submission() != null) {
          threads.add(key);
        }
      } catch (InvalidRecordException deadLetter) {
        // To the job, too: no thread has it.
      }
    }
    return threads.size();
  }
}
