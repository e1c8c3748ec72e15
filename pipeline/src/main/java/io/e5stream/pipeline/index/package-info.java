/** The main job: documents in from Kafka, searchable vectors out. */
package io.e5stream.pipeline.index;
