/** The demonstrations: the index job and the pairs job on embedded parts, told step by step. */
package io.e5stream.pipeline.demo;
