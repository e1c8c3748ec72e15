package io.e5stream.ingest.source.web;

import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.MetadataParser;
import net.dankito.readability4j.processor.Postprocessor;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/**
 * Readability as it comes, but for its logging: it writes out the HTML of each node that it
 * removes, also when nobody logs, which took minutes on a page of nested tables.
 */
final class QuietReadability {

  private QuietReadability() {}

  static Readability4J of(String url, Document document) {
    RegExUtil patterns =
        new RegExUtil(
            RegExUtil.UnlikelyCandidatesDefaultPattern,
            RegExUtil.OkMaybeItsACandidateDefaultPattern,
            RegExUtil.PositiveDefaultPattern,
            RegExUtil.NegativeDefaultPattern,
            RegExUtil.ExtraneousDefaultPattern,
            RegExUtil.BylineDefaultPattern,
            RegExUtil.ReplaceFontsDefaultPattern,
            RegExUtil.NormalizeDefaultPattern,
            RegExUtil.VideosDefaultPattern,
            RegExUtil.NextLinkDefaultPattern,
            RegExUtil.PrevLinkDefaultPattern,
            RegExUtil.WhitespaceDefaultPattern,
            RegExUtil.HasContentDefaultPattern);
    ReadabilityOptions options = new ReadabilityOptions();
    return new Readability4J(
        url,
        document,
        options,
        patterns,
        new QuietPreprocessor(patterns),
        new MetadataParser(patterns),
        new QuietGrabber(options, patterns),
        new Postprocessor());
  }

  private static final class QuietPreprocessor extends Preprocessor {

    QuietPreprocessor(RegExUtil patterns) {
      super(patterns);
    }

    @Override
    protected void logNodeInfo(Node node, String reason) {
      // See above.
    }
  }

  private static final class QuietGrabber extends ArticleGrabber {

    QuietGrabber(ReadabilityOptions options, RegExUtil patterns) {
      super(options, patterns);
    }

    @Override
    protected void logNodeInfo(Node node, String reason) {
      // See above.
    }
  }
}
