package io.e5stream.embed.encoder;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a model is to run.
 *
 * @param kind the sort of device
 * @param number which CUDA device, counted as the process sees them; {@link #ANY} leaves it open
 * @param memory bytes that ONNX Runtime may take of a CUDA device for one model; 0 for no limit
 */
public record Device(Kind kind, int number, long memory) implements Serializable {

  /** Sorts of devices. */
  public enum Kind {
    CPU,
    CUDA,
    /** CUDA if that works, else the CPU. */
    AUTO
  }

  /** No device in particular. */
  public static final int ANY = -1;

  public static final Device CPU = new Device(Kind.CPU, ANY, 0);

  private static final Pattern NUMBERED = Pattern.compile("cuda:(\\d{1,4})");

  public Device {
    Objects.requireNonNull(kind, "kind");
    if (number < ANY) {
      throw new IllegalArgumentException("a device's number is 0 or more but is " + number);
    }
    if (memory < 0) {
      throw new IllegalArgumentException("a device's memory is 0 or more but is " + memory);
    }
  }

  /**
   * Reads {@code cpu}, {@code cuda}, {@code cuda:N} or {@code auto}.
   *
   * @throws IllegalArgumentException naming these, for anything else
   */
  public static Device parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    Matcher numbered = NUMBERED.matcher(name);
    if (numbered.matches()) {
      return new Device(Kind.CUDA, Integer.parseInt(numbered.group(1)), 0);
    }
    return switch (name) {
      case "cpu" -> CPU;
      case "cuda" -> new Device(Kind.CUDA, ANY, 0);
      case "auto" -> new Device(Kind.AUTO, ANY, 0);
      default ->
          throw new IllegalArgumentException(
              "'%s' is no device; there is: cpu, cuda, cuda:N (the device of that number), auto (cuda if it works, else cpu)"
                  .formatted(text));
    };
  }

  public Device withMemory(long bytes) {
    return new Device(kind, number, bytes);
  }

  /**
   * The device for one of many callers: where no number is given, they are spread over the devices.
   *
   * @param caller 0 or more
   * @param devices how many CUDA devices there are; 0 when none is known
   */
  public Device forCaller(int caller, int devices) {
    boolean open = kind != Kind.CPU && number == ANY;
    return open ? new Device(kind, devices < 1 ? 0 : caller % devices, memory) : this;
  }

  /** The devices to try in turn, each of them one in particular. */
  public List<Device> candidates() {
    Device cuda = new Device(Kind.CUDA, Math.max(number, 0), memory);
    return switch (kind) {
      case CPU -> List.of(CPU);
      case CUDA -> List.of(cuda);
      case AUTO -> List.of(cuda, CPU);
    };
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return kind == Kind.CUDA && number != ANY ? name + ":" + number : name;
  }
}
