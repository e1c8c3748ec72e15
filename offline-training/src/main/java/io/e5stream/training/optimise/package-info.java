/** What becomes of gradients: clipping, AdamW, and the learning rate's course. */
package io.e5stream.training.optimise;
