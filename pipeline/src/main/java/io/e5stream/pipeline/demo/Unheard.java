package io.e5stream.pipeline.demo;

import io.e5stream.ingest.produce.ProduceListener;

/** Nobody listens: the story tells how many records were left out. */
record Unheard() implements ProduceListener {

  @Override
  public void badLine(String file, long line, String cause) {}

  @Override
  public void progress(long bytesRead, long sent) {}
}
