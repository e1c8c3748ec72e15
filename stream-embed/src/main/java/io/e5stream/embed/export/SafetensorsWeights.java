package io.e5stream.embed.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads weights out of a directory as Hugging Face's Transformers saves models: {@code
 * model.safetensors} and {@code config.json}. BERT, RoBERTa and XLM-RoBERTa are understood.
 */
public final class SafetensorsWeights {

  public static final String FILE = "model.safetensors";
  public static final String CONFIG = "config.json";

  private SafetensorsWeights() {}

  /**
   * Reads a model.
   *
   * @throws ExportException when a file is missing or damaged, or the model is of another kind
   */
  public static EncoderWeights read(Path directory) {
    Path file = directory.resolve(FILE);
    JsonNode config = config(directory.resolve(CONFIG));
    int heads = number(config, "num_attention_heads", directory).intValue();
    float epsilon = number(config, "layer_norm_eps", directory).floatValue();
    try (SafetensorsFile tensors = SafetensorsFile.open(file)) {
      return new WeightReader(tensors).read(heads, epsilon, firstPosition(config, directory));
    } catch (IOException e) {
      throw new ExportException("cannot read %s: %s".formatted(file, e), e);
    } catch (ExportException | IllegalArgumentException e) {
      throw new ExportException(file + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode config(Path file) {
    try {
      return JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ExportException("cannot read %s: %s".formatted(file, e), e);
    }
  }

  private static Number number(JsonNode config, String key, Path directory) {
    JsonNode value = config.path(key);
    if (!value.isNumber()) {
      throw new ExportException("%s has no number %s".formatted(directory.resolve(CONFIG), key));
    }
    return value.numberValue();
  }

  /** RoBERTa counts positions from one past its padding token's id. */
  private static int firstPosition(JsonNode config, Path directory) {
    String type = config.path("model_type").asText();
    requireKnown(config, directory, "hidden_act", List.of("gelu"));
    requireKnown(config, directory, "model_type", List.of("bert", "roberta", "xlm-roberta"));
    if (config.has("position_embedding_type")) {
      requireKnown(config, directory, "position_embedding_type", List.of("absolute"));
    }
    return type.equals("bert") ? 0 : config.path("pad_token_id").asInt(1) + 1;
  }

  private static void requireKnown(
      JsonNode config, Path directory, String key, List<String> known) {
    String value = config.path(key).asText();
    if (!known.contains(value)) {
      throw new ExportException(
          "%s says %s '%s'; understood: %s"
              .formatted(directory.resolve(CONFIG), key, value, String.join(", ", known)));
    }
  }
}
