package io.e5stream.eval.task.data;

import java.util.List;

/** Counts texts without content: models take them, but a reader should know. */
final class BlankTexts {

  private long blank;
  private long all;

  String add(String text) {
    all++;
    blank += text.isBlank() ? 1 : 0;
    return text;
  }

  List<String> add(List<String> texts) {
    texts.forEach(this::add);
    return texts;
  }

  /** No note or one. */
  List<String> notes() {
    return blank == 0 ? List.of() : List.of("%d of %d texts are blank".formatted(blank, all));
  }
}
