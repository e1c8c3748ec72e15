package io.e5stream.embed.export;

/**
 * One layer of a BERT encoder; each half is added to its input and then normalised.
 *
 * @param attention query, key and value side by side: {@code [hidden, 3 * hidden]}
 * @param attentionOutput {@code [hidden, hidden]}
 * @param attentionNorm after the attention
 * @param intermediate {@code [hidden, intermediate]}, followed by GELU
 * @param output {@code [intermediate, hidden]}
 * @param outputNorm after the feed-forward half
 */
public record EncoderLayer(
    Linear attention,
    Linear attentionOutput,
    LayerNorm attentionNorm,
    Linear intermediate,
    Linear output,
    LayerNorm outputNorm) {}
