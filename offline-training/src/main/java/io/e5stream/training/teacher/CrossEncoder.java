package io.e5stream.training.teacher;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.OnnxEnvironment;
import io.e5stream.embed.encoder.PairTokenizer;
import io.e5stream.embed.encoder.Tokens;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model that reads query and passage together and gives one score: a directory with {@code
 * model.onnx} (inputs {@code input_ids}, {@code attention_mask} and, where the model has them,
 * {@code token_type_ids}; output {@code logits} {@code [batch, 1]}) and {@code tokenizer.json}, as
 * Hugging Face's Optimum exports a sequence classifier. Used by one thread; ONNX Runtime uses all
 * cores.
 */
public final class CrossEncoder implements Teacher {

  /** What BERT's positions allow. */
  public static final int DEFAULT_MAX_TOKENS = 512;

  // The command shows its own warnings on the terminal.
  private static final Logger LOG = LoggerFactory.getLogger(CrossEncoder.class);

  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  /** Padded tokens in one run of the model; one longer pair runs alone. */
  private static final int BATCH_TOKENS = 4096;

  private final String model;
  private final PairTokenizer tokenizer;
  private final OrtSession session;
  private final LogitSignature signature;

  private CrossEncoder(
      String model, PairTokenizer tokenizer, OrtSession session, LogitSignature signature) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.session = session;
    this.signature = signature;
  }

  /**
   * Opens a model; the caller closes it.
   *
   * @param maxTokens of query and passage together, special tokens included; the longer of both is
   *     cut first
   * @throws EncoderException when a file is missing, or the graph is no cross-encoder
   */
  public static CrossEncoder open(Path directory, int maxTokens, Device device) {
    Path model = directory.resolve(MODEL);
    for (Path file : List.of(model, directory.resolve(TOKENIZER))) {
      if (!Files.isRegularFile(file)) {
        throw new EncoderException(
            "no cross-encoder at %s: %s is missing; give a directory with %s and %s"
                .formatted(directory, file.getFileName(), MODEL, TOKENIZER));
      }
    }
    PairTokenizer tokenizer = PairTokenizer.open(directory.resolve(TOKENIZER), maxTokens);
    OrtSession session = null;
    try {
      session = session(model, device);
      LogitSignature signature =
          LogitSignature.of(session.getInputInfo(), session.getOutputInfo(), model.toString());
      return new CrossEncoder(model.toString(), tokenizer, session, signature);
    } catch (OrtException | RuntimeException e) {
      close(tokenizer, session);
      throw e instanceof EncoderException refused
          ? refused
          : new EncoderException(
              "ONNX Runtime cannot load %s: %s".formatted(model, e.getMessage()), e);
    }
  }

  private static OrtSession session(Path model, Device device) throws OrtException {
    List<Device> candidates = device.candidates();
    for (Device one : candidates.subList(0, candidates.size() - 1)) {
      try {
        return session(model.toString(), one);
      } catch (OrtException | EncoderException e) {
        LOG.warn("the teacher does not run on {}: {}", one, e.getMessage());
      }
    }
    return session(model.toString(), candidates.get(candidates.size() - 1));
  }

  private static OrtSession session(String model, Device one) throws OrtException {
    int cores = Runtime.getRuntime().availableProcessors();
    try (OrtSession.SessionOptions options = OnnxEnvironment.sessionOptions(cores, one)) {
      return OnnxEnvironment.get().createSession(model, options);
    }
  }

  @Override
  public double[] scores(List<QueryPassage> pairs) {
    List<Tokens> tokens =
        tokenizer.tokens(
            pairs.stream().map(QueryPassage::query).toList(),
            pairs.stream().map(QueryPassage::passage).toList());
    double[] scores = new double[pairs.size()];
    for (List<Integer> batch : batches(tokens)) {
      float[] logits = run(batch.stream().map(tokens::get).toList());
      for (int i = 0; i < logits.length; i++) {
        scores[batch.get(i)] = logits[i];
      }
    }
    return scores;
  }

  /** Of about equal length, so that little is computed on padding. */
  private static List<List<Integer>> batches(List<Tokens> tokens) {
    List<Integer> byLength =
        IntStream.range(0, tokens.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> tokens.get(i).count()))
            .toList();
    List<List<Integer>> batches = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= byLength.size(); to++) {
      boolean full =
          to == byLength.size()
              || (to + 1 - from) * tokens.get(byLength.get(to)).count() > BATCH_TOKENS;
      if (full) {
        batches.add(byLength.subList(from, to));
        from = to;
      }
    }
    return batches;
  }

  private float[] run(List<Tokens> batch) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      fill(inputs, LogitSignature.IDS, batch, (text, t) -> text.ids()[t]);
      fill(inputs, LogitSignature.MASK, batch, (text, t) -> 1);
      if (signature.inputs().contains(LogitSignature.TYPES)) {
        fill(inputs, LogitSignature.TYPES, batch, (text, t) -> text.types()[t]);
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(signature.output()))) {
        return logits((OnnxTensor) result.get(0), batch.size());
      }
    } catch (OrtException e) {
      throw new EncoderException(
          "%s failed on %d pairs of up to %d tokens: %s"
              .formatted(model, batch.size(), longest(batch), e.getMessage()),
          e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static void fill(
      Map<String, OnnxTensor> inputs,
      String name,
      List<Tokens> batch,
      ToLongBiFunction<Tokens, Integer> value)
      throws OrtException {
    int padded = longest(batch);
    LongBuffer values = LongBuffer.allocate(batch.size() * padded);
    for (int row = 0; row < batch.size(); row++) {
      for (int t = 0; t < batch.get(row).count(); t++) {
        values.put(row * padded + t, value.applyAsLong(batch.get(row), t));
      }
    }
    long[] shape = {batch.size(), padded};
    inputs.put(name, OnnxTensor.createTensor(OnnxEnvironment.get(), values, shape));
  }

  private float[] logits(OnnxTensor output, int batch) {
    FloatBuffer values = output.getFloatBuffer();
    float[] logits = new float[values.remaining()];
    values.get(logits);
    if (logits.length != batch) {
      throw new EncoderException(
          "%s gave %d scores for %d pairs: it is no cross-encoder with one score"
              .formatted(model, logits.length, batch));
    }
    return logits;
  }

  private static int longest(List<Tokens> batch) {
    return batch.stream().mapToInt(Tokens::count).max().orElseThrow();
  }

  private static void close(PairTokenizer tokenizer, OrtSession session) {
    try (tokenizer) {
      if (session != null) {
        session.close();
      }
    } catch (OrtException e) {
      throw new EncoderException("ONNX Runtime cannot free a model: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    close(tokenizer, session);
  }
}
