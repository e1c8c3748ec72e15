/** Rules that hold the sides of a pair against each other. */
package io.e5stream.filter.pair;
