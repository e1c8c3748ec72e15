package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.pipeline.config.ConfigLoader;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code --device}, for every command that runs a model. */
final class DeviceFlag {

  private static final String NAME = "--device";

  private static final class Parsed implements CommandLine.ITypeConverter<Device> {
    @Override
    public Device convert(String text) {
      try {
        return Device.parse(text);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(e.getMessage());
      }
    }
  }

  @Option(
      names = NAME,
      paramLabel = "DEVICE",
      converter = Parsed.class,
      description =
          "Where the model runs: cpu, cuda, cuda:N, or auto for cuda if it works, else cpu (default:"
              + " the option embed.device, cpu).")
  private Device device;

  /** The loader, with the flag if it was given. */
  ConfigLoader addTo(ConfigLoader loader) {
    return loader.flag(NAME, EmbedOptions.DEVICE, device);
  }

  boolean isGiven() {
    return device != null;
  }
}
