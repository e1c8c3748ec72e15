package io.e5stream.embed.export;

/**
 * Names of a BERT encoder's tensors, as Hugging Face's Transformers gives them; the same in its
 * safetensors and in ONNX files made from it.
 */
final class WeightNames {

  static final String WORDS = "embeddings.word_embeddings.weight";
  static final String POSITIONS = "embeddings.position_embeddings.weight";
  static final String TYPES = "embeddings.token_type_embeddings.weight";
  static final String EMBEDDING_NORM = "embeddings.LayerNorm";

  private WeightNames() {}

  static String query(int layer) {
    return layer(layer) + "attention.self.query";
  }

  static String key(int layer) {
    return layer(layer) + "attention.self.key";
  }

  static String value(int layer) {
    return layer(layer) + "attention.self.value";
  }

  /** Query, key and value side by side: only in our own graphs. */
  static String attention(int layer) {
    return layer(layer) + "attention.self.query_key_value";
  }

  static String attentionOutput(int layer) {
    return layer(layer) + "attention.output.dense";
  }

  static String attentionNorm(int layer) {
    return layer(layer) + "attention.output.LayerNorm";
  }

  static String intermediate(int layer) {
    return layer(layer) + "intermediate.dense";
  }

  static String output(int layer) {
    return layer(layer) + "output.dense";
  }

  static String outputNorm(int layer) {
    return layer(layer) + "output.LayerNorm";
  }

  static String weight(String part) {
    return part + ".weight";
  }

  static String bias(String part) {
    return part + ".bias";
  }

  private static String layer(int layer) {
    return "encoder.layer." + layer + ".";
  }
}
