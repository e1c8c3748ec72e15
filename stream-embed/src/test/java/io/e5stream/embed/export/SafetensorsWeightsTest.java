package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsWeightsTest {

  private static final EncoderWeights WEIGHTS = RandomWeights.of(8);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", "bert.", "model.encoder_q."})
  void bertWithTokenTypes(String prefix) throws IOException {
    TransformersModel.bert(WEIGHTS, prefix).write(directory, "F32");

    EncoderWeights read = SafetensorsWeights.read(directory);

    assertThat(read.types().rows()).isEqualTo(2);
    WeightComparison.assertSame(read, WEIGHTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"F16", "BF16"})
  void shorterNumbers(String type) throws IOException {
    TransformersModel.bert(WEIGHTS, "").write(directory, type);

    WeightComparison.assertSame(
        SafetensorsWeights.read(directory),
        WEIGHTS,
        values -> TransformersModel.stored(values, type));
  }

  @Test
  void xlmRobertaCountsPositionsFromTwo() throws IOException {
    TransformersModel.xlmRoberta(WEIGHTS).write(directory, "F32");

    WeightComparison.assertSame(SafetensorsWeights.read(directory), WEIGHTS);
  }

  @Test
  void aModelWithoutTokenTypes() throws IOException {
    TransformersModel.xlmRoberta(WEIGHTS.ofOneSegment()).write(directory, "F32");

    WeightComparison.assertSame(SafetensorsWeights.read(directory), WEIGHTS.ofOneSegment());
  }

  @Test
  void missingKeysOfTheConfigurationAreNamed() throws IOException {
    for (String key : new String[] {"num_attention_heads", "layer_norm_eps"}) {
      TransformersModel model = TransformersModel.bert(WEIGHTS, "");
      model.config.remove(key);
      refused(model).hasMessageContaining("config.json has no number " + key);
    }
  }

  @Test
  void otherKindsOfModelsAreRefused() throws IOException {
    TransformersModel mistral = TransformersModel.bert(WEIGHTS, "");
    mistral.config.put("model_type", "mistral");
    refused(mistral)
        .hasMessageContaining(
            "config.json says model_type 'mistral'; understood: bert, roberta, xlm-roberta");

    TransformersModel relu = TransformersModel.bert(WEIGHTS, "");
    relu.config.put("hidden_act", "relu");
    refused(relu).hasMessageContaining("config.json says hidden_act 'relu'; understood: gelu");

    TransformersModel relative = TransformersModel.bert(WEIGHTS, "");
    relative.config.put("position_embedding_type", "relative_key");
    refused(relative)
        .hasMessageContaining(
            "config.json says position_embedding_type 'relative_key'; understood: absolute");
  }

  @Test
  void headsMustFit() throws IOException {
    TransformersModel model = TransformersModel.bert(WEIGHTS, "");
    model.config.put("num_attention_heads", 7);

    refused(model)
        .hasMessageContaining("model.safetensors: 128 dimensions cannot be shared by 7 heads");
  }

  @Test
  void missingTensorsAreNamed() throws IOException {
    for (String name :
        new String[] {
          "embeddings.LayerNorm.bias",
          "encoder.layer.0.attention.self.key.weight",
          "encoder.layer.1.output.dense.weight",
          "encoder.layer.1.output.dense.bias", // the last layer must not be passed over
        }) {
      TransformersModel model = TransformersModel.bert(WEIGHTS, "bert.");
      assertThat(model.tensors.remove("bert." + name)).isNotNull();
      refused(model).hasMessageContaining("model.safetensors: there is no tensor " + name);
    }
  }

  @Test
  void tensorsOfTheWrongShapeAreNamed() throws IOException {
    TransformersModel model = TransformersModel.bert(WEIGHTS, "");
    model.tensors.put(
        "embeddings.LayerNorm.bias",
        new TransformersModel.Tensor(new int[] {1, 128}, new float[128]));
    refused(model)
        .hasMessageContaining("embeddings.LayerNorm.bias has shape [1,128], expected 1 dimensions");
  }

  @Test
  void aDirectoryWithoutTheFilesIsRefused() throws IOException {
    assertRefused().hasMessageContaining("config.json");
    TransformersModel.bert(WEIGHTS, "").write(directory, "F32");
    Files.delete(directory.resolve("model.safetensors"));
    assertRefused().hasMessageContaining("model.safetensors");
    Files.writeString(directory.resolve("config.json"), "{\"model_type\": ");
    assertRefused().hasMessageContaining("config.json");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(TransformersModel model)
      throws IOException {
    model.write(directory, "F32");
    return assertRefused();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
    return assertThatThrownBy(() -> SafetensorsWeights.read(directory))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining(directory.toString());
  }
}
