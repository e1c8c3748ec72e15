/** Files that rules are given: texts, packed or not. */
package io.e5stream.filter.file;
