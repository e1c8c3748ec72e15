package io.e5stream.pipeline.filter.measure;

import io.e5stream.filter.options.ConsistencySettings;

/**
 * How rules and the consistency check after them judge a mix.
 *
 * @param settings of the check
 * @param model whose vectors were ranked
 * @param pool pairs among which each was ranked
 * @param measurement rejected by the rules or by the check
 */
public record ConsistencyMeasurement(
    ConsistencySettings settings, String model, int pool, FilterMeasurement measurement) {}
