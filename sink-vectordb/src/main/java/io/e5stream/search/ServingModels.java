package io.e5stream.search;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.sink.CollectionSpec;
import java.util.HashMap;
import java.util.Map;

/**
 * The encoders of the collections searched so far, by bundle hash. They stay open until the
 * searcher closes, so that a query in progress never loses its model and a rollback costs nothing.
 * Thread-safe.
 */
final class ServingModels implements AutoCloseable {

  private final ModelProvider provider;
  private final Map<String, TextEncoder> encoders = new HashMap<>();
  private boolean closed;

  ServingModels(ModelProvider provider) {
    this.provider = provider;
  }

  synchronized TextEncoder of(CollectionSpec spec) {
    if (closed) {
      throw new IllegalStateException("the searcher is closed");
    }
    TextEncoder encoder = encoders.get(spec.bundleHash());
    if (encoder == null) {
      encoder = provider.open(spec);
      if (!encoder.model().equals(spec.bundleId()) || encoder.dimension() != spec.dimension()) {
        String opened = "%s with %d dimensions".formatted(encoder.model(), encoder.dimension());
        encoder.close();
        throw new SearchException(
            "the collection was made by model %s with %d dimensions, but the model at hand is %s"
                .formatted(spec.bundleId(), spec.dimension(), opened));
      }
      encoders.put(spec.bundleHash(), encoder);
    }
    return encoder;
  }

  @Override
  public synchronized void close() {
    closed = true;
    encoders.values().forEach(TextEncoder::close);
    encoders.clear();
  }
}
