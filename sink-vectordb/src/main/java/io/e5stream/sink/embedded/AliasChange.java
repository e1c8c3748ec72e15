package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import java.io.IOException;
import java.util.SortedMap;

/** Alias actions. All of a request are applied together or, when one is refused, none. */
final class AliasChange {

  private AliasChange() {}

  static void apply(VectorStore store, ChangeAliases request) throws IOException {
    store.changeAliases(
        aliases -> {
          for (AliasOperations action : request.getActionsList()) {
            apply(store.catalog(), aliases, action);
          }
          return aliases;
        });
  }

  private static void apply(
      Catalog catalog, SortedMap<String, String> aliases, AliasOperations action) {
    switch (action.getActionCase()) {
      case CREATE_ALIAS -> {
        String target = action.getCreateAlias().getCollectionName();
        if (!catalog.collections().containsKey(target)) {
          throw ApiException.noSuchCollection(target);
        }
        aliases.put(free(catalog, action.getCreateAlias().getAliasName()), target);
      }
      case RENAME_ALIAS -> {
        String old = action.getRenameAlias().getOldAliasName();
        String renamed = aliases.remove(old);
        if (renamed == null) {
          throw ApiException.notFound("Alias " + old + " does not exists!");
        }
        aliases.put(free(catalog, action.getRenameAlias().getNewAliasName()), renamed);
      }
      case DELETE_ALIAS -> aliases.remove(action.getDeleteAlias().getAliasName());
      case ACTION_NOT_SET -> throw ApiException.invalid("Alias action is missing");
    }
  }

  private static String free(Catalog catalog, String alias) {
    if (catalog.collections().containsKey(Names.checkedNew(alias))) {
      throw ApiException.collectionExists(alias);
    }
    return alias;
  }
}
