package io.e5stream.embed.encoder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why ONNX Runtime cannot use a CUDA device, and what to do, from what it reported. */
final class CudaFailure {

  /** Beside the driver; what the provider of ONNX Runtime 1.29 is linked with. */
  static final String LIBRARIES =
      "libcublasLt.so.12, libcublas.so.12, libcudart.so.12 and libcurand.so.10 of CUDA 12, libcudnn.so.9 of cuDNN 9";

  private static final String INSTALL =
      "install CUDA 12 and cuDNN 9 and name their folders in LD_LIBRARY_PATH (docs/gpu.md)";
  private static final Pattern NO_PROVIDER =
      Pattern.compile(
          "failed to find CUDA shared provider|CUDA execution provider is (either )?not enabled|not compiled with CUDA",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MISSING =
      Pattern.compile("(?:^|[\\s:])([^\\s:]+\\.so[.\\d]*): cannot open shared object file");
  private static final Pattern NOT_LOADED =
      Pattern.compile("Failed to load (shared library|library \\S*providers_)|LoadLibrary failed");
  private static final Pattern NO_DEVICE =
      Pattern.compile(
          "no CUDA-capable device|driver version is insufficient|invalid device ordinal|cudaSetDevice");

  private CudaFailure() {}

  /**
   * The sentence for the user.
   *
   * @param device such as {@code cuda:0}
   * @param report ONNX Runtime's message
   */
  static String explain(Device device, String report) {
    return "cannot run on %s: %s. ONNX Runtime says: %s"
        .formatted(
            device,
            reason(report).orElse("ONNX Runtime refuses it; see docs/gpu.md"),
            report.strip());
  }

  /** Whether the report is about the device or its libraries, not about a model. */
  static boolean isOfDevice(String report) {
    return reason(report).isPresent();
  }

  private static Optional<String> reason(String report) {
    if (NO_PROVIDER.matcher(report).find()) {
      return Optional.of(
          "this build has ONNX Runtime for the CPU only; build it with"
              + " ./mvnw -Pgpu -DskipTests package (docs/gpu.md)");
    }
    Matcher missing = MISSING.matcher(report);
    if (missing.find()) {
      String library = missing.group(1);
      return Optional.of(
          library.startsWith("libcuda.so")
              ? library + " is missing: install NVIDIA's driver (docs/gpu.md)"
              : library + " is missing: " + INSTALL);
    }
    if (NOT_LOADED.matcher(report).find()) {
      return Optional.of("one of " + LIBRARIES + " is missing or of another version: " + INSTALL);
    }
    if (NO_DEVICE.matcher(report).find()) {
      return Optional.of(
          "the driver offers no such device: see nvidia-smi, and CUDA_VISIBLE_DEVICES if it is set");
    }
    return Optional.empty();
  }
}
