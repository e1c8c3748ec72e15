/** Jobs of any kind: the cluster in this JVM, starting, waiting and stopping, counts. */
package io.e5stream.pipeline.job;
