/** Numbers that say how good scores, labels or clusters are. They know nothing of models. */
package io.e5stream.eval.task.score;
