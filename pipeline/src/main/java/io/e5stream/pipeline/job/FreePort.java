package io.e5stream.pipeline.job;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds a port that is free: where several jobs run on one machine, each gets its own. */
final class FreePort {

  private static final int TRIES = 100;

  private FreePort() {}

  /** The first free port of the hundred from a preferred one. */
  static int from(int preferred) throws IOException {
    for (int port = preferred; port < preferred + TRIES; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException(
        "no free port from %d to %d on this machine; end what listens there"
            .formatted(preferred, preferred + TRIES - 1));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException busy) {
      return false;
    }
  }
}
