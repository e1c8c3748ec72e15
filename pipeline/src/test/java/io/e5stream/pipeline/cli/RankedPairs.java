package io.e5stream.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.pipeline.bench.ExampleTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sentence pairs whose judged similarity is the built-in model's cosine: its correlation is 1, and
 * any other model's is less, for the cosines lie close together.
 */
final class RankedPairs {

  private RankedPairs() {}

  static Path write(Path file, int count) throws IOException {
    List<String> titles =
        ExampleTexts.read().passages().stream()
            .map(CorpusDocument::title)
            .limit(count + 1L)
            .toList();
    float[][] vectors;
    try (TextEncoder encoder = Encoder.open(Bundle.builtIn(), EncoderOptions.DEFAULTS)) {
      vectors = encoder.encode(Role.QUERY, titles);
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double dot = 0;
      for (int d = 0; d < vectors[i].length; d++) {
        dot += (double) vectors[i][d] * vectors[i + 1][d];
      }
      lines.add(
          JsonMapper.builder()
              .build()
              .writeValueAsString(
                  Map.of("text1", titles.get(i), "text2", titles.get(i + 1), "score", dot)));
    }
    return Files.write(file, lines);
  }
}
