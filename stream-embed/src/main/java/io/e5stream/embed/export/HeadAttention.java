package io.e5stream.embed.export;

import java.util.List;

/**
 * Scaled dot-product attention in fp32 on query, key and value that are there already.
 *
 * @param heads number of heads
 */
record HeadAttention(int heads) {

  /**
   * Adds the attention.
   *
   * @param queryKeyValue {@code [batch, tokens, 3 * hidden]}
   * @param mask INT32 {@code [batch, tokens]}
   * @return {@code [batch, tokens, hidden]}
   */
  String add(GraphBuilder graph, String name, String queryKeyValue, String mask) {
    List<String> parts = graph.split(name + ".parts", queryKeyValue, 3, 2);
    return graph.contrib(
        name,
        "MultiHeadAttention",
        List.of(parts.get(0), parts.get(1), parts.get(2), GraphBuilder.NONE, mask),
        GraphBuilder.integer("num_heads", heads));
  }
}
