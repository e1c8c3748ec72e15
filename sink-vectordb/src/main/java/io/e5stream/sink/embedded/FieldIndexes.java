package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeleteFieldIndexCollection;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import java.io.IOException;

/**
 * Creates, drops and describes payload indexes. Strings and integers are looked up through them.
 */
final class FieldIndexes {

  private final VectorStore store;

  FieldIndexes(VectorStore store) {
    this.store = store;
  }

  PointsOperationResponse create(CreateFieldIndexCollection request) throws IOException {
    Names.checked(request.getCollectionName());
    type(request);
    PayloadPath.parse(request.getFieldName());
    store.createIndex(request);
    return reply(request.getWait());
  }

  PointsOperationResponse drop(DeleteFieldIndexCollection request) throws IOException {
    store.dropIndex(Names.checked(request.getCollectionName()), request.getFieldName());
    return reply(request.getWait());
  }

  private static PointsOperationResponse reply(boolean wait) {
    return PointsOperationResponse.newBuilder().setResult(PointWrites.result(0, wait)).build();
  }

  static PayloadSchemaInfo describe(CreateFieldIndexCollection index, long points) {
    PayloadSchemaInfo.Builder info =
        PayloadSchemaInfo.newBuilder().setDataType(type(index)).setPoints(points);
    if (index.hasFieldIndexParams()) {
      info.setParams(index.getFieldIndexParams());
    }
    return info.build();
  }

  private static PayloadSchemaType type(CreateFieldIndexCollection index) {
    return switch (index.getFieldIndexParams().getIndexParamsCase()) {
      case KEYWORD_INDEX_PARAMS -> PayloadSchemaType.Keyword;
      case INTEGER_INDEX_PARAMS -> PayloadSchemaType.Integer;
      case FLOAT_INDEX_PARAMS -> PayloadSchemaType.Float;
      case BOOL_INDEX_PARAMS -> PayloadSchemaType.Bool;
      case DATETIME_INDEX_PARAMS -> PayloadSchemaType.Datetime;
      case UUID_INDEX_PARAMS -> PayloadSchemaType.Uuid;
      case GEO_INDEX_PARAMS -> throw ApiException.unsupported("geo indexes");
      case TEXT_INDEX_PARAMS -> throw ApiException.unsupported("full-text indexes");
      case INDEXPARAMS_NOT_SET -> typeOfField(index);
    };
  }

  private static PayloadSchemaType typeOfField(CreateFieldIndexCollection index) {
    if (!index.hasFieldType()) {
      throw ApiException.invalid("Field type or field index params must be given");
    }
    return switch (index.getFieldType()) {
      case FieldTypeKeyword -> PayloadSchemaType.Keyword;
      case FieldTypeInteger -> PayloadSchemaType.Integer;
      case FieldTypeFloat -> PayloadSchemaType.Float;
      case FieldTypeBool -> PayloadSchemaType.Bool;
      case FieldTypeDatetime -> PayloadSchemaType.Datetime;
      case FieldTypeUuid -> PayloadSchemaType.Uuid;
      case FieldTypeGeo -> throw ApiException.unsupported("geo indexes");
      case FieldTypeText -> throw ApiException.unsupported("full-text indexes");
      case UNRECOGNIZED -> throw ApiException.invalid("Unknown field type");
    };
  }
}
