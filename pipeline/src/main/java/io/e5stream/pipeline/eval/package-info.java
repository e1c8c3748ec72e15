/** What evaluation needs from the rest: progress on the terminal, an index to go through. */
package io.e5stream.pipeline.eval;
