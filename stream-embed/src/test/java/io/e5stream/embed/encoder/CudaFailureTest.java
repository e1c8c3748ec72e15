package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports are ONNX Runtime's own, from its issues of the numbers given. */
class CudaFailureTest {

  private static final Device CUDA = new Device(Device.Kind.CUDA, 1, 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # onnxruntime 1.29.0 for the CPU
          Error code - ORT_EP_FAIL - message: Failed to find CUDA shared provider | -Pgpu
          # the same, with a provider's library beside it
          Error code - ORT_FAIL - message: CUDA execution provider is not enabled in this build. | -Pgpu
          Error code - ORT_INVALID_ARGUMENT - message: This binary was not compiled with CUDA support. | -Pgpu
          # 12540
          Error code - ORT_RUNTIME_EXCEPTION - message: /onnxruntime_src/onnxruntime/core/session/provider_bridge_ort.cc:1029 onnxruntime::Provider& onnxruntime::ProviderLibrary::Get() [ONNXRuntimeError] : 1 : FAIL : Failed to load library libonnxruntime_providers_cuda.so with error: libcublas.so.11: cannot open shared object file: No such file or directory | cuda:1: libcublas.so.11 is missing: install CUDA 12
          # pykeio/ort 548
          provider_bridge_ort.cc:1952 Provider &onnxruntime::ProviderLibrary::Get() [ONNXRuntimeError] : 1 : FAIL : Failed to load library /opt/debug/libonnxruntime_providers_cuda.so with error: libcublasLt.so.12: cannot open shared object file: No such file or directory | cuda:1: libcublasLt.so.12 is missing: install CUDA 12
          Failed to load library /tmp/onnxruntime-java1/libonnxruntime_providers_cuda.so with error: libcuda.so.1: cannot open shared object file: No such file or directory | libcuda.so.1 is missing: install NVIDIA's driver
          # 27920
          Error code - ORT_FAIL - message: OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library | one of libcublasLt.so.12, libcublas.so.12
          # 23208
          FAIL : LoadLibrary failed with error 126 "" when trying to load "C:\\Temp\\onnxruntime_providers_cuda.dll" | is missing or of another version
          CUDA failure 100: no CUDA-capable device is detected ; GPU=-1 ; hostname=h ; expr=cudaSetDevice(info_.device_id); | nvidia-smi
          CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version | nvidia-smi
          CUDA failure 101: invalid device ordinal | CUDA_VISIBLE_DEVICES
          """)
  void namesWhatIsMissingAndWhatToDo(String report, String words) {
    assertThat(CudaFailure.isOfDevice(report)).isTrue();
    assertThat(CudaFailure.explain(CUDA, report))
        .startsWith("cannot run on cuda:1: ")
        .contains(words)
        .endsWith("ONNX Runtime says: " + report);
  }

  @Test
  void whatIsUnknownIsPassedOn() {
    String report = "Error code - ORT_FAIL - message: the moon is full";
    assertThat(CudaFailure.isOfDevice(report)).isFalse();
    assertThat(CudaFailure.explain(CUDA, report))
        .isEqualTo(
            "cannot run on cuda:1: ONNX Runtime refuses it; see docs/gpu.md. ONNX Runtime says: "
                + report);
  }

  @Test
  void aBrokenModelIsNotTheDevice() {
    assertThat(
            CudaFailure.isOfDevice(
                "Error code - ORT_INVALID_PROTOBUF - message: Load model from /m/model.onnx failed:Protobuf parsing failed."))
        .isFalse();
  }
}
