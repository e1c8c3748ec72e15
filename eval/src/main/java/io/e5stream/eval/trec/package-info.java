/** Rankings in files of the TREC run format, which trec_eval and all its like read and write. */
package io.e5stream.eval.trec;
