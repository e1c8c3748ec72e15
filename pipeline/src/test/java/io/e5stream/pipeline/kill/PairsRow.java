package io.e5stream.pipeline.kill;

/** The counts of one source, as the pairs job prints them. */
record PairsRow(
    long read,
    long dead,
    long formed,
    long withdrawn,
    long accepted,
    long rejected,
    long superseded,
    long removed) {}
