package io.e5stream.embed.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * ONNX Runtime's environment, one for the life of the JVM.
 *
 * <p>When it starts, ONNX Runtime 1.29 matches the process's command line with a regular expression
 * that recurses for each character: a class path of about 4,000 characters, such as Flink's scripts
 * make, overflows the stack of an ordinary thread and ends the JVM with a segmentation fault. So it
 * is started on a thread with a deep stack, whoever asks first.
 *
 * <p>Its telemetry, on unless told otherwise, is switched off. The environment variable {@code
 * ORT_DISABLE_TELEMETRY=1} keeps it from starting at all; the launcher sets it.
 */
public final class OnnxEnvironment {

  /** Some 260 bytes for a character; the kernel's limit for one argument is 128 KiB. */
  private static final long STACK_BYTES = 64L << 20;

  private static final class Holder {
    static final OrtEnvironment ENVIRONMENT = start();
  }

  private OnnxEnvironment() {}

  /**
   * The environment.
   *
   * @throws EncoderException when ONNX Runtime cannot start on this machine
   */
  public static OrtEnvironment get() {
    try {
      return Holder.ENVIRONMENT;
    } catch (LinkageError e) {
      throw new EncoderException(
          "ONNX Runtime cannot start on %s %s: %s"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e),
          e);
    }
  }

  /**
   * The settings with which the encoder opens a graph on the CPU; the caller closes them.
   *
   * @param intraOpThreads threads in one operator
   */
  public static OrtSession.SessionOptions sessionOptions(int intraOpThreads) throws OrtException {
    return sessionOptions(intraOpThreads, Device.CPU);
  }

  /**
   * The settings with which the encoder opens a graph; the caller closes them.
   *
   * @param intraOpThreads threads in one operator on the CPU
   * @param device one in particular, as {@link Encoder#device()} is
   * @throws DeviceException when ONNX Runtime lacks what the device needs
   */
  public static OrtSession.SessionOptions sessionOptions(int intraOpThreads, Device device)
      throws OrtException {
    get();
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    try {
      options.setIntraOpNumThreads(intraOpThreads);
      options.setInterOpNumThreads(1);
      // Plans memory for one shape; here nearly every batch has its own.
      options.setMemoryPatternOptimization(false);
      if (device.kind() == Device.Kind.CUDA) {
        CudaProvider.add(options, device);
      }
      return options;
    } catch (OrtException | RuntimeException e) {
      options.close();
      throw e;
    }
  }

  private static OrtEnvironment start() {
    Throwable[] failure = new Throwable[1];
    OrtEnvironment[] started = new OrtEnvironment[1];
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                started[0] = OrtEnvironment.getEnvironment();
                started[0].setTelemetry(false);
              } catch (OrtException | RuntimeException | Error e) {
                failure[0] = e;
              }
            },
            "onnxruntime-start",
            STACK_BYTES);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        // It ends within milliseconds, and half an environment is of no use.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure[0] != null) {
      throw new ExceptionInInitializerError(failure[0]);
    }
    return started[0];
  }
}
