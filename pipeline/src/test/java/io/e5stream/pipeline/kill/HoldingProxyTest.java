package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.e5stream.pipeline.process.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldingProxyTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final AtomicInteger ended = new AtomicInteger();
  private final ServerSocket server = echo();
  private final HoldingProxy proxy = new HoldingProxy(server.getLocalPort());

  @AfterEach
  void close() throws IOException {
    proxy.close();
    server.close();
  }

  @Test
  void passesBothWaysAndTellsTheServerOfTheEnd() throws IOException {
    try (Socket client = connect(proxy)) {
      send(client, "hello");
      assertThat(read(client, 5)).isEqualTo("hello");
    }
    await().untilAsserted(() -> assertThat(ended).hasValue(1));
  }

  @Test
  void losesWhatComesAfterWhatIsHeld() throws IOException {
    Era era = proxy.era();
    try (Socket client = connect(proxy)) {
      send(client, "a");
      read(client, 1);
      era.holdRequests();
      send(client, "held");
      await().until(() -> era.holdsRequestWith("held"));
      era.loseRequests();
      send(client, "lost");
      era.release();
      assertThat(read(client, 4)).isEqualTo("held");
    }
    await()
        .during(Duration.ofMillis(300))
        .until(() -> received.toString(StandardCharsets.UTF_8).equals("aheld"));
  }

  @Test
  void deliversWhatADeadClientSentLate() throws IOException {
    Era first = proxy.era();
    try (Socket client = connect(proxy)) {
      send(client, "a");
      read(client, 1);
      first.holdRequests();
      send(client, "late");
      await().until(() -> first.holdsRequestWith("late"));
      // Closing with a reset, as the system does for a killed process with unread data.
      client.setSoLinger(true, 0);
    }
    proxy.nextEra();
    try (Socket client = connect(proxy)) {
      send(client, "b");
      read(client, 1);
      assertThat(received).hasToString("ab");

      first.release();

      await().untilAsserted(() -> assertThat(received).hasToString("ablate"));
      assertThat(ended).hasValue(0);
    }
  }

  @Test
  void neverDeliversWhatWasSevered() throws IOException {
    try (Socket client = connect(proxy)) {
      proxy.era().holdRequests();
      send(client, "lost");
      await().until(() -> proxy.era().holdsRequestWith("lost"));
      proxy.era().sever();
      await().untilAsserted(() -> assertThat(ended).hasValue(1));
    }
    assertThat(received).hasToString("");
  }

  @Test
  void holdsAnswers() throws IOException {
    try (Socket client = connect(proxy)) {
      proxy.era().holdResponses();
      send(client, "question");
      await().untilAsserted(() -> assertThat(received).hasToString("question"));
      assertThat(client.getInputStream().available()).isZero();
      proxy.era().release();
      assertThat(read(client, 8)).isEqualTo("question");
    }
  }

  @Test
  void aServerThatIsDownEndsTheConnection() throws IOException {
    try (HoldingProxy toNobody = new HoldingProxy(Ports.free());
        Socket client = connect(toNobody)) {
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static Socket connect(HoldingProxy to) throws IOException {
    Socket client = new Socket(LOOPBACK, to.port());
    client.setSoTimeout(10_000);
    return client;
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(Socket client, int length) throws IOException {
    return new String(client.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
  }

  private ServerSocket echo() {
    try {
      ServerSocket listener = new ServerSocket(0, 10, LOOPBACK);
      daemon(
          () -> {
            while (true) {
              Socket socket = listener.accept();
              daemon(() -> answer(socket));
            }
          });
      return listener;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(Socket socket) throws IOException {
    byte[] buffer = new byte[100];
    try (socket) {
      for (int n = socket.getInputStream().read(buffer);
          n >= 0;
          n = socket.getInputStream().read(buffer)) {
        received.write(buffer, 0, n);
        socket.getOutputStream().write(buffer, 0, n);
      }
    } finally {
      ended.incrementAndGet();
    }
  }

  private interface Io {
    void run() throws IOException;
  }

  private static void daemon(Io io) {
    Thread thread =
        new Thread(
            () -> {
              try {
                io.run();
              } catch (IOException closed) {
                // the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
