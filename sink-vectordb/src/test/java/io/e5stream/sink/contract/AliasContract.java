package io.e5stream.sink.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import io.qdrant.client.grpc.Collections.Distance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Aliases: the switch of a model swap. */
abstract class AliasContract extends Contract {

  private final String alias = "alias-" + UUID.randomUUID();

  private String target(String name) {
    return get(client().listAliasesAsync()).stream()
        .filter(description -> description.getAliasName().equals(name))
        .map(AliasDescription::getCollectionName)
        .findFirst()
        .orElse(null);
  }

  @Test
  @Cites("tests/openapi/test_alias.py: test_alias_operations")
  void aliasStandsForItsCollection() {
    create(collection, 2, Distance.Dot);
    upsert(point(1, List.of(1f, 0f), Map.of()));
    get(client().createAliasAsync(alias, collection));
    assertThat(target(alias)).isEqualTo(collection);
    assertThat(get(client().listCollectionAliasesAsync(collection))).containsExactly(alias);
    assertThat(get(client().countAsync(alias))).isEqualTo(1);
    assertThat(query(nearest(1f, 0f).setCollectionName(alias))).hasSize(1);
    get(client().upsertAsync(alias, List.of(point(2, List.of(0f, 1f), Map.of()))));
    assertThat(count()).isEqualTo(2);
    get(client().deleteAliasAsync(alias));
    assertThat(target(alias)).isNull();
    assertThat(failure(() -> get(client().countAsync(alias))).getCode())
        .isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  @Cites("lib/storage/src/content_manager/toc/mod.rs: get_collection resolves aliases")
  void infoAndExistenceResolveAliases() {
    create(collection, 2, Distance.Dot);
    get(client().createAliasAsync(alias, collection));
    assertThat(get(client().collectionExistsAsync(alias))).isTrue();
    assertThat(
            get(client().getCollectionInfoAsync(alias))
                .getConfig()
                .getParams()
                .getVectorsConfig()
                .getParams()
                .getSize())
        .isEqualTo(2);
    assertThat(get(client().listCollectionsAsync())).doesNotContain(alias);
  }

  @Test
  @Cites("lib/storage/src/content_manager/alias_mapping.rs: insert overwrites")
  void creatingAnAliasAgainSwitchesIt() {
    String other = anotherCollection();
    create(collection, 2, Distance.Dot);
    create(other, 2, Distance.Dot);
    get(client().createAliasAsync(alias, collection));
    get(client().createAliasAsync(alias, other));
    assertThat(target(alias)).isEqualTo(other);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/collections.proto: RenameAlias; alias_mapping.rs: rename_alias")
  void renaming() {
    String renamed = "alias-" + UUID.randomUUID();
    create(collection, 2, Distance.Dot);
    get(client().createAliasAsync(alias, collection));
    get(client().renameAliasAsync(alias, renamed));
    assertThat(target(alias)).isNull();
    assertThat(target(renamed)).isEqualTo(collection);
    assertThat(failure(() -> get(client().renameAliasAsync(alias, "x"))).getCode())
        .isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  @Cites("lib/storage/src/content_manager/toc/collection_meta_ops.rs: update_aliases, in order")
  void actionsOfOneRequestAreAppliedInOrder() {
    String other = anotherCollection();
    create(collection, 2, Distance.Dot);
    create(other, 2, Distance.Dot);
    get(client().createAliasAsync(alias, collection));
    get(
        client()
            .updateAliasesAsync(
                List.of(
                    AliasOperations.newBuilder()
                        .setDeleteAlias(DeleteAlias.newBuilder().setAliasName(alias))
                        .build(),
                    AliasOperations.newBuilder()
                        .setCreateAlias(
                            CreateAlias.newBuilder().setAliasName(alias).setCollectionName(other))
                        .build())));
    assertThat(target(alias)).isEqualTo(other);
  }

  @Test
  @Cites("tests/openapi/test_alias.py: test_cant_create_alias_if_collection_exists")
  void aliasCannotTakeACollectionsName() {
    String other = anotherCollection();
    create(collection, 2, Distance.Dot);
    create(other, 2, Distance.Dot);
    assertThat(failure(() -> get(client().createAliasAsync(other, collection))).getCode())
        .isEqualTo(Status.Code.ALREADY_EXISTS);
  }

  @Test
  @Cites("tests/openapi/test_alias.py: test_cant_create_collection_if_alias_exists")
  void collectionCannotTakeAnAliasName() {
    create(collection, 2, Distance.Dot);
    get(client().createAliasAsync(alias, collection));
    assertThat(failure(() -> create(alias, 2, Distance.Dot)).getCode())
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
  }

  @Test
  @Cites("lib/storage/src/content_manager/toc/collection_meta_ops.rs: update_aliases")
  void aliasOfAnUnknownCollectionIsRefused() {
    assertThat(failure(() -> get(client().createAliasAsync(alias, collection))).getCode())
        .isEqualTo(Status.Code.NOT_FOUND);
    assertThat(target(alias)).isNull();
  }

  @Test
  @Cites("lib/storage/src/content_manager/alias_mapping.rs: remove_collection")
  void deletingACollectionDropsItsAliases() {
    create(collection, 2, Distance.Dot);
    get(client().createAliasAsync(alias, collection));
    get(client().deleteCollectionAsync(collection));
    assertThat(target(alias)).isNull();
  }
}
