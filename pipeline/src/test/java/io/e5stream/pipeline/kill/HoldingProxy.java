package io.e5stream.pipeline.kill;

import io.e5stream.pipeline.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * A TCP proxy in front of a server on this machine, which can hold what passes and deliver it
 * later, even when the client is dead by then. Connections belong to the {@link Era} in which they
 * were opened.
 */
final class HoldingProxy implements AutoCloseable {

  private final ServerSocket listener;
  private final int upstreamPort;
  private final List<Era> eras = new ArrayList<>();

  HoldingProxy(int upstreamPort) {
    this.upstreamPort = upstreamPort;
    try {
      this.listener = new ServerSocket();
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    eras.add(new Era());
    Thread acceptor = new Thread(this::accept, "proxy-" + port());
    acceptor.setDaemon(true);
    acceptor.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The era of the connections that are opened now. */
  synchronized Era era() {
    return eras.get(eras.size() - 1);
  }

  /** Begins an era: connections opened from now on belong to it and pass freely. */
  synchronized Era nextEra() {
    eras.add(new Era());
    return era();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        connect(client);
      } catch (IOException e) {
        // The listener was closed, or this one connection failed: the client sees it end.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server = new Socket();
    try {
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), upstreamPort));
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    } catch (IOException refused) {
      client.close();
      server.close();
      throw refused;
    }
    era().add(client, server);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Era> all;
    synchronized (this) {
      all = List.copyOf(eras);
    }
    all.forEach(Era::sever);
  }
}
