/**
 * What every measurement has in common, whatever its task: what was measured, and how far it is.
 */
package io.e5stream.eval.measure;
