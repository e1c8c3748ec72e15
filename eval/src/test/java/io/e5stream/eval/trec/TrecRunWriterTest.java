package io.e5stream.eval.trec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrecRunWriterTest {

  @TempDir private Path temp;

  @Test
  void writesRanksFromOneBestFirst() throws IOException {
    Path file = temp.resolve("run.txt");
    List<Hit> hits = List.of(new Hit("low", 0.25f), new Hit("high", 1e-9f + 1));
    TrecRunWriter.write(
        file, "my run", List.of(new Ranking("q", hits), new Ranking("none", List.of())));
    assertThat(Files.readString(file))
        .isEqualTo("q Q0 high 1 1.0 my-run\nq Q0 low 2 0.25 my-run\n");
  }

  @Test
  void readingGivesTheSameRankingBack() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      // Any float there is, and some that tie.
      float score = i % 5 == 0 ? 0.5f : Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(score)) {
        hits.add(new Hit("ünïcode/😀" + i, score));
      }
    }
    List<Ranking> rankings = List.of(new Ranking("q", hits));
    Path file = temp.resolve("run.txt");
    TrecRunWriter.write(file, "tag", rankings);
    assertThat(TrecRunReader.read(file).rankings()).isEqualTo(rankings);
  }

  @Test
  void refusesIdsThatTheFormatCannotHold() throws IOException {
    Path file = temp.resolve("run.txt");
    List<Ranking> spaced = List.of(new Ranking("q", List.of(new Hit("a b", 1))));
    assertThatThrownBy(() -> TrecRunWriter.write(file, "tag", spaced))
        .hasMessageContaining("document id \"a b\" cannot be written")
        .hasMessageContaining("white space");
    List<Ranking> comment = List.of(new Ranking("#1", List.of()));
    assertThatThrownBy(() -> TrecRunWriter.write(file, "tag", comment))
        .hasMessageContaining("query id #1 cannot be written");
  }

  @Test
  void findsSuchIdsInADataSetBeforehand() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("tiny/qrels")).getParent();
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        "{\"_id\": \"a\", \"text\": \"x\"}\n{\"_id\": \"b\\tc\", \"text\": \"x\"}\n");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"q\", \"text\": \"x\"}\n");
    Files.writeString(folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq\ta\t1\n");
    RetrievalDataset dataset = BeirFolder.open(folder, "test");
    assertThatThrownBy(() -> TrecRunWriter.requireWritable(dataset))
        .hasMessageContaining("document id \"b\tc\" cannot be written");
  }
}
