/**
 * Two models on the same items: how large the difference is, and whether chance explains it. Pure
 * functions of numbers.
 */
package io.e5stream.eval.compare;
