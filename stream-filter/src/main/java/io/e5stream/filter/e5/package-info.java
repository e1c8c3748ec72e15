/** Heuristics for each source of E5's CCPairs (Wang et al. 2022, section 3). */
package io.e5stream.filter.e5;
