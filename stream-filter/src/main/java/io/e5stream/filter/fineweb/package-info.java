/** Rules of FineWeb (Penedo et al. 2024), beside those of Gopher and C4 that it also uses. */
package io.e5stream.filter.fineweb;
