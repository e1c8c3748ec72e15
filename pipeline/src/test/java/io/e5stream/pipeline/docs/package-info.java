/** Tests of what people read: README, examples, decisions. */
package io.e5stream.pipeline.docs;
