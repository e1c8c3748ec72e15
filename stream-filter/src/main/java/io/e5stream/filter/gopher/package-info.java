/**
 * Rules of MassiveText, the corpus of Gopher (Rae et al. 2021, appendix A.1): quality, repetition.
 */
package io.e5stream.filter.gopher;
