/**
 * Kills real processes - the index job, one process of a Flink cluster, the broker, the vector
 * server - while documents change, and compares the store with that of an undisturbed run. Mutants
 * prove that the comparison notices when a rule of the sink is missing.
 */
package io.e5stream.pipeline.kill;
