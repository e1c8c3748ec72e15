package io.e5stream.sink.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs a server as a process of its own: {@code VectorServerMain DIRECTORY PORT}. Prints {@code
 * ready PORT} when it serves and ends when it is told to (SIGTERM) or killed.
 */
public final class VectorServerMain {

  private VectorServerMain() {}

  /** Arguments: data directory, port (0 for a free one). */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      System.err.println("Usage: VectorServerMain DIRECTORY PORT");
      System.exit(2);
    }
    EmbeddedVectorServer server =
        EmbeddedVectorServer.start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "vector-server-shutdown"));
    System.out.println("ready " + server.port());
    System.out.flush();
    server.awaitTermination();
  }

  private static void close(EmbeddedVectorServer server) {
    try {
      server.close();
    } catch (IOException e) {
      System.err.println("The vector server did not close cleanly: " + e);
    }
  }
}
