package io.e5stream.ingest.produce;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.source.DumpFormat;
import io.e5stream.ingest.source.news.NewsDump;
import io.e5stream.ingest.source.papers.PaperLines;
import io.e5stream.ingest.source.reddit.ThreadDump;
import io.e5stream.ingest.source.stackexchange.PostsXml;
import io.e5stream.ingest.source.web.WarcDump;
import io.e5stream.ingest.source.wikipedia.PagesArticles;
import java.util.Locale;
import org.apache.flink.configuration.ConfigOption;

/** The web sources: their raw topics and the formats of their dumps. */
public enum WebSource {
  REDDIT,
  STACKEXCHANGE,
  WIKIPEDIA,
  PAPERS,
  WEB,
  NEWS;

  /** The option that names the topic of its raw records. */
  public ConfigOption<String> topic() {
    return switch (this) {
      case REDDIT -> IngestOptions.RAW_REDDIT_TOPIC;
      case STACKEXCHANGE -> IngestOptions.RAW_STACKEXCHANGE_TOPIC;
      case WIKIPEDIA -> IngestOptions.RAW_WIKIPEDIA_TOPIC;
      case PAPERS -> IngestOptions.RAW_PAPERS_TOPIC;
      case WEB -> IngestOptions.RAW_WEB_TOPIC;
      case NEWS -> IngestOptions.RAW_NEWS_TOPIC;
    };
  }

  public DumpFormat format() {
    return switch (this) {
      case REDDIT -> new ThreadDump();
      case STACKEXCHANGE -> new PostsXml();
      case WIKIPEDIA -> new PagesArticles();
      case PAPERS -> new PaperLines();
      case WEB -> new WarcDump();
      case NEWS -> new NewsDump();
    };
  }

  /** The name in pairs, ids and on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
