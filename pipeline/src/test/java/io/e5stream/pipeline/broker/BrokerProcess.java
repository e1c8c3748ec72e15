package io.e5stream.pipeline.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker as a process of its own, to be killed: {@code BrokerProcess DIR PORT}. */
public final class BrokerProcess {

  private BrokerProcess() {}

  public static void main(String[] args) throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
    String servers = broker.bootstrapServers();
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    System.out.println("ready " + servers.substring(servers.indexOf(':') + 1));
    System.out.flush();
    new CountDownLatch(1).await();
  }
}
