/** Rules of C4 (Raffel et al. 2020, section 2.2). */
package io.e5stream.filter.c4;
