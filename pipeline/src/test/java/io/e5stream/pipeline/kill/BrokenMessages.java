package io.e5stream.pipeline.kill;

import io.e5stream.pipeline.kill.Message.Kind;

/** Records that must end as dead letters and change nothing. */
final class BrokenMessages {

  private BrokenMessages() {}

  /**
   * A broken record, each number another way of being broken.
   *
   * @param id document that would be hurt if the record were taken for good
   */
  static Message of(int number, String id) {
    DocumentJson good = new DocumentJson(id, "", "A text that must not be seen.", 0);
    return switch (number % 5) {
      case 0 -> broken(id, "{\"id\": \"" + id + "\", \"text\": ");
      case 1 -> broken(id, "{\"id\": \"" + id + "\", \"title\": \"no text\"}");
      case 2 -> broken("another-" + id, good.toJson());
      case 3 -> broken(null, good.toJson());
      default -> broken(id, "{\"id\": \"" + id + "\", \"text\": [1, 2]}");
    };
  }

  private static Message broken(String key, String value) {
    return new Message(key, value, Kind.BROKEN);
  }
}
