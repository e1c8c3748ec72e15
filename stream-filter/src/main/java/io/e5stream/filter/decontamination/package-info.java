/** Keeps evaluation sets out of what models are trained on. */
package io.e5stream.filter.decontamination;
