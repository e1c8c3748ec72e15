package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainMineCommandTest {

  @TempDir private Path folder;

  private Path pairs() throws IOException {
    return Files.writeString(
        folder.resolve("pairs.jsonl"),
        """
        {"id":"1","query":"brewing green tea","passage":"Let the green leaves steep for two minutes."}
        {"id":"2","query":"brewing black tea","passage":"Black leaves steep for four minutes."}
        {"id":"3","query":"tea cups","passage":"Cups for green tea are small."}
        {"id":"4","query":"the moon","passage":"Its far side always faces away from Earth."}
        """);
  }

  private CommandRun mine(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of("train", "mine", "--pairs", pairs().toString(), "--out", out().toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("mined.jsonl.gz");
  }

  private List<TrainingPair> mined() throws IOException {
    List<TrainingPair> mined = new ArrayList<>();
    PairFiles.of(out()).forEach(mined::add);
    return mined;
  }

  @Test
  void minesByWords() throws IOException {
    CommandRun run = mine("--ranks", "1-7", "--margin", "none");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("search      bm25", "passages    4", "complete  0 with 7 negatives")
        .contains("partial   2", "without   2", "written     " + out());
    assertThat(mined()).extracting(TrainingPair::id).containsExactly("1", "2", "3", "4");
    assertThat(mined().get(0).negatives()).containsExactly("Cups for green tea are small.");
    assertThat(mined().get(3).negatives()).isEmpty();
  }

  @Test
  void minesByAModelInDocumentsToo() throws IOException {
    Path documents =
        Files.writeString(
            folder.resolve("documents.jsonl"),
            "{\"_id\":\"a\",\"title\":\"Oolong\",\"text\":\"Oolong leaves steep for three minutes.\"}");
    CommandRun run =
        mine(
            "--from",
            "dense",
            "--corpus",
            documents.toString(),
            "--with-title",
            "--ranks",
            "1-2",
            "--negatives",
            "2",
            "--margin",
            "none",
            "--no-cache");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("search      e5-small-v2", "passages    5", "complete  4");
    assertThat(mined().get(1).negatives())
        .contains("Oolong Oolong leaves steep for three minutes.")
        .doesNotContain("Its far side always faces away from Earth.");
  }

  @Test
  void aTeacherScoresPassageAndNegatives() throws IOException {
    Path teacher = TinyTeacher.write(folder.resolve("teacher"));
    CommandRun run = mine("--ranks", "1-7", "--margin", "none", "--teacher", teacher.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    // Tokens of query and passage, full stop included, and three that part them.
    assertThat(mined().get(0).scores()).containsExactly(3 + 9 + 3.0, 3 + 7 + 3.0);
    assertThat(mined().get(3).scores()).hasSize(1);

    Files.delete(out());
    Path noTeacher = Bundle.builtIn().directory();
    CommandRun refused = mine("--teacher", noTeacher.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("is no cross-encoder: output");
    assertThat(out()).doesNotExist();
  }

  @Test
  void theMarginLeavesOutWhatIsTooNear() throws IOException {
    CommandRun run = mine("--ranks", "1-7");
    assertThat(run.out()).contains("candidates above the margin 0.95");
    assertThat(mined().get(0).negatives()).as("beats the positive by BM25").isEmpty();
  }

  @Test
  void saysThatTheRanksAreOutOfReach() throws IOException {
    CommandRun run = mine();
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("no more than 4 passages: --ranks 10-100 reaches none");
  }

  @Test
  void wrongInputIsExplained() throws IOException {
    for (List<String> wrong :
        List.of(
            List.of("--corpus", "--corpus", folder.resolve("none").toString()),
            List.of("no range of ranks; give FROM-TO", "--ranks", "ten"),
            List.of("must be above 0 and at most 1", "--margin", "1.5"),
            List.of("8 negatives out of the ranks 1-7", "--ranks", "1-7", "--negatives", "8"),
            List.of("uses no model; leave out --bundle", "--bundle", "x"),
            List.of("--with-title is about", "--with-title"),
            List.of("--draw", "--draw", "worst"),
            List.of("there is no directory", "--teacher", folder.resolve("none").toString()),
            List.of("must be at least 5", "--teacher-tokens", "4"))) {
      CommandRun run = mine(wrong.subList(1, wrong.size()).toArray(String[]::new));
      assertThat(run.err()).as("%s", wrong).contains(wrong.get(0));
      assertThat(run.exitCode()).as("%s", wrong).isEqualTo(2);
      assertThat(out()).doesNotExist();
    }
  }

  @Test
  void whatIsNotThereIsNamed() {
    for (String pairs : List.of("none", "documents:none", "nli:none")) {
      CommandRun run = CommandRun.of("train", "mine", "--pairs", pairs, "--out", out().toString());
      assertThat(run.exitCode()).as(pairs).isEqualTo(2);
      assertThat(run.err()).contains("--pairs none: no such file");
    }
  }

  @Test
  void documentsGiveWeakPairs() throws IOException {
    String text =
        "Leaves steep for three minutes, no longer, or else it will be bitter. ".repeat(2);
    Path documents =
        Files.writeString(
            folder.resolve("documents.jsonl"),
            """
            {"id":"a","title":"Oolong tea","text":"Oolong tea. %s"}
            {"id":"b","title":"Green tea","text":"Green tea. %s"}
            """
                .formatted(text, text));
    CommandRun run =
        CommandRun.of(
            "train",
            "mine",
            "--pairs",
            "documents:" + documents,
            "--out",
            out().toString(),
            "--ranks",
            "1-7",
            "--draw",
            "FIRST");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(mined())
        .extracting(TrainingPair::id)
        .containsExactly("documents:a:title", "documents:b:title");
    assertThat(mined().get(0).negatives()).hasSize(1);
  }

  @Test
  void aLineThatIsNoPairIsNamedAndNoFileReplaced() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"query\":\"q\"}\n");
    Files.writeString(out(), "kept");
    CommandRun taken = mine();
    assertThat(taken.exitCode()).isEqualTo(2);
    assertThat(taken.err()).contains("is there already");
    Files.delete(out());
    CommandRun run =
        CommandRun.of("train", "mine", "--pairs", broken.toString(), "--out", out().toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("broken.jsonl:1: passage is missing");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("mined"));
  }
}
