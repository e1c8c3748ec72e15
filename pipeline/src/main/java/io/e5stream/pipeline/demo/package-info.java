/** The demonstration: the main job on embedded parts, told step by step. */
package io.e5stream.pipeline.demo;
