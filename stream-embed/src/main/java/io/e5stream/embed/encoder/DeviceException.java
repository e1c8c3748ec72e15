package io.e5stream.embed.encoder;

/** A device that cannot be used as this machine is set up: trying again changes nothing. */
public final class DeviceException extends EncoderException {

  public DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
