/** The paper's ablations at a small scale: many small models, trained alike but for one thing. */
package io.e5stream.pipeline.train.ablation;
