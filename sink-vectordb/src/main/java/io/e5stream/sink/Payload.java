package io.e5stream.sink;

import java.util.Set;

/** Keys of a point's payload. */
public final class Payload {

  public static final String DOCUMENT_ID = "document_id";
  public static final String CHUNK = "chunk";
  public static final String CHUNKS = "chunks";
  public static final String START = "start";
  public static final String END = "end";
  public static final String TITLE = "title";
  public static final String TEXT = "text";
  public static final String SOURCE = "source";
  public static final String VERSION = "version";
  public static final String MODEL = "model";

  /** Holds the document's metadata object; always there, empty when there is none. */
  public static final String METADATA = "metadata";

  /** All keys but {@link #METADATA}. */
  public static final Set<String> FIELDS =
      Set.of(DOCUMENT_ID, CHUNK, CHUNKS, START, END, TITLE, TEXT, SOURCE, VERSION, MODEL);

  private Payload() {}
}
