package io.e5stream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.decode.Decoded;
import io.e5stream.ingest.pair.AnswerState;
import io.e5stream.ingest.pair.PageState;
import io.e5stream.ingest.pair.QuestionState;
import io.e5stream.ingest.pair.ThreadState;
import io.e5stream.ingest.resolve.DocumentState;
import io.e5stream.ingest.source.news.NewsArticle;
import io.e5stream.ingest.source.papers.Paper;
import io.e5stream.ingest.source.reddit.RedditRecord;
import io.e5stream.ingest.source.stackexchange.StackExchangePost;
import io.e5stream.ingest.source.web.WebPage;
import io.e5stream.ingest.source.wikipedia.WikipediaPage;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels between operators or lies in state must never fall back to Kryo. */
class StreamTypesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        DocumentChange.class,
        ResolvedChange.class,
        ChunkedChange.class,
        EmbeddedChange.class,
        DeadLetter.class,
        OutcomeTotals.class,
        Decoded.class,
        DocumentState.class,
        TextPair.class,
        PairChange.class,
        PairCount.class,
        NewsArticle.class,
        Paper.class,
        RedditRecord.class,
        StackExchangePost.class,
        WebPage.class,
        WikipediaPage.class,
        ThreadState.class,
        QuestionState.class,
        AnswerState.class,
        PageState.class
      })
  void isSerialisedFieldByField(Class<?> type) {
    SerializerConfigImpl noKryo = new SerializerConfigImpl();
    noKryo.setGenericTypes(false);

    assertThat(TypeInformation.of(type).createSerializer(noKryo))
        .isInstanceOf(PojoSerializer.class);
  }

  @Test
  void nullsOfATombstoneSurvive() throws Exception {
    DocumentChange tombstone =
        DocumentChange.tombstone("a", 7, new Origin("t", 0, 7, 0, new byte[] {97}, null));
    var serializer =
        TypeInformation.of(DocumentChange.class).createSerializer(new SerializerConfigImpl());

    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(tombstone, out);
    DocumentChange copy = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));

    assertThat(copy.document()).isNull();
    assertThat(copy.version()).isEqualTo(7);
    assertThat(copy.origin().value()).isNull();
    assertThat(copy.origin().key()).containsExactly(97);
  }
}
