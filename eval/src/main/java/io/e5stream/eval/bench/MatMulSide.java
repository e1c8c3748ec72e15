package io.e5stream.eval.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.e5stream.embed.encoder.OnnxEnvironment;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What this machine's matrix products allow: the products of the model's weight matrices and
 * nothing else, each as an ONNX graph of its own, by as many callers with one intra-op thread each.
 * A pass does all products of the model for some batches; the rate in tokens is what the model
 * would reach if it were these products only, at 32-bit precision and with weights that stay in the
 * cache.
 */
public final class MatMulSide implements Side {

  /** Seconds, on a core of a hundred GFLOP/s: long enough to measure. */
  private static final int MAX_BATCHES_PER_CALLER = 8;

  /** The part of the other sides' tokens that is enough here. */
  private static final int PART = 10;

  /** One product, and how often a layer has it. */
  private static final class Product implements AutoCloseable {
    private final String shape;
    private final int timesPerLayer;
    private final double flopsPerToken;
    private final OrtSession session;
    private final OnnxTensor input;
    private final LongAdder nanos = new LongAdder();
    private final LongAdder runs = new LongAdder();

    Product(int in, int out, int timesPerLayer, int tokens) throws OrtException {
      this.shape = in + "x" + out;
      this.timesPerLayer = timesPerLayer;
      this.flopsPerToken = 2.0 * in * out;
      try (OrtSession.SessionOptions options = OnnxEnvironment.sessionOptions(1)) {
        session = OnnxEnvironment.get().createSession(MatMulGraph.bytes(in, out), options);
      }
      float[] halves = new float[tokens * in];
      Arrays.fill(halves, 0.5f);
      input =
          OnnxTensor.createTensor(
              OnnxEnvironment.get(), FloatBuffer.wrap(halves), new long[] {tokens, in});
    }

    void run() {
      long start = System.nanoTime();
      try (OrtSession.Result result = session.run(Map.of(MatMulGraph.INPUT, input))) {
        nanos.add(System.nanoTime() - start);
        runs.increment();
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime failed on " + shape + ": " + e, e);
      }
    }

    @Override
    public void close() {
      input.close();
      try {
        session.close();
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime cannot free a graph: " + e.getMessage(), e);
      }
    }
  }

  private final ModelShape shape;
  private final int batchTokens;
  private final int threads;
  private final int batches;
  private final List<Product> products = new ArrayList<>();
  private final Workers workers;

  private MatMulSide(ModelShape shape, long mixTokens, int batchTokens, int threads) {
    this.shape = shape;
    this.batchTokens = batchTokens;
    this.threads = threads;
    long perCaller = mixTokens / PART / batchTokens / threads;
    this.batches = threads * (int) Math.max(1, Math.min(MAX_BATCHES_PER_CALLER, perCaller));
    this.workers = new Workers(threads);
  }

  /**
   * Prepares the products of a model.
   *
   * @param mix what the other sides embed: where that is little, a pass is short as well
   * @param batchTokens rows of each product
   */
  public static MatMulSide open(ModelShape shape, TextMix mix, int batchTokens, int threads) {
    MatMulSide side = new MatMulSide(shape, mix.tokens(), batchTokens, threads);
    try {
      int hidden = shape.hidden();
      side.products.add(new Product(hidden, hidden, 4, batchTokens));
      side.products.add(new Product(hidden, shape.intermediate(), 1, batchTokens));
      side.products.add(new Product(shape.intermediate(), hidden, 1, batchTokens));
      return side;
    } catch (OrtException e) {
      side.close();
      throw new IllegalStateException("ONNX Runtime refuses a product: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return "matmul";
  }

  @Override
  public String description() {
    return ("the model's weight products alone, %d tokens each: %d callers, 1 intra-op thread each;"
            + " rates are what they would allow")
        .formatted(batchTokens, threads);
  }

  @Override
  public long tokens() {
    return (long) batches * batchTokens;
  }

  @Override
  public void warmUp() {
    run(threads, EvalProgress.NONE);
    // What the first runs took is no measurement.
    products.forEach(product -> product.nanos.reset());
    products.forEach(product -> product.runs.reset());
  }

  @Override
  public Work pass(EvalProgress progress) {
    return run(batches, progress);
  }

  private Work run(int count, EvalProgress progress) {
    workers.forEach(
        Collections.nCopies(count, shape.layers()),
        layers -> {
          for (int layer = 0; layer < layers; layer++) {
            products.forEach(MatMulSide::runLayer);
          }
          progress.advance(batchTokens);
        });
    return new Work((long) count * batchTokens, 0);
  }

  private static void runLayer(Product product) {
    for (int i = 0; i < product.timesPerLayer; i++) {
      product.run();
    }
  }

  @Override
  public double flopsPerToken(double ofTheModel) {
    return shape.linearFlopsPerToken();
  }

  /** Billions of operations a second of all callers together, by shape, mean over the passes. */
  public Map<String, Double> gflops() {
    Map<String, Double> gflops = new LinkedHashMap<>();
    for (Product product : products) {
      double flops = product.flopsPerToken * batchTokens * product.runs.sum();
      gflops.put(product.shape, flops * threads / Math.max(1, product.nanos.sum()));
    }
    return gflops;
  }

  @Override
  public void close() {
    workers.close();
    products.forEach(Product::close);
    products.clear();
  }
}
