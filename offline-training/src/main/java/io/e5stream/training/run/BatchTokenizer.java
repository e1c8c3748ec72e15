package io.e5stream.training.run;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.embed.encoder.Tokens;
import io.e5stream.filter.text.TextHash;
import io.e5stream.training.loss.BatchTexts;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.util.ArrayList;
import java.util.List;

/** Makes tokens of pairs, prefixes included. Used by one thread. */
final class BatchTokenizer implements AutoCloseable {

  private final Tokenizer tokenizer;
  private final PrefixPolicy prefixes;
  private final int queryTokens;
  private final int passageTokens;
  private final int negatives;
  private final boolean teacher;

  BatchTokenizer(Bundle bundle, TrainSettings settings) {
    tokenizer = Tokenizer.open(bundle);
    prefixes = bundle.manifest().prefixPolicy();
    int most = bundle.manifest().maxTokens();
    queryTokens = Math.min(most, settings.get(TrainingOptions.QUERY_TOKENS));
    passageTokens = Math.min(most, settings.get(TrainingOptions.PASSAGE_TOKENS));
    negatives = settings.get(TrainingOptions.NEGATIVES);
    teacher = settings.get(TrainingOptions.DISTILLATION);
  }

  TokenizedBatch tokens(List<TrainingPair> pairs) {
    List<String> queries = pairs.stream().map(TrainingPair::query).toList();
    List<String> passages = pairs.stream().map(TrainingPair::passage).toList();
    List<String> others = new ArrayList<>();
    for (TrainingPair pair : pairs) {
      others.addAll(pair.negatives().subList(0, negatives));
    }
    BatchTexts texts =
        new BatchTexts(
            hashes(queries), hashes(passages), hashes(others), teacher ? scores(pairs) : null);
    return new TokenizedBatch(
        read(Role.QUERY, queries, queryTokens),
        read(Role.PASSAGE, passages, passageTokens),
        read(Role.PASSAGE, others, passageTokens),
        texts);
  }

  private List<Tokens> read(Role role, List<String> texts, int most) {
    return texts.isEmpty()
        ? List.of()
        : tokenizer.tokens(texts.stream().map(text -> prefixes.apply(role, text)).toList(), most);
  }

  private static long[] hashes(List<String> texts) {
    return texts.stream().mapToLong(TextHash::ofText).toArray();
  }

  private float[][] scores(List<TrainingPair> pairs) {
    float[][] scores = new float[pairs.size()][1 + negatives];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j <= negatives; j++) {
        scores[i][j] = pairs.get(i).scores().get(j).floatValue();
      }
    }
    return scores;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
