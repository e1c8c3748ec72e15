package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the encoder makes of graphs other than the usual. */
class TinyModelTest {

  @TempDir Path temp;

  @Test
  void graphMayPoolItself() throws Exception {
    expectScale(TinyGraph.pooled(4));
  }

  @Test
  void graphMayReadIntsAndNameItsOnlyOutputAtWill() throws Exception {
    expectScale(TinyGraph.pooled(4).withInputType(TinyGraph.INT32).withTokensOut("anything"));
  }

  @Test
  void missingInputIsNamed() throws Exception {
    refused(TinyGraph.pooled(4).withInputs("input_ids"))
        .hasMessageContaining("input attention_mask is missing")
        .hasMessageContaining("has inputs (input_ids: INT64 [-1, -1])")
        .hasMessageContaining("outputs (embedding: FLOAT [-1, 4])");
  }

  @Test
  void unknownInputIsNamed() throws Exception {
    refused(TinyGraph.pooled(4).withInputs("input_ids", "attention_mask", "pixel_values"))
        .hasMessageContaining("input pixel_values is unknown");
  }

  @Test
  void wrongInputTypeIsNamed() throws Exception {
    refused(TinyGraph.pooled(4).withInputType(TinyGraph.DOUBLE))
        .hasMessageContaining("must be INT64 or INT32 [batch, tokens]");
  }

  @Test
  void wrongDimensionIsNamed() throws Exception {
    Bundles.write(temp.resolve("b"), TinyGraph.pooled(4).toBytes(), 384);

    assertThatThrownBy(() -> Encoder.open(load(), EncoderOptions.DEFAULTS))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("output embedding has dimension 4, the manifest says 384");
  }

  @Test
  void fileThatIsNoGraphIsRefused() throws Exception {
    Bundles.write(temp.resolve("b"), "no graph".getBytes(StandardCharsets.UTF_8), 4);

    assertThatThrownBy(() -> Encoder.open(load(), EncoderOptions.DEFAULTS))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("ONNX Runtime cannot load " + temp.resolve("b"));
  }

  @Test
  void fileThatIsNoTokenizerIsRefused() throws Exception {
    Path directory = Bundles.write(temp.resolve("b"), TinyGraph.pooled(4).toBytes(), 4);
    Files.writeString(directory.resolve("tokenizer.json"), "{}");
    Bundles.seal(directory, 4);

    assertThatThrownBy(() -> Encoder.open(load(), EncoderOptions.DEFAULTS))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("tokenizer.json is no tokenizer");
  }

  private void expectScale(TinyGraph graph) throws IOException {
    Bundles.write(temp.resolve("b"), graph.toBytes(), 4);
    try (Encoder encoder = Encoder.open(load(), EncoderOptions.DEFAULTS)) {
      double length = Math.sqrt(1 + 4 + 9 + 16);
      for (float[] vector : encoder.encode(Role.QUERY, List.of("one", "two or three words"))) {
        assertThat(vector[0]).isCloseTo((float) (1 / length), within(1e-6f));
        assertThat(vector[3]).isCloseTo((float) (4 / length), within(1e-6f));
      }
    }
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(TinyGraph graph)
      throws IOException {
    Bundles.write(temp.resolve("b"), graph.toBytes(), 4);
    return assertThatThrownBy(() -> Encoder.open(load(), EncoderOptions.DEFAULTS))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("is no text encoder");
  }

  private Bundle load() {
    return Bundle.load(temp.resolve("b").toString());
  }
}
