package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.OnnxEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * What a tuning was measured for; it holds for nothing else.
 *
 * @param processor its model name; for a CUDA device the names of the GPUs as well
 * @param cores those that the JVM may use
 * @param architecture of the system
 * @param onnxRuntime version
 * @param bundle the bundle's hash
 * @param device sort of device that the model runs on: one measurement holds for all GPUs
 * @param intraOpThreads threads in one run of the model
 */
public record TuningKey(
    String processor,
    int cores,
    String architecture,
    String onnxRuntime,
    String bundle,
    String device,
    int intraOpThreads) {

  /**
   * The key on this machine.
   *
   * @param options with one device in particular
   */
  static TuningKey here(Bundle bundle, EncoderOptions options) {
    boolean cuda = options.device().kind() == Device.Kind.CUDA;
    String processor = Hardware.processor();
    return new TuningKey(
        cuda ? processor + " with " + String.join(", ", Hardware.gpus()) : processor,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        OnnxEnvironment.get().getVersion(),
        bundle.hash(),
        options.device().kind().name().toLowerCase(Locale.ROOT),
        options.intraOpThreads());
  }

  /** Callers for whom there are cores. */
  int mostCallers() {
    return Math.max(1, cores / intraOpThreads);
  }

  /** A name for a file, other for every other key. */
  String fileName() {
    UUID whole = UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    return whole + ".json";
  }
}
