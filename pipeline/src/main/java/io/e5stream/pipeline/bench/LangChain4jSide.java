package io.e5stream.pipeline.bench;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.e5smallv2.E5SmallV2EmbeddingModel;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.OnnxEnvironment;
import io.e5stream.eval.bench.BenchText;
import io.e5stream.eval.bench.Side;
import io.e5stream.eval.bench.TextMix;
import io.e5stream.eval.measure.EvalProgress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The peer: langchain4j's in-process E5-small-v2. All texts go to one call of {@code embedAll},
 * whose executor has as many threads as our encoder has callers; it embeds a text at a time.
 *
 * <p>The model that it ships keeps its session for the life of the JVM, in a static field.
 */
public final class LangChain4jSide implements Side {

  private static final int WARM_UP = 10;

  private final String name;
  private final String description;
  private final AbstractInProcessEmbeddingModel model;
  private final ReportingExecutor executor;
  private final AutoCloseable session;
  private final List<TextSegment> texts;
  private final long tokens;

  private LangChain4jSide(
      String name,
      String description,
      Function<Executor, AbstractInProcessEmbeddingModel> model,
      AutoCloseable session,
      TextMix mix,
      int threads) {
    this.name = name;
    this.description = description + ": embedAll with an executor of " + threads + " threads";
    this.executor = new ReportingExecutor(threads, mix.tokens() / mix.texts().size());
    this.model = model.apply(executor);
    this.session = session;
    this.texts = mix.texts().stream().map(BenchText::input).map(TextSegment::from).toList();
    this.tokens = mix.tokens();
  }

  /** The model as it ships: its session takes as many intra-op threads as there are cores. */
  public static LangChain4jSide shipped(TextMix mix, int threads) {
    // Ours first: it starts ONNX Runtime in a way that survives long class paths.
    OnnxEnvironment.get();
    return new LangChain4jSide(
        "langchain4j",
        "langchain4j E5SmallV2EmbeddingModel as it ships",
        E5SmallV2EmbeddingModel::new,
        () -> {},
        mix,
        threads);
  }

  /** Its encoder on a session with one intra-op thread, which it does not offer by itself. */
  public static LangChain4jSide tuned(TextMix mix, Bundle bundle, int threads) {
    try (OrtSession.SessionOptions options = OnnxEnvironment.sessionOptions(1);
        InputStream tokenizer = Files.newInputStream(bundle.tokenizer())) {
      OrtSession session = OnnxEnvironment.get().createSession(bundle.model().toString(), options);
      OnnxBertBiEncoder encoder =
          new OnnxBertBiEncoder(OnnxEnvironment.get(), session, tokenizer, PoolingMode.MEAN);
      return new LangChain4jSide(
          "langchain4j_tuned",
          "langchain4j's encoder on a session with 1 intra-op thread",
          executor -> new TunedModel(executor, encoder),
          session,
          mix,
          threads);
    } catch (OrtException | IOException e) {
      throw new IllegalStateException("langchain4j's encoder does not open: " + e.getMessage(), e);
    }
  }

  private static final class TunedModel extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    TunedModel(Executor executor, OnnxBertBiEncoder encoder) {
      super(executor);
      this.encoder = encoder;
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }
  }

  /**
   * Tells the progress about each text that is done; the model itself says nothing until the end.
   */
  private static final class ReportingExecutor implements Executor, AutoCloseable {
    private final ExecutorService threads;
    private final long tokensPerText;
    private volatile EvalProgress progress = EvalProgress.NONE;

    ReportingExecutor(int threads, long tokensPerText) {
      this.threads = Executors.newFixedThreadPool(threads);
      this.tokensPerText = tokensPerText;
    }

    @Override
    public void execute(Runnable task) {
      threads.execute(
          () -> {
            task.run();
            progress.advance(tokensPerText);
          });
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public long tokens() {
    return tokens;
  }

  @Override
  public void warmUp() {
    executor.progress = EvalProgress.NONE;
    var unused = model.embedAll(texts.subList(0, Math.max(1, texts.size() / WARM_UP)));
  }

  @Override
  public Work pass(EvalProgress progress) {
    executor.progress = progress;
    var response = model.embedAll(texts);
    requireSameWork(response.content().size(), response.tokenUsage().inputTokenCount());
    return new Work(tokens, tokens);
  }

  /** It does not count special tokens: two a text. */
  private void requireSameWork(int vectors, int countedTokens) {
    long expected = tokens - 2L * texts.size();
    if (vectors != texts.size() || countedTokens != expected) {
      throw new IllegalStateException(
          "langchain4j embedded %d texts of %d tokens, ours are %d of %d: no comparison"
              .formatted(vectors, countedTokens, texts.size(), expected));
    }
  }

  @Override
  public void close() {
    executor.close();
    try {
      session.close();
    } catch (Exception e) {
      throw new IllegalStateException("langchain4j's session cannot be freed: " + e, e);
    }
  }
}
