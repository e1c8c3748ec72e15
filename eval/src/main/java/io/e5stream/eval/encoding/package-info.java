/** Encoding many texts for an evaluation: on all cores, and not twice. */
package io.e5stream.eval.encoding;
