/** A real Kafka broker inside the JVM, for the demo, tests and trying out. */
package io.e5stream.pipeline.broker;
