package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.ingest.source.RawDecoder;
import io.e5stream.ingest.source.RawDecoding;
import io.e5stream.ingest.source.news.NewsArticle;
import io.e5stream.ingest.source.news.NewsDecoder;
import io.e5stream.ingest.source.papers.Paper;
import io.e5stream.ingest.source.papers.PaperDecoder;
import io.e5stream.ingest.source.reddit.RedditDecoder;
import io.e5stream.ingest.source.reddit.RedditRecord;
import io.e5stream.ingest.source.stackexchange.StackExchangeDecoder;
import io.e5stream.ingest.source.stackexchange.StackExchangePost;
import io.e5stream.ingest.source.web.WebDecoder;
import io.e5stream.ingest.source.web.WebPage;
import io.e5stream.ingest.source.wikipedia.WikipediaDecoder;
import io.e5stream.ingest.source.wikipedia.WikipediaPage;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The operators of one source: read and decode, split off the dead letters, form pairs by key.
 *
 * @param source which
 * @param type of its records
 * @param decoder of its raw records
 * @param forming forms its pairs
 */
record SourceStage<T>(WebSource source, Class<T> type, RawDecoder<T> decoder, Forming<T> forming) {

  /** The stage of a source. */
  static SourceStage<?> of(WebSource source, PairSettings settings) {
    return switch (source) {
      case REDDIT ->
          new SourceStage<>(
              source, RedditRecord.class, new RedditDecoder(), new RedditForming(settings));
      case STACKEXCHANGE ->
          new SourceStage<>(
              source,
              StackExchangePost.class,
              new StackExchangeDecoder(),
              new StackExchangeForming(settings));
      case WIKIPEDIA ->
          pages(
              source,
              WikipediaPage.class,
              new WikipediaDecoder(),
              settings.wikipedia()::form,
              settings);
      case PAPERS ->
          pages(
              source,
              Paper.class,
              new PaperDecoder(),
              new PaperFormer(settings.papers()),
              settings);
      case WEB -> pages(source, WebPage.class, new WebDecoder(), settings.web()::form, settings);
      case NEWS ->
          pages(source, NewsArticle.class, new NewsDecoder(), settings.news()::form, settings);
    };
  }

  private static <T> SourceStage<T> pages(
      WebSource source,
      Class<T> type,
      RawDecoder<T> decoder,
      PairFormer<T> former,
      PairSettings settings) {
    return new SourceStage<>(
        source, type, decoder, new PageForming<>(source.toString(), former, settings));
  }

  /** The stage on its topic. */
  PairForming read(
      StreamExecutionEnvironment environment,
      Configuration config,
      FormingContext context,
      boolean untilEnd) {
    String topic = config.get(source.topic());
    return form(
        environment
            .fromSource(
                RawSource.from(
                    config, topic, new RawDeserializer<>(type, decoder), context.group(), untilEnd),
                WatermarkStrategy.noWatermarks(),
                "raw " + source)
            .uid("raw-" + source),
        topic,
        context.topicId(topic));
  }

  /** The stage on what was read and decoded. */
  PairForming form(DataStream<RawDecoding<RawRecord<T>>> raw, String topic, String topicId) {
    SingleOutputStreamOperator<RawRecord<T>> records =
        raw.process(new RawSplit<T>(source.toString(), topic, topicId))
            .returns(RawTypes.record(type))
            .uid("decode-" + source)
            .name("decode " + source);
    SingleOutputStreamOperator<PairChange> changes =
        records
            .keyBy(RawRecord::key, Types.STRING)
            .process(forming, TypeInformation.of(PairChange.class))
            .uid("form-" + source)
            .name("form pairs of " + source);
    return new PairForming(changes, records.getSideOutput(RawSplit.DEAD_LETTERS));
  }
}
