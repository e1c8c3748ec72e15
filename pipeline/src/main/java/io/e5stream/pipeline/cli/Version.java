package io.e5stream.pipeline.cli;

import picocli.CommandLine;

/** The version in the jar's manifest. */
final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = E5Stream.class.getPackage().getImplementationVersion();
    return new String[] {
      "e5-stream " + (version == null ? "(development build)" : version),
      "Java " + Runtime.version() + " on ${os.name} ${os.arch}"
    };
  }
}
