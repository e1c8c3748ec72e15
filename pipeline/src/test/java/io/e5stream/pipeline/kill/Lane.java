package io.e5stream.pipeline.kill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One direction of a proxied connection. Thread-safe. */
final class Lane {

  private final Socket from;
  private final Socket to;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final AnswerCounter answers = new AnswerCounter();
  private boolean holding;
  private boolean wasHeld;
  private boolean losing;

  Lane(Socket from, Socket to, boolean holding) {
    this.from = from;
    this.to = to;
    this.holding = holding;
    this.wasHeld = holding;
  }

  void start(String direction) {
    Thread pump = new Thread(this::pump, "proxy-" + direction + "-" + from.getPort());
    pump.setDaemon(true);
    pump.start();
  }

  private void pump() {
    byte[] buffer = new byte[1 << 16];
    try {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        pass(buffer, read);
      }
    } catch (IOException e) {
      // A killed process resets its connections: the same as an end.
    }
    end();
  }

  private synchronized void pass(byte[] bytes, int length) {
    answers.take(bytes, length);
    if (losing) {
      return;
    }
    if (holding) {
      held.write(bytes, 0, length);
      return;
    }
    write(bytes, length);
  }

  /**
   * A receiver that is gone is no reason to stop reading: a dead client's answers still tell that
   * the server has done what was delivered late.
   */
  private void write(byte[] bytes, int length) {
    try {
      to.getOutputStream().write(bytes, 0, length);
      to.getOutputStream().flush();
    } catch (IOException e) {
      // The other lane meets the end of this connection by itself.
    }
  }

  /** Hands the sender's end on, unless bytes were held: their receiver must not see the death. */
  private synchronized void end() {
    if (!wasHeld) {
      try {
        to.shutdownOutput();
      } catch (IOException e) {
        // Closed already.
      }
    }
  }

  synchronized void hold() {
    holding = true;
    wasHeld = true;
  }

  /** From now on what arrives is lost; what is held stays. */
  synchronized void lose() {
    losing = true;
  }

  synchronized void release() {
    holding = false;
    byte[] bytes = held.toByteArray();
    held.reset();
    if (bytes.length > 0) {
      write(bytes, bytes.length);
    }
  }

  synchronized boolean holds(String text) {
    return holding && held.toString(StandardCharsets.ISO_8859_1).contains(text);
  }

  /** Calls that have been answered, in a lane of gRPC responses. */
  synchronized long answers() {
    return answers.count();
  }
}
