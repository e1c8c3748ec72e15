package io.e5stream.ingest.pair;

import io.e5stream.ingest.produce.WebSource;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of forming pairs out of raw records. */
public final class PairOptions {

  public static final ConfigOption<List<WebSource>> SOURCES =
      ConfigOptions.key("pairs.sources")
          .enumType(WebSource.class)
          .asList()
          .defaultValues(WebSource.values())
          .withDescription("Sources to read, separated by semicolons.");

  public static final ConfigOption<Long> REDDIT_MIN_SCORE =
      ConfigOptions.key("pairs.reddit.min-score")
          .longType()
          .defaultValue(1L)
          .withDescription("Lowest score of a comment that can be a passage.");

  public static final ConfigOption<Integer> REDDIT_MAX_CHARACTERS =
      ConfigOptions.key("pairs.reddit.max-characters")
          .intType()
          .defaultValue(4096)
          .withDescription("Most characters (code points) of a comment that can be a passage.");

  public static final ConfigOption<Duration> REDDIT_QUIET =
      ConfigOptions.key("pairs.reddit.quiet")
          .durationType()
          .defaultValue(Duration.ofHours(1))
          .withDescription(
              "How long nothing of a thread may have arrived before its best comment is taken; a"
                  + " better one that comes later replaces it.");

  public static final ConfigOption<Duration> REDDIT_LIMIT =
      ConfigOptions.key("pairs.reddit.limit")
          .durationType()
          .defaultValue(Duration.ofDays(1))
          .withDescription(
              "How long after its post the best comment of a thread is taken even when it is not"
                  + " quiet; below pairs.state.ttl.");

  public static final ConfigOption<Long> STACKEXCHANGE_MIN_SCORE =
      ConfigOptions.key("pairs.stackexchange.min-score")
          .longType()
          .defaultValue(1L)
          .withDescription("Lowest score of an answer that can be a passage.");

  public static final ConfigOption<Integer> WIKIPEDIA_MAX_PASSAGE =
      maxPassage("wikipedia", "section");

  public static final ConfigOption<Integer> WEB_MAX_PASSAGE = maxPassage("web", "main text");

  public static final ConfigOption<Integer> NEWS_MAX_PASSAGE = maxPassage("news", "body");

  public static final ConfigOption<Long> PAPERS_SEED =
      ConfigOptions.key("pairs.papers.seed")
          .longType()
          .defaultValue(1L)
          .withDescription(
              "Seed of the draw which side of a citation is the query; another one swaps half of"
                  + " the pairs.");

  public static final ConfigOption<Duration> STATE_TTL =
      ConfigOptions.key("pairs.state.ttl")
          .durationType()
          .defaultValue(Duration.ofDays(30))
          .withDescription(
              "How long a thread, question or page is remembered after its last record, by the"
                  + " clock, also while the job is down. A post and a comment further apart form no"
                  + " pair; what comes again after that is sent again, and what vanished from it is"
                  + " not withdrawn.");

  private PairOptions() {}

  private static ConfigOption<Integer> maxPassage(String source, String text) {
    return ConfigOptions.key("pairs." + source + ".max-passage")
        .intType()
        .defaultValue(2000)
        .withDescription(
            "Most UTF-16 units of a passage; a longer %s gives its first paragraphs."
                .formatted(text));
  }
}
