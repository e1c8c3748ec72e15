/** The pairs job: raw web records in, clean pairs out, every rejection explained. */
package io.e5stream.pipeline.pairs;
