package io.e5stream.embed.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.e5stream.embed.encoder.OnnxEnvironment;
import io.e5stream.embed.export.onnx.ModelProto;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;

/** Runs an exported graph on batches that are padded at the end. */
final class GraphRunner implements AutoCloseable {

  private final OrtSession session;

  GraphRunner(ModelProto model) throws OrtException {
    try (OrtSession.SessionOptions options = OnnxEnvironment.sessionOptions(1)) {
      session = OnnxEnvironment.get().createSession(model.toByteArray(), options);
    }
  }

  float[][] run(int[]... texts) throws OrtException {
    int length = Arrays.stream(texts).mapToInt(text -> text.length).max().orElseThrow();
    int[] ids = new int[texts.length * length];
    int[] mask = new int[ids.length];
    for (int row = 0; row < texts.length; row++) {
      System.arraycopy(texts[row], 0, ids, row * length, texts[row].length);
      Arrays.fill(mask, row * length, row * length + texts[row].length, 1);
    }
    long[] shape = {texts.length, length};
    try (OnnxTensor idTensor =
            OnnxTensor.createTensor(OnnxEnvironment.get(), IntBuffer.wrap(ids), shape);
        OnnxTensor maskTensor =
            OnnxTensor.createTensor(OnnxEnvironment.get(), IntBuffer.wrap(mask), shape);
        OrtSession.Result result =
            session.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor))) {
      return (float[][]) result.get(0).getValue();
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
