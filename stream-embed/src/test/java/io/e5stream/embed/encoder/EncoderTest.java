package io.e5stream.embed.encoder;

import static io.e5stream.embed.encoder.Vectors.cosine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncoderTest {

  private static final String[] WORDS =
      "river bank cell protein the a of Zürich 東京 markets fell sharply 😀 induction, running. x1"
          .split(" ");

  private static Encoder encoder;

  @BeforeAll
  static void open() {
    encoder = Encoder.open(Bundle.builtIn(), EncoderOptions.DEFAULTS);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void vectorsAreNormalisedAndInTheOrderOfTheTexts() {
    String[] texts = {text(new Random(1), 100), "short", text(new Random(2), 30)};

    float[][] vectors = encoder.encode(Role.PASSAGE, List.of(texts));

    assertThat(vectors).hasDimensions(3, 384);
    for (int i = 0; i < texts.length; i++) {
      assertThat(Vectors.norm(vectors[i])).isCloseTo(1, within(1e-6));
      assertThat(cosine(vectors[i], single(texts[i]))).isGreaterThan(0.99999);
    }
  }

  @Test
  void meaningAndRoleCount() {
    float[] query = encoder.encode(Role.QUERY, List.of("how do plants turn light into energy"))[0];
    float[] answer = single("Photosynthesis converts sunlight to chemical energy in leaves.");
    float[] other = single("The central bank raised interest rates by half a point.");

    assertThat(cosine(query, answer)).isGreaterThan(cosine(query, other) + 0.05);
    assertThat(cosine(encoder.encode(Role.QUERY, List.of("river"))[0], single("river")))
        .isLessThan(0.999);
  }

  @Test
  void vectorDoesNotDependOnItsBatch() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> texts =
        IntStream.range(0, 24)
            .mapToObj(i -> text(random, 1 + random.nextInt(i % 8 == 0 ? 300 : 40)))
            .collect(Collectors.toCollection(ArrayList::new));
    List<float[]> alone = texts.stream().map(EncoderTest::single).toList();

    try (Encoder wide =
        Encoder.open(Bundle.builtIn(), EncoderOptions.DEFAULTS.withBatchTokens(6_000))) {
      float[][] together = wide.encode(Role.PASSAGE, texts);
      float[][] cut = encoder.encode(Role.PASSAGE, texts);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(cosine(alone.get(i), together[i])).as("seed %d", seed).isGreaterThan(0.99999);
        assertThat(cosine(alone.get(i), cut[i])).as("seed %d", seed).isGreaterThan(0.99999);
      }
    }
  }

  @Test
  void anyTextWorks() {
    List<String> texts =
        List.of(
            "",
            " \t\n",
            "\u0000\u0001\u0007",
            "😀😀 \uD83D alone \uDE00",
            "x".repeat(10_000_000),
            "many words ".repeat(1_000_000),
            "[CLS] [SEP] [PAD] [MASK]",
            "e\u0301\u200d\u202e\uFFFD");

    for (String text : texts) {
      long start = System.nanoTime();
      assertThat(Vectors.norm(single(text))).isCloseTo(1, within(1e-6));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
    assertThat(encoder.encode(Role.QUERY, texts)).hasDimensions(texts.size(), 384);
    assertThat(encoder.encode(Role.QUERY, List.of())).isEmpty();
  }

  @Test
  void whatComesAfterTheLastTokenReadChangesNothing() {
    String full = "word ".repeat(600);

    assertThat(cosine(single(full), single(full + "photosynthesis"))).isGreaterThan(0.999999);
    assertThat(cosine(single(full), single("photosynthesis " + full))).isLessThan(0.999999);
  }

  @Test
  void observerSeesEveryTextAndStaysWithinTheBudget() {
    List<String> texts =
        IntStream.range(0, 30).mapToObj(i -> text(new Random(i), 1 + i * 3)).toList();
    List<int[]> batches = new ArrayList<>();

    encoder.encode(
        Role.PASSAGE,
        texts,
        (count, tokens, padded, nanos) -> batches.add(new int[] {count, tokens, padded}));

    assertThat(batches).hasSizeGreaterThan(1);
    assertThat(batches.stream().mapToInt(b -> b[0]).sum()).isEqualTo(30);
    assertThat(batches).allMatch(b -> b[1] <= b[2] && (b[2] <= 512 || b[0] == 1));
  }

  @Test
  void manyThreadsGetTheSameVectors() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      texts.add(text(new Random(i), 5 + i * 3));
    }
    float[][] expected = encoder.encode(Role.PASSAGE, texts);
    Callable<Double> task =
        () -> {
          List<Integer> order =
              IntStream.range(0, texts.size()).boxed().collect(Collectors.toList());
          Collections.shuffle(order);
          float[][] vectors = encoder.encode(Role.PASSAGE, order.stream().map(texts::get).toList());
          return IntStream.range(0, order.size())
              .mapToDouble(i -> cosine(vectors[i], expected[order.get(i)]))
              .min()
              .orElseThrow();
        };
    var threads = Executors.newFixedThreadPool(4);
    try {
      for (var lowest : threads.invokeAll(Collections.nCopies(8, task))) {
        assertThat(lowest.get()).isGreaterThan(0.99999);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void modelIsSharedAndFreedWithItsLastUser() {
    Bundle bundle = Bundle.builtIn();
    EncoderOptions own = EncoderOptions.DEFAULTS.withIntraOpThreads(3);
    Encoder first = Encoder.open(bundle, own);
    Encoder second = Encoder.open(bundle, own);
    assertThat(Encoder.users(bundle, 3)).isEqualTo(2);

    first.close();
    first.close();
    assertThat(Encoder.users(bundle, 3)).isEqualTo(1);
    assertThat(second.encode(Role.QUERY, List.of("still here"))).hasDimensions(1, 384);
    assertThatThrownBy(() -> first.encode(Role.QUERY, List.of("x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("e5-small-v2-1 is closed");

    second.close();
    assertThat(Encoder.users(bundle, 3)).isZero();
  }

  @Test
  void closingWaitsForCallsInProgress() throws Exception {
    Encoder own = Encoder.open(Bundle.builtIn(), EncoderOptions.DEFAULTS.withIntraOpThreads(2));
    List<String> texts = Collections.nCopies(20, "word ".repeat(50));
    var started = new CountDownLatch(1);
    var thread = Executors.newSingleThreadExecutor();
    try {
      var running =
          thread.submit(() -> own.encode(Role.PASSAGE, texts, (t, k, p, n) -> started.countDown()));
      started.await();
      own.close();
      assertThat(running.isDone()).isTrue();
      assertThat(running.get()).hasDimensions(20, 384);
    } finally {
      thread.shutdownNow();
    }
  }

  private static float[] single(String text) {
    return encoder.encode(Role.PASSAGE, List.of(text))[0];
  }

  private static String text(Random random, int words) {
    String[] chosen = new String[words];
    Arrays.setAll(chosen, i -> WORDS[random.nextInt(WORDS.length)]);
    return String.join(" ", chosen);
  }
}
