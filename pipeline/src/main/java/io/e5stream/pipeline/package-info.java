/** The product: topologies, the {@code e5-stream} command and the wiring of all modules. */
package io.e5stream.pipeline;
