package io.e5stream.pipeline.demo;

import io.e5stream.ingest.produce.WebSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A dump of {@code examples/raw}, which travels in the jar.
 *
 * @param source whose format it has
 * @param path below {@code examples/raw}
 */
record SampleDump(WebSource source, String path) {

  private static final String ROOT = "/examples/raw/";

  /** Records as they should be, a few that cannot be read among them. */
  static final List<SampleDump> ALL =
      List.of(
          new SampleDump(WebSource.REDDIT, "reddit/submissions.ndjson"),
          new SampleDump(WebSource.REDDIT, "reddit/comments.ndjson"),
          new SampleDump(WebSource.STACKEXCHANGE, "stackexchange/garden.example/Posts.xml"),
          new SampleDump(WebSource.WIKIPEDIA, "wikipedia/gardenwiki-pages-articles.xml"),
          new SampleDump(WebSource.PAPERS, "papers/papers.jsonl"),
          new SampleDump(WebSource.WEB, "web/garden.warc"),
          new SampleDump(WebSource.WEB, "web/garden.warc.wet"),
          new SampleDump(WebSource.NEWS, "news/garden-news.rss"),
          new SampleDump(WebSource.NEWS, "news/garden-news.jsonl"));

  /** Records whose pairs should not be trained on. */
  static final List<SampleDump> JUNK =
      List.of(
          new SampleDump(WebSource.REDDIT, "reddit/junk.ndjson"),
          new SampleDump(WebSource.STACKEXCHANGE, "stackexchange/balcony.example/Posts.xml"),
          new SampleDump(WebSource.WIKIPEDIA, "wikipedia/junk-pages-articles.xml"),
          new SampleDump(WebSource.PAPERS, "papers/junk.jsonl"),
          new SampleDump(WebSource.WEB, "web/junk.warc"),
          new SampleDump(WebSource.NEWS, "news/junk.jsonl"));

  /** A better comment to a thread of {@link #ALL}. */
  static final SampleDump LATER_COMMENT =
      new SampleDump(WebSource.REDDIT, "reddit/later-comments.ndjson");

  /** A revision of an article of {@link #ALL} with a section less. */
  static final SampleDump LATER_REVISION =
      new SampleDump(WebSource.WIKIPEDIA, "wikipedia/later-pages-articles.xml");

  /** A visit to a page of {@link #ALL} that now holds little but numbers. */
  static final SampleDump LATER_VISIT = new SampleDump(WebSource.WEB, "web/later.warc");

  /** Writes the dump to a file below a directory: the folder's name can be part of its ids. */
  Path unpack(Path directory) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    try (InputStream in = SampleDump.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IOException("there is no sample " + ROOT + path);
      }
      Files.write(file, in.readAllBytes());
    }
    return file;
  }
}
