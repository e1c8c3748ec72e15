package io.e5stream.embed.encoder;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/** ONNX Runtime's CUDA provider; the build has it with Maven's profile {@code gpu}. */
final class CudaProvider {

  private CudaProvider() {}

  /**
   * Lets a session run on a CUDA device.
   *
   * @throws DeviceException naming the library that is missing, or what else is wrong
   */
  static void add(OrtSession.SessionOptions session, Device device) {
    try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(device.number())) {
      for (var setting : settings(device).entrySet()) {
        cuda.add(setting.getKey(), setting.getValue());
      }
      session.addCUDA(cuda);
    } catch (OrtException e) {
      throw new DeviceException(CudaFailure.explain(device, e.getMessage()), e);
    }
  }

  /**
   * The settings that differ from ONNX Runtime's; cuDNN's stay, a text encoder has no use of it.
   */
  static Map<String, String> settings(Device device) {
    Map<String, String> settings = new LinkedHashMap<>();
    // Nearly every batch has its own shape: doubling the arena each time would fill the device.
    settings.put("arena_extend_strategy", "kSameAsRequested");
    // 10 bits of mantissa are not what fp32 promises; who wants speed takes an fp16 bundle.
    settings.put("use_tf32", "0");
    if (device.memory() > 0) {
      settings.put("gpu_mem_limit", Long.toString(device.memory()));
    }
    return settings;
  }
}
