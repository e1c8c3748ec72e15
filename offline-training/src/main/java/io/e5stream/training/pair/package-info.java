/**
 * What a model is trained on: pairs, with hard negatives and teacher scores where there are any.
 */
package io.e5stream.training.pair;
