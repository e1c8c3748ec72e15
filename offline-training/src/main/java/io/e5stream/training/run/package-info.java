/**
 * A training run: from pairs to weights, step by step, so that it can be killed at any of them and
 * ends the same.
 */
package io.e5stream.training.run;
