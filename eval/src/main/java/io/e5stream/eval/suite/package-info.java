/** Published and agreed values as data, and how the measured ones compare with them. */
package io.e5stream.eval.suite;
