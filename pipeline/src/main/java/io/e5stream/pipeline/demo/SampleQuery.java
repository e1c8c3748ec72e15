package io.e5stream.pipeline.demo;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A query of the sample.
 *
 * @param id its name
 * @param text what is asked
 * @param expected id of the document that answers it
 */
public record SampleQuery(
    @JsonProperty("id") String id,
    @JsonProperty("text") String text,
    @JsonProperty("expected") String expected) {}
