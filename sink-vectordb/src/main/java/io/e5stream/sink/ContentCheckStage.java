package io.e5stream.sink;

import io.e5stream.ingest.ResolvedChange;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The stage of a job that asks the store, before a document counts as unchanged, whether it holds
 * that content.
 *
 * <p>State knows what was sent to the store; it cannot know that the store, or a stage before it,
 * refused it, nor that somebody deleted points by hand. Such a document, sent again with the same
 * text, is indexed again: and stored, or refused once more.
 *
 * <p>That is no dead letter by itself, because a change that is replayed after a crash may find
 * nothing for another reason: a later deletion was written before the crash. It is indexed again,
 * and deleted again.
 */
public final class ContentCheckStage {

  public static final String UID = "content-check";

  private ContentCheckStage() {}

  /**
   * Makes each refresh of content that the store does not hold completely a change to index.
   *
   * @param changes keyed by document; what follows keeps their order
   * @return as many changes in the same order. One that becomes a change to index counts as
   *     indexed; it keeps its outcome while an earlier change of its document may be on its way to
   *     the store, or when the store holds a newer version of it
   */
  public static SingleOutputStreamOperator<ResolvedChange> check(
      DataStream<ResolvedChange> changes, ContentCheckSettings settings) {
    return changes
        .transform(
            "check stored content", changes.getType(), new ContentCheckOperatorFactory(settings))
        .uid(UID)
        .name("check stored content");
  }
}
