package io.e5stream.eval.bench;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.OnnxEnvironment;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/**
 * The ceiling: ONNX Runtime called directly with tensors prepared beforehand, perfectly packed.
 * Nothing is tokenised, padded, pooled or copied; results are thrown away.
 */
public final class CeilingSide implements Side {

  private static final int WARM_UP = 10;

  private record Prepared(int tokens, Map<String, OnnxTensor> inputs) {}

  private final String name;
  private final OrtSession session;
  private final Device device;
  private final List<Prepared> batches = new ArrayList<>();
  private final Workers workers;
  private final int threads;
  private final int budget;

  private CeilingSide(String name, OrtSession session, Device device, int threads, int budget) {
    this.name = name;
    this.session = session;
    this.device = device;
    this.threads = threads;
    this.budget = budget;
    this.workers = new Workers(threads);
  }

  /**
   * Opens the bundle's graph as the encoder does, with one intra-op thread, and prepares the
   * tensors.
   *
   * @param device that of the encoder beside it
   * @param budget tokens in a batch
   */
  public static CeilingSide open(
      String name, Bundle bundle, TextMix mix, Device device, int budget, int threads) {
    return open(name, bundle, mix, device, budget, threads, null);
  }

  private static CeilingSide open(
      String name,
      Bundle bundle,
      TextMix mix,
      Device device,
      int budget,
      int threads,
      Path profile) {
    try (OrtSession.SessionOptions options = OnnxEnvironment.sessionOptions(1, device)) {
      if (profile != null) {
        options.enableProfiling(profile.toString());
      }
      OrtSession session = OnnxEnvironment.get().createSession(bundle.model().toString(), options);
      CeilingSide side = new CeilingSide(name, session, device, threads, budget);
      try {
        side.prepare(mix, bundle);
        return side;
      } catch (OrtException | RuntimeException e) {
        side.close();
        throw e;
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "ONNX Runtime cannot open %s: %s".formatted(bundle.model(), e.getMessage()), e);
    }
  }

  /**
   * Runs all texts once, with ONNX Runtime's profiler.
   *
   * @param directory for the profiler's file, which is deleted
   */
  public static OperatorTimes profile(
      Bundle bundle,
      TextMix mix,
      Device device,
      int budget,
      int threads,
      Path directory,
      EvalProgress progress)
      throws IOException {
    Path prefix = directory.resolve("profile");
    try (CeilingSide side = open("profile", bundle, mix, device, budget, threads, prefix)) {
      side.pass(progress);
      Path file = Path.of(side.session.endProfiling());
      try {
        return OperatorTimes.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime wrote no profile: " + e.getMessage(), e);
    }
  }

  private void prepare(TextMix mix, Bundle bundle) throws OrtException {
    List<long[]> ids = new ArrayList<>();
    try (Tokenizer tokenizer = Tokenizer.open(bundle)) {
      for (BenchText text : mix.texts()) {
        ids.add(tokenizer.tokens(text.input(), bundle.manifest().maxTokens()).ids());
      }
    }
    for (PackedBatch batch : PackedBatch.pack(ids, budget)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      batches.add(new Prepared(batch.tokens(), inputs));
      for (var input : session.getInputInfo().entrySet()) {
        OnnxJavaType type = ((TensorInfo) input.getValue().getInfo()).type;
        inputs.put(input.getKey(), tensor(input.getKey(), type, batch));
      }
    }
    // Short and long batches mixed, so that a pass does not end on one long batch.
    Collections.shuffle(batches, new Random(1));
  }

  private static OnnxTensor tensor(String input, OnnxJavaType type, PackedBatch batch)
      throws OrtException {
    long[] values = batch.ids();
    if (!input.equals("input_ids")) {
      values = new long[batch.tokens()];
      Arrays.fill(values, input.equals("attention_mask") ? 1 : 0);
    }
    OrtEnvironment environment = OnnxEnvironment.get();
    long[] shape = {batch.rows(), batch.length()};
    if (type == OnnxJavaType.INT32) {
      int[] ints = Arrays.stream(values).mapToInt(Math::toIntExact).toArray();
      return OnnxTensor.createTensor(environment, IntBuffer.wrap(ints), shape);
    }
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return ("ONNX Runtime called directly on %s: %d callers, 1 intra-op thread each, tensors prepared,"
            + " batches of %d tokens without padding")
        .formatted(device, threads, budget);
  }

  @Override
  public long tokens() {
    return batches.stream().mapToLong(Prepared::tokens).sum();
  }

  @Override
  public void warmUp() {
    run(batches.subList(0, Math.max(1, batches.size() / WARM_UP)), EvalProgress.NONE);
  }

  @Override
  public Work pass(EvalProgress progress) {
    return run(batches, progress);
  }

  private Work run(List<Prepared> part, EvalProgress progress) {
    LongAdder done = new LongAdder();
    workers.forEach(
        part,
        batch -> {
          try (OrtSession.Result result = session.run(batch.inputs())) {
            done.add(batch.tokens());
            progress.advance(batch.tokens());
          } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
          }
        });
    return new Work(done.sum(), done.sum());
  }

  @Override
  public void close() {
    workers.close();
    batches.forEach(batch -> batch.inputs().values().forEach(OnnxTensor::close));
    batches.clear();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot free a model: " + e.getMessage(), e);
    }
  }
}
