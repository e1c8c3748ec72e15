/** Training from the command line: what the user sees of a run. */
package io.e5stream.pipeline.train;
