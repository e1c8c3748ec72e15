/** Options of training, what they say together, and presets of them. */
package io.e5stream.training.settings;
