/** Speed, measured side by side in one run. */
package io.e5stream.eval.bench;
