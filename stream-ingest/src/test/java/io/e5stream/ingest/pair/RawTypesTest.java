package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.source.RawDecoding;
import io.e5stream.ingest.source.reddit.RedditRecord;
import io.e5stream.ingest.source.reddit.RedditSubmission;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class RawTypesTest {

  @Test
  void bothKindsOfDecodingTravelWithoutKryo() throws Exception {
    RedditRecord post = new RedditRecord(new RedditSubmission("a", "s", "t", "x", 1, false), null);
    RawDecoding<RawRecord<RedditRecord>> decoded =
        new RawDecoding<>(new RawRecord<>("a", post, 1000), null);
    assertThat(travelled(decoded)).isEqualTo(decoded);

    Origin origin = new Origin("raw.reddit", 0, 7, 0, null, new byte[] {1});
    RawDecoding<RawRecord<RedditRecord>> broken =
        new RawDecoding<>(null, new DeadLetter(origin, DeadLetter.Stage.DECODE, "no key"));
    assertThat(travelled(broken)).usingRecursiveComparison().isEqualTo(broken);
  }

  private static RawDecoding<RawRecord<RedditRecord>> travelled(
      RawDecoding<RawRecord<RedditRecord>> decoding) throws Exception {
    SerializerConfigImpl noKryo = new SerializerConfigImpl();
    noKryo.setGenericTypes(false);
    var serializer = RawTypes.decoding(RedditRecord.class).createSerializer(noKryo);
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(decoding, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
