/** Java processes that tests start, watch and kill. */
package io.e5stream.pipeline.process;
