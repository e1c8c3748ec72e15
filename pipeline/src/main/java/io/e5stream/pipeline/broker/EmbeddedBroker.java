package io.e5stream.pipeline.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker in this JVM, listening on the loopback address only. Its data lies in a folder and
 * is there again when a broker is started in the same folder.
 *
 * <p>Thread-safe. Holds threads, sockets and mapped files until closed.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final String META = "meta.properties";

  private final KafkaRaftServer server;
  private final int port;
  private boolean closed;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it accepts requests.
   *
   * @param dataDir folder of its data, made when absent; one broker at a time
   * @param port port to listen on, 0 for a free one
   * @throws IOException when the port is taken, the folder cannot be used, or Kafka fails to start
   */
  public static EmbeddedBroker start(Path dataDir, int port) throws IOException {
    BrokerExit.disarm();
    if (port != 0) {
      requireFree(port);
    }
    Path logs = Files.createDirectories(dataDir).toAbsolutePath().resolve("kafka");
    int[] free = freePorts();
    int brokerPort = port == 0 ? free[0] : port;
    Properties settings = new BrokerSettings(logs, brokerPort, free[1]).properties();
    format(logs, settings);
    KafkaRaftServer server = null;
    try {
      server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, brokerPort);
    } catch (RuntimeException | LinkageError e) {
      // Its threads are no daemons: left alone they would keep the JVM alive.
      if (server != null) {
        server.shutdown();
      }
      throw new IOException(
          "The Kafka broker in this JVM did not start on port %d with data in %s: %s"
              .formatted(brokerPort, logs, e.getMessage()),
          e);
    }
  }

  /** Address for clients: {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static void format(Path logs, Properties settings) throws IOException {
    if (Files.exists(logs.resolve(META))) {
      return;
    }
    Files.createDirectories(logs);
    Path file = Files.createTempFile("e5-stream-kafka", ".properties");
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      try (var writer = Files.newBufferedWriter(file)) {
        settings.store(writer, null);
      }
      String[] arguments = {
        "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
      };
      int status;
      try (PrintStream lines = new PrintStream(output, true, StandardCharsets.UTF_8)) {
        status = StorageTool.execute(arguments, lines);
      }
      if (status != 0) {
        throw new IOException(
            "Kafka could not format %s: %s"
                .formatted(logs, output.toString(StandardCharsets.UTF_8).strip()));
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void requireFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new IOException(
          "Port %d on 127.0.0.1, meant for the Kafka broker, is taken (%s). "
                  .formatted(port, e.getMessage())
              + "Stop the program that listens there or choose another port (0 takes a free one).",
          e);
    }
  }

  private static int[] freePorts() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket two = new ServerSocket(0, 1, loopback)) {
      return new int[] {one.getLocalPort(), two.getLocalPort()};
    }
  }
}
