package io.e5stream.embed.encoder;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bundle's tokenizer and model, ready to encode.
 *
 * <p>Encoders of one bundle in one JVM share the native tokenizer and session; these are freed when
 * the last encoder closes. Callers run side by side on their own threads.
 */
public final class Encoder implements TextEncoder {

  private record ModelKey(String bundleHash, int intraOpThreads, Device device) {}

  // The command shows its own warnings on the terminal.
  private static final Logger LOG = LoggerFactory.getLogger(Encoder.class);
  private static final DeviceFallback FALLBACK =
      new DeviceFallback(warning -> LOG.warn("{}", warning));
  private static final SharedPool<ModelKey, OnnxModel> MODELS = new SharedPool<>();

  private final Bundle bundle;
  private final EncoderOptions options;
  private final Tokenizer tokenizer;
  private final SharedPool<ModelKey, OnnxModel>.Lease model;
  // Encoding shares it, closing takes it alone: native memory must not go while it is in use.
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private boolean closed;

  private Encoder(
      Bundle bundle,
      EncoderOptions options,
      Tokenizer tokenizer,
      SharedPool<ModelKey, OnnxModel>.Lease model) {
    this.bundle = bundle;
    this.options = options;
    this.tokenizer = tokenizer;
    this.model = model;
  }

  /**
   * Opens an encoder; the caller closes it. The model is loaded, inspected and run on a warm-up
   * text unless an encoder of the same bundle is open on the same device already.
   *
   * @throws DeviceException when the device cannot be used
   * @throws EncoderException when the model does not open or does not do what the manifest says
   */
  public static Encoder open(Bundle bundle, EncoderOptions options) {
    Tokenizer tokenizer = Tokenizer.open(bundle);
    try {
      var model =
          FALLBACK.first(
              options.device().candidates(), device -> model(bundle, options, tokenizer, device));
      return new Encoder(bundle, options, tokenizer, model);
    } catch (RuntimeException | Error e) {
      tokenizer.close();
      throw e;
    }
  }

  private static SharedPool<ModelKey, OnnxModel>.Lease model(
      Bundle bundle, EncoderOptions options, Tokenizer tokenizer, Device device) {
    ModelKey key = new ModelKey(bundle.hash(), options.intraOpThreads(), device);
    return MODELS.acquire(key, () -> warm(bundle, options, tokenizer, device));
  }

  @Override
  public float[][] encode(Role role, List<String> texts) {
    return encode(role, texts, BatchObserver.NONE);
  }

  @Override
  public float[][] encode(Role role, List<String> texts, BatchObserver observer) {
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the encoder of " + model() + " is closed");
      }
      return encodeOpen(role, texts, observer);
    } finally {
      inUse.readLock().unlock();
    }
  }

  @Override
  public int dimension() {
    return bundle.manifest().dimension();
  }

  @Override
  public String model() {
    return bundle.id();
  }

  public Bundle bundle() {
    return bundle;
  }

  /** Where the model runs: the CPU or a CUDA device in particular. */
  public Device device() {
    return model.value().device();
  }

  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        try (tokenizer) {
          model.close();
        }
      }
    } finally {
      inUse.writeLock().unlock();
    }
  }

  /** How many encoders of this bundle and these threads are open on the CPU in this JVM. */
  static int users(Bundle bundle, int intraOpThreads) {
    return MODELS.users(new ModelKey(bundle.hash(), intraOpThreads, Device.CPU));
  }

  private float[][] encodeOpen(Role role, List<String> texts, BatchObserver observer) {
    List<Tokens> tokens = tokens(role, texts);
    int[] lengths = tokens.stream().mapToInt(Tokens::count).toArray();
    float[][] vectors = new float[texts.size()][];
    for (int[] indices :
        TokenBatches.cut(lengths, options.batchTokens(), !bundle.manifest().quantises())) {
      List<Tokens> batch = Arrays.stream(indices).mapToObj(tokens::get).toList();
      long start = System.nanoTime();
      float[][] result = model.value().run(batch);
      for (int i = 0; i < indices.length; i++) {
        vectors[indices[i]] = result[i];
      }
      int sum = Arrays.stream(indices).map(i -> lengths[i]).sum();
      int padded = indices.length * lengths[indices[indices.length - 1]];
      observer.batch(indices.length, sum, padded, System.nanoTime() - start);
    }
    return vectors;
  }

  private List<Tokens> tokens(Role role, List<String> texts) {
    BundleManifest manifest = bundle.manifest();
    List<String> inputs = new ArrayList<>(texts.size());
    for (String text : texts) {
      // Cut first: the time that tokenising takes must not grow with a text of megabytes.
      String head = CodePoints.head(text, options.maxCharacters());
      inputs.add(manifest.prefixPolicy().apply(role, head));
    }
    List<Tokens> tokens = tokenizer.tokens(inputs, manifest.maxTokens());
    tokens.replaceAll(Encoder::orOneToken);
    return tokens;
  }

  /** A tokenizer without special tokens can leave nothing; a graph needs one token at least. */
  private static Tokens orOneToken(Tokens tokens) {
    return tokens.count() > 0 ? tokens : new Tokens(new long[1], new long[1]);
  }

  private static OnnxModel warm(
      Bundle bundle, EncoderOptions options, Tokenizer tokenizer, Device device) {
    OnnxModel model = OnnxModel.open(bundle, options.intraOpThreads(), device);
    try {
      BundleManifest manifest = bundle.manifest();
      String text = manifest.prefixPolicy().apply(Role.PASSAGE, "warm-up");
      model.run(List.of(orOneToken(tokenizer.tokens(text, manifest.maxTokens()))));
      return model;
    } catch (RuntimeException | Error e) {
      try {
        model.close();
      } catch (OrtException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }
}
