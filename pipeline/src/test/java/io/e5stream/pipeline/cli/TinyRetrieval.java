package io.e5stream.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A retrieval data set of three documents and two queries, both of which E5 gets right. */
final class TinyRetrieval {

  private TinyRetrieval() {}

  static Path write(Path parent, String name) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name).resolve("qrels")).getParent();
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "tea", "title": "Green tea", "text": "Let the leaves steep for two minutes."}
        {"_id": "knot", "title": "Bowline", "text": "A loop that holds and is easy to undo."}
        {"_id": "moon", "title": "", "text": "The far side always faces away from Earth."}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "1", "text": "How long does a hot drink have to brew?"}
        {"_id": "2", "text": "Tying a rope around a post"}
        """);
    Files.writeString(
        folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\n1\ttea\t1\n2\tknot\t1\n");
    return folder;
  }
}
