package io.e5stream.ingest.pair;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.ingest.source.news.NewsPairs;
import io.e5stream.ingest.source.papers.PaperPairs;
import io.e5stream.ingest.source.reddit.RedditPairs;
import io.e5stream.ingest.source.stackexchange.StackExchangePairs;
import io.e5stream.ingest.source.web.WebPairs;
import io.e5stream.ingest.source.wikipedia.WikipediaPairs;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/**
 * How pairs are formed.
 *
 * @param sources to read
 * @param quiet how long a thread must be quiet
 * @param limit how long after its post a thread is waited for at most
 * @param ttl how long state lives after it was last written
 * @param maxCharacters UTF-16 units of a pair in all: with six bytes for each, the most that JSON
 *     takes, it fits into a record
 * @param fingerprint of the settings that decide what becomes of the pairs formed: under another
 *     one a pair that comes again is sent again, changed or not
 */
public record PairSettings(
    Set<WebSource> sources,
    RedditPairs reddit,
    StackExchangePairs stackExchange,
    WikipediaPairs wikipedia,
    PaperPairs papers,
    WebPairs web,
    NewsPairs news,
    Duration quiet,
    Duration limit,
    Duration ttl,
    int maxCharacters,
    String fingerprint)
    implements Serializable {

  private static final int BYTES_PER_UNIT = 8;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException naming every value that is out of its range
   */
  public static PairSettings from(Configuration config) {
    List<String> problems = new ArrayList<>();
    if (config.get(PairOptions.SOURCES).isEmpty()) {
      problems.add(PairOptions.SOURCES.key() + " is empty; give at least one source");
    }
    atLeastOne(problems, config, PairOptions.REDDIT_MAX_CHARACTERS);
    atLeastOne(problems, config, PairOptions.WIKIPEDIA_MAX_PASSAGE);
    atLeastOne(problems, config, PairOptions.WEB_MAX_PASSAGE);
    atLeastOne(problems, config, PairOptions.NEWS_MAX_PASSAGE);
    Duration quiet = config.get(PairOptions.REDDIT_QUIET);
    Duration limit = config.get(PairOptions.REDDIT_LIMIT);
    Duration ttl = config.get(PairOptions.STATE_TTL);
    if (ttl.compareTo(limit) <= 0) {
      problems.add(
          "%s is %s, which is not above %s (%s): a thread would be forgotten before it is formed"
              .formatted(PairOptions.STATE_TTL.key(), ttl, PairOptions.REDDIT_LIMIT.key(), limit));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return new PairSettings(
        new TreeSet<>(config.get(PairOptions.SOURCES)),
        new RedditPairs(
            config.get(PairOptions.REDDIT_MIN_SCORE),
            config.get(PairOptions.REDDIT_MAX_CHARACTERS)),
        new StackExchangePairs(config.get(PairOptions.STACKEXCHANGE_MIN_SCORE)),
        new WikipediaPairs(config.get(PairOptions.WIKIPEDIA_MAX_PASSAGE)),
        new PaperPairs(config.get(PairOptions.PAPERS_SEED)),
        new WebPairs(config.get(PairOptions.WEB_MAX_PASSAGE)),
        new NewsPairs(config.get(PairOptions.NEWS_MAX_PASSAGE)),
        quiet,
        limit,
        ttl,
        Math.toIntExact(config.get(IngestOptions.MAX_RECORD_SIZE).getBytes() / BYTES_PER_UNIT),
        "");
  }

  PairSettings withFingerprint(String text) {
    return new PairSettings(
        sources,
        reddit,
        stackExchange,
        wikipedia,
        papers,
        web,
        news,
        quiet,
        limit,
        ttl,
        maxCharacters,
        text);
  }

  private static void atLeastOne(
      List<String> problems, Configuration config, ConfigOption<Integer> option) {
    if (config.get(option) < 1) {
      problems.add("%s is %d; give at least 1".formatted(option.key(), config.get(option)));
    }
  }
}
