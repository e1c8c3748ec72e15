package io.e5stream.embed.encoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads and writes {@code bundle.json}. */
public final class ManifestJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private ManifestJson() {}

  /**
   * Reads a manifest.
   *
   * @param where the file, for messages
   * @throws BundleException when the bytes are no valid manifest
   */
  public static BundleManifest read(byte[] json, String where) {
    try {
      return MAPPER.readValue(json, BundleManifest.class);
    } catch (ValueInstantiationException e) {
      String reason = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
      throw new BundleException(where + " is not a valid manifest: " + reason, e);
    } catch (JsonProcessingException e) {
      String at =
          e.getLocation() == null
              ? ""
              : " at line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new BundleException(
          where + " is not a valid manifest" + at + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new BundleException("cannot read " + where + ": " + e.getMessage(), e);
    }
  }

  public static byte[] write(BundleManifest manifest) {
    try {
      return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new BundleException("cannot write the manifest of " + manifest.id(), e);
    }
  }
}
