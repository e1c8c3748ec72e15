package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.embed.encoder.Vectors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What exports of the built-in bundle must hold, on real texts. {@code -Dexport.texts} and {@code
 * -Dexport.memory.texts} make it longer.
 */
class ExportIT {

  private static final double SAME = 0.99999;
  private static final int TEXTS = Integer.getInteger("export.texts", 150);
  private static final int MEMORY_TEXTS = Integer.getInteger("export.memory.texts", 4_000);
  private static final long MOST_GROWTH = 16L << 20;
  private static final double MIB = 1 << 20;
  private static final long SEED = 5;

  @TempDir static Path temp;
  private static final Map<Precision, Bundle> BUNDLES = new EnumMap<>(Precision.class);
  private static RealTexts texts;

  @BeforeAll
  static void export() {
    texts = new RealTexts(SEED);
    for (Precision precision : List.of(Precision.FP32, Precision.W8, Precision.INT8)) {
      BundleExport export = new BundleExport(Bundle.builtIn(), precision, ShortTexts.sample());
      BUNDLES.put(precision, export.run(temp.resolve(precision.label()), ExportProgress.NONE));
    }
  }

  @Test
  void fp32HasTheStockGraphsVectors() {
    List<String> all = texts.ofAllLengths(TEXTS);
    assertAllLengths(all);
    double least = 1;
    try (TextEncoder stock = open(Bundle.builtIn(), 2);
        TextEncoder own = open(BUNDLES.get(Precision.FP32), 2)) {
      float[][] expected = stock.encode(Role.PASSAGE, all);
      float[][] actual = own.encode(Role.PASSAGE, all);
      for (int i = 0; i < expected.length; i++) {
        least = Math.min(least, Vectors.cosine(expected[i], actual[i]));
      }
    }
    System.out.printf("fp32 against the stock graph: %d texts, least cosine %.8f%n", TEXTS, least);
    assertThat(least).isGreaterThanOrEqualTo(SAME);
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "W8", "INT8"})
  void aTextHasOneVectorWhateverItsBatch(Precision precision) {
    String text = texts.ofWords(12);
    List<String> mixed = new ArrayList<>(texts.ofAllLengths(8).subList(0, 7));
    // Near enough in length that padding is cheaper than another batch.
    mixed.addAll(List.of(text, text + " one", text + " one two"));
    Collections.shuffle(mixed, new Random(SEED));
    EncoderOptions together = EncoderOptions.DEFAULTS.withBatchTokens(1 << 20);
    try (TextEncoder encoder = Encoder.open(BUNDLES.get(precision), together)) {
      float[][] vectors = encoder.encode(Role.PASSAGE, mixed);
      float[][] equal = encoder.encode(Role.PASSAGE, Collections.nCopies(8, text));
      double leastMixed = 1;
      double leastEqual = 1;
      for (int i = 0; i < mixed.size(); i++) {
        float[] alone = encoder.encode(Role.PASSAGE, List.of(mixed.get(i)))[0];
        leastMixed = Math.min(leastMixed, Vectors.cosine(alone, vectors[i]));
        if (mixed.get(i).equals(text)) {
          leastEqual = Math.min(leastEqual, Vectors.cosine(alone, equal[5]));
        }
      }
      System.out.printf(
          "%s alone and among texts of equal length: %.8f, of mixed lengths: least %.8f%n",
          precision.label(), leastEqual, leastMixed);
      assertThat(leastEqual).isGreaterThanOrEqualTo(SAME);
      assertThat(leastMixed).isGreaterThanOrEqualTo(SAME);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"W8", "INT8"})
  void callersSideBySideGetTheSameVectors(Precision precision) throws Exception {
    List<String> all = texts.ofAllLengths(16);
    int callers = 3;
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try (TextEncoder encoder = open(BUNDLES.get(precision), 1)) {
      float[][] alone = encoder.encode(Role.PASSAGE, all);
      List<Future<float[][]>> calls = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        calls.add(threads.submit(() -> encoder.encode(Role.PASSAGE, all)));
      }
      for (Future<float[][]> call : calls) {
        assertThat(call.get()).isDeepEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void nativeMemoryDoesNotGrow() throws Exception {
    // A process of its own, whose heap is of fixed size: what grows is outside of it.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx256m",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("java.class.path"),
                EncodeLoop.class.getName(),
                BUNDLES.get(Precision.W8).directory().toString(),
                Integer.toString(MEMORY_TEXTS))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    List<Long> growth =
        Pattern.compile("texts growth (-?[0-9]+)")
            .matcher(output)
            .results()
            .map(found -> Long.valueOf(found.group(1)))
            .toList();
    assertThat(growth).as(output).hasSize(10);
    long half = growth.get(4);
    long end = growth.get(9);
    System.out.printf(
        "resident memory against that after 1000 texts: %+.1f MiB after %d, %+.1f MiB after %d%n",
        half / MIB, MEMORY_TEXTS / 2, end / MIB, MEMORY_TEXTS);
    // Allocators settle at first; a leak goes on.
    assertThat(end).isLessThan(MOST_GROWTH);
    assertThat(end - half).isLessThan(MOST_GROWTH / 2);
  }

  private static void assertAllLengths(List<String> all) {
    try (Tokenizer tokenizer = Tokenizer.open(Bundle.builtIn())) {
      int[] tokens = all.stream().mapToInt(tokenizer::count).sorted().toArray();
      System.out.printf("texts of %d to %d tokens%n", tokens[0], tokens[tokens.length - 1]);
      assertThat(tokens[0]).isLessThan(10);
      assertThat(tokens[tokens.length - 1]).isGreaterThan(512);
    }
  }

  private static TextEncoder open(Bundle bundle, int threads) {
    return Encoder.open(bundle, EncoderOptions.DEFAULTS.withIntraOpThreads(threads));
  }
}
