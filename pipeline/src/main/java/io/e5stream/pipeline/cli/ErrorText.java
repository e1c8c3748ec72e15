package io.e5stream.pipeline.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.JobException;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.SerializedThrowable;

/**
 * Turns an exception into the words a user needs: Flink's and the executor's wrappers say nothing.
 */
final class ErrorText {

  private static final List<Class<? extends Throwable>> WRAPPERS =
      List.of(
          java.util.concurrent.ExecutionException.class,
          java.util.concurrent.CompletionException.class,
          JobExecutionException.class,
          JobException.class,
          SuppressRestartsException.class);

  private ErrorText() {}

  static String of(Throwable thrown) {
    Throwable e = thrown;
    while (e.getCause() != null && isWrapper(e)) {
      e = e.getCause();
    }
    List<String> lines = new ArrayList<>();
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t.getCause() != null && isWrapper(t)) {
        continue;
      }
      String line = line(t);
      if (lines.stream().noneMatch(said -> said.contains(line))) {
        lines.add(line);
      }
    }
    return String.join("\n  because: ", lines);
  }

  private static boolean isWrapper(Throwable e) {
    return WRAPPERS.stream().anyMatch(type -> type.isInstance(e))
        || String.valueOf(e.getMessage()).startsWith(e.getCause().getClass().getName());
  }

  private static String line(Throwable e) {
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return e.getClass().getSimpleName();
    }
    boolean spoken = e.getClass().getName().startsWith("io.e5stream");
    String text = e instanceof SerializedThrowable ? withoutClassName(message) : message;
    return spoken || text.contains(" ") ? text : e.getClass().getSimpleName() + ": " + text;
  }

  private static String withoutClassName(String message) {
    return message.replaceFirst("^[\\w.$]+(Exception|Error): ", "");
  }
}
