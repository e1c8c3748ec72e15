package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.Passage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ChunkerTest {

  private static final Bundle BUNDLE = Bundle.builtIn();
  private static final ChunkOptions SMALL = new ChunkOptions(48, 12, 0, 400);
  private static final String[] PIECES = {
    "cell ",
    "the ",
    "antidisestablishmentarianism ",
    "x1.y2 ",
    "3.14 ",
    "e.g. this ",
    "Stop. ",
    "Really?! ",
    "\"Yes.\" ",
    "\n\n",
    " \t",
    "東京は晴れ。",
    "数据库",
    "😀",
    "👩‍👩‍👧 ",
    "\u0000\u0007",
    "\uD83D",
    "\uDC00",
    "e\u0301",
    "ﷺ",
    "W".repeat(130),
    "ab".repeat(60) + " ",
    " ".repeat(90),
    "[SEP] ",
    "½ "
  };

  private static Tokenizer tokenizer;

  @BeforeAll
  static void open() {
    tokenizer = Tokenizer.open(BUNDLE);
  }

  @AfterAll
  static void close() {
    tokenizer.close();
  }

  @Test
  void shortTextIsOnePassage() throws Exception {
    assertThat(chunk(ChunkOptions.DEFAULTS, "Title", "A short text."))
        .containsExactly(new Passage("d", 0, 1, 0, 13, "Title", "A short text."));
  }

  @Test
  void cutsAtSentenceEnds() throws Exception {
    String sentence = "The river rose by 3.5 m, e.g. near Dr. Lee's house, and fell again. ";

    List<Passage> passages = chunk(SMALL, "", sentence.repeat(12).strip());

    assertThat(passages).hasSizeGreaterThan(3);
    assertThat(passages).allMatch(p -> p.text().startsWith("The river"));
    assertThat(passages).allMatch(p -> p.text().strip().endsWith("again."));
  }

  @Test
  void cutsBetweenWordsWhereNoSentenceEnds() throws Exception {
    assertThat(chunk(SMALL, "", "unbelievable ".repeat(100)))
        .hasSizeGreaterThan(2)
        .allMatch(p -> p.text().startsWith("unbel") && p.text().endsWith("able "));
  }

  @Test
  void cutsAfterWideMarks() throws Exception {
    assertThat(chunk(SMALL, "", "東京は今日も晴れです。".repeat(20)))
        .hasSizeGreaterThan(3)
        .allMatch(p -> p.text().endsWith("。"));
  }

  @Test
  void titleLeadsEveryChunkWithinItsBudget() throws Exception {
    String title = "A study of rivers and their banks in many of the northern counties";

    List<Passage> passages = chunk(SMALL, title, "word ".repeat(200));

    String cut = passages.get(0).title();
    assertThat(title).startsWith(cut + " ");
    assertThat(tokenizer.spans(cut).count()).isBetween(8, 12);
    assertThat(passages).allMatch(p -> p.title().equals(cut));
    assertThat(chunk(new ChunkOptions(48, 0, 0, 400), title, "x").get(0).title()).isEmpty();
    assertThat(chunk(SMALL, "\u0007", "x").get(0).title()).isEmpty();
  }

  @RepeatedTest(20)
  void spansCoverTheTextAndFitTheModel() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String text = "start " + random(random, 1 + random.nextInt(400));
    String title = random.nextBoolean() ? "" : random(random, 10);
    ChunkOptions options =
        new ChunkOptions(
            32 + random.nextInt(100),
            random.nextInt(16),
            random.nextInt(8),
            64 + random.nextInt(900));

    List<Passage> passages = chunk(options, title, text);

    StringBuilder rebuilt = new StringBuilder();
    for (Passage p : passages) {
      String what = "seed %d, %s, chunk %d".formatted(seed, options, p.index());
      assertThat(p.text()).as(what).isEqualTo(text.substring(p.start(), p.end()));
      assertThat(p.start()).as(what).isLessThanOrEqualTo(rebuilt.length());
      assertThat(p.end()).as(what).isGreaterThan(rebuilt.length());
      rebuilt.append(text, rebuilt.length(), p.end());
      assertThat(p.text().length()).as(what).isLessThanOrEqualTo(options.maxCharacters());
      assertThat(embeddedTokens(p)).as(what).isLessThanOrEqualTo(options.maxTokens());
      assertThat(partsPair(text, p.start()) || partsPair(text, p.end())).as(what).isFalse();
    }
    assertThat(rebuilt.toString()).as("seed %d", seed).isEqualTo(text);
  }

  @Test
  void withoutOverlapSpansMeet() throws Exception {
    List<Passage> passages = chunk(SMALL, "", random(new Random(7), 500));

    for (int i = 1; i < passages.size(); i++) {
      assertThat(passages.get(i).start()).isEqualTo(passages.get(i - 1).end());
    }
  }

  @Test
  void overlapRepeatsTheEndOfTheChunkBefore() throws Exception {
    List<Passage> passages = chunk(new ChunkOptions(48, 0, 8, 400), "", "word ".repeat(300));

    for (int i = 1; i < passages.size(); i++) {
      int repeated = passages.get(i - 1).end() - passages.get(i).start();
      assertThat(repeated).isEqualTo(8 * "word ".length());
    }
  }

  @Test
  void tenMegabytesOfTextTakeSeconds() throws Exception {
    String text = "Sunlight drives the chemistry of leaves, step by step. ".repeat(190_000);
    long start = System.nanoTime();

    List<Passage> passages = chunk(ChunkOptions.DEFAULTS, "Leaves", text);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    assertThat(passages).hasSizeBetween(4_000, 6_000);
    assertThat(passages.get(passages.size() - 1).end()).isEqualTo(text.length());
  }

  @Test
  void tenMegabytesOfOneWordAreCutByCharacters() throws Exception {
    List<Passage> passages = chunk(ChunkOptions.DEFAULTS, "", "x".repeat(10_000_000));

    assertThat(passages).hasSize(1 + 10_000_000 / 8_192);
    assertThat(passages).allMatch(p -> p.text().length() <= 8_192);
  }

  @Test
  void textWithoutTokensIsRefused() {
    for (String text : List.of("\u0000\u0001", "\u0007".repeat(50_000), "\uDC00\uD83D")) {
      assertThatThrownBy(() -> chunk(ChunkOptions.DEFAULTS, "A title", text))
          .isInstanceOf(UnembeddableTextException.class)
          .hasMessageContaining("text leaves no tokens")
          .hasMessageContaining(text.length() + " characters");
    }
  }

  @Test
  void controlCharactersBesideTextAreKept() throws Exception {
    String text = "\u0007".repeat(30_000) + "word" + "\u0007".repeat(30_000);

    List<Passage> passages = chunk(ChunkOptions.DEFAULTS, "", text);

    assertThat(String.join("", passages.stream().map(Passage::text).toList())).isEqualTo(text);
  }

  @Test
  void fingerprintTellsOptionsApart() {
    String one = Chunker.fingerprint(BUNDLE.manifest(), ChunkOptions.DEFAULTS);
    try (Chunker chunker = Chunker.open(BUNDLE, ChunkOptions.DEFAULTS)) {
      assertThat(chunker.fingerprint()).isEqualTo(one);
    }
    assertThat(Chunker.fingerprint(BUNDLE.manifest(), SMALL)).isNotEqualTo(one);
    assertThat(Chunker.fingerprint(BUNDLE.manifest(), new ChunkOptions(600, 64, 0, 8_192)))
        .as("more than the model's 512 tokens changes nothing")
        .isEqualTo(one);
  }

  private static List<Passage> chunk(ChunkOptions options, String title, String text)
      throws UnembeddableTextException {
    try (Chunker chunker = Chunker.open(BUNDLE, options)) {
      return chunker.chunk(new Document("d", title, text, "", 1, "{}"));
    }
  }

  private static int embeddedTokens(Passage passage) {
    return tokenizer.count(
        BUNDLE.manifest().prefixPolicy().apply(Role.PASSAGE, passage.embeddedText()));
  }

  private static boolean partsPair(String text, int position) {
    return position > 0
        && position < text.length()
        && Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
  }

  private static String random(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
