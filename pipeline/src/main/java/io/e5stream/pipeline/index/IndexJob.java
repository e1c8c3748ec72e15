package io.e5stream.pipeline.index;

import io.e5stream.embed.operator.ChunkOptions;
import io.e5stream.embed.operator.ChunkStage;
import io.e5stream.embed.operator.EmbedSettings;
import io.e5stream.embed.operator.EmbedStage;
import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.deadletter.DeadLetterSplit;
import io.e5stream.ingest.decode.Decoded;
import io.e5stream.ingest.resolve.ChangeResolver;
import io.e5stream.sink.ContentCheckSettings;
import io.e5stream.sink.ContentCheckStage;
import java.util.function.UnaryOperator;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The topology of the main job: decode, decide against what is known of the document and what the
 * store holds of it, filter if asked to, chunk, embed, store; what fails on the way goes to the
 * dead letters.
 *
 * <p>A document's changes keep their order: after the {@code keyBy} every exchange is forward.
 *
 * @param fingerprint what vectors depend on besides the text; see {@link ChangeResolver}
 * @param generation id of the collection written
 * @param contentCheck asks the vector store what it holds
 * @param filter turns documents down before they are embedded; keeps the order of each document's
 *     changes and its subtask
 * @param bundle location of the model bundle
 * @param chunking how documents are cut
 * @param embedding how passages are gathered and embedded
 * @param store writes to the vector store
 * @param deadLetters writes what could not be processed
 */
record IndexJob(
    String fingerprint,
    String generation,
    ContentCheckSettings contentCheck,
    UnaryOperator<DataStream<ResolvedChange>> filter,
    String bundle,
    ChunkOptions chunking,
    EmbedSettings embedding,
    Sink<EmbeddedChange> store,
    Sink<DeadLetter> deadLetters) {

  /** Defines the job on its input: the records of the documents topic. */
  void define(DataStream<Decoded> records) {
    SingleOutputStreamOperator<DocumentChange> changes =
        records.process(new DeadLetterSplit()).uid("decode").name("decode");

    SingleOutputStreamOperator<ResolvedChange> resolved =
        changes
            .keyBy(DocumentChange::id)
            .process(new ChangeResolver(fingerprint, generation))
            .uid("resolve")
            .name("resolve versions");

    SingleOutputStreamOperator<ResolvedChange> checked =
        ContentCheckStage.check(resolved, contentCheck);
    SingleOutputStreamOperator<ChunkedChange> chunked =
        ChunkStage.chunk(filter.apply(checked), bundle, chunking);
    SingleOutputStreamOperator<EmbeddedChange> embedded = EmbedStage.embed(chunked, embedding);
    embedded.sinkTo(store).uid("store").name("store");

    changes
        .getSideOutput(DeadLetterSplit.DEAD_LETTERS)
        .union(chunked.getSideOutput(ChunkStage.DEAD_LETTERS))
        .sinkTo(deadLetters)
        .uid("dead-letters")
        .name("dead letters");
  }
}
