/**
 * Natural language inference as training data: what a sentence entails is its passage, what
 * contradicts it a hard negative.
 */
package io.e5stream.training.nli;
