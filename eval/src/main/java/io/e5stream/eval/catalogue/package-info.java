/** The data sets that are known by name: what they are, where to get them, where they lie. */
package io.e5stream.eval.catalogue;
