package io.e5stream.pipeline.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of a broker that is its own and only controller (KRaft, combined mode). */
record BrokerSettings(Path logs, int port, int controllerPort) {

  /** The largest record a topic may hold: documents of 10 MB with their envelope. */
  static final int MAX_MESSAGE_BYTES = 16 << 20;

  private static final String HOST = "127.0.0.1";

  Properties properties() {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
    settings.put(
        "listeners",
        "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("log.dirs", logs.toString());

    // A misspelt topic name must fail, not make a topic with the wrong settings.
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
    settings.put("replica.fetch.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
    settings.put("socket.request.max.bytes", String.valueOf(4 * MAX_MESSAGE_BYTES));

    // One broker can hold one replica only.
    settings.put("default.replication.factor", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    // The defaults (50) are for clusters; each partition costs two index files of 10 MB.
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("group.initial.rebalance.delay.ms", "0");

    // After a kill, a new start waits until the broker's old registration has timed out.
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    return settings;
  }
}
