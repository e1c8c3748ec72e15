/** Heuristic rules of NeMo-Curator. */
package io.e5stream.filter.nemo;
