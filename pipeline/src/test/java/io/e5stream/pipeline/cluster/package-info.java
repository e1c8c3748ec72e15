/** The index job on a Flink cluster of several processes. */
package io.e5stream.pipeline.cluster;
