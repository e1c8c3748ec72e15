/**
 * What is learned on top of vectors to judge them: a classifier and clusters, both from libraries.
 */
package io.e5stream.eval.task.learn;
