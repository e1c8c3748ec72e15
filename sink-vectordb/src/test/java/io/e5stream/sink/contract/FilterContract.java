package io.e5stream.sink.contract;

import static io.qdrant.client.ConditionFactory.datetimeRange;
import static io.qdrant.client.ConditionFactory.filter;
import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.isEmpty;
import static io.qdrant.client.ConditionFactory.isNull;
import static io.qdrant.client.ConditionFactory.match;
import static io.qdrant.client.ConditionFactory.matchExceptKeywords;
import static io.qdrant.client.ConditionFactory.matchExceptValues;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.matchKeywords;
import static io.qdrant.client.ConditionFactory.matchText;
import static io.qdrant.client.ConditionFactory.matchValues;
import static io.qdrant.client.ConditionFactory.nested;
import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.ConditionFactory.valuesCount;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.nullValue;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.MinShould;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.Common.ValuesCount;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which points a filter lets through, with and without payload indexes. */
abstract class FilterContract extends Contract {

  @BeforeEach
  void createPoints() {
    create(collection, 2, Distance.Dot);
    upsert(
        of(1, Map.of("city", value("Berlin"), "n", value(1), "flag", value(true))),
        of(2, Map.of("city", list(List.of(value("Berlin"), value("London"))), "n", value(2))),
        of(3, Map.of("city", value("Moscow"), "n", value(2.5), "flag", value(false))),
        of(4, Map.of("city", nullValue(), "tags", list(List.of()))),
        of(
            5,
            Map.of(
                "metadata", value(Map.of("lang", value("en"))),
                "when", value("2020-02-15T00:00:00Z"),
                "parts",
                    list(
                        List.of(
                            value(Map.of("color", value("red"), "size", value(1))),
                            value(Map.of("color", value("blue"), "size", value(2))))))),
        of(6, Map.of("tags", list(List.of(value("x"), nullValue())))));
  }

  private static io.qdrant.client.grpc.Points.PointStruct of(long id, Map<String, Value> payload) {
    return point(id, List.of(1f, 0f), payload);
  }

  private List<Long> must1(Condition condition) {
    return matching(must(condition));
  }

  private static Range.Builder bounds() {
    return Range.newBuilder();
  }

  @Test
  @Cites("lib/segment/src/payload_storage/condition_checker.rs: Match::Value, any array element")
  void matchKeywordIntegerAndBool() {
    assertThat(must1(matchKeyword("city", "Berlin"))).containsExactly(1L, 2L);
    assertThat(must1(match("n", 2))).containsExactly(2L);
    assertThat(must1(match("flag", true))).containsExactly(1L);
    assertThat(must1(match("flag", false))).containsExactly(3L);
  }

  @Test
  @Cites(
      "lib/segment/src/payload_storage/condition_checker.rs: Match::Any;"
          + " tests/openapi/test_match_any_empty.py")
  void matchAny() {
    assertThat(must1(matchKeywords("city", List.of("London", "Moscow")))).containsExactly(2L, 3L);
    assertThat(must1(matchValues("n", List.of(1L, 2L)))).containsExactly(1L, 2L);
    assertThat(must1(matchKeywords("city", List.of()))).isEmpty();
  }

  @Test
  @Cites(
      "lib/segment/src/payload_storage/condition_checker.rs: Match::Except, absent and null"
          + " never match")
  void matchExcept() {
    assertThat(must1(matchExceptKeywords("city", List.of("Berlin")))).containsExactly(2L, 3L);
    assertThat(must1(matchExceptValues("n", List.of(1L)))).containsExactly(2L, 3L);
  }

  @Test
  @Cites("lib/segment/src/payload_storage/condition_checker.rs: Match::Text without an index")
  void matchTextLooksForTheSubstring() {
    assertThat(must1(matchText("city", "osco"))).containsExactly(3L);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/qdrant_common.proto: Range; integers and doubles")
  void ranges() {
    assertThat(must1(range("n", bounds().setLt(2).build()))).containsExactly(1L);
    assertThat(must1(range("n", bounds().setLte(2).build()))).containsExactly(1L, 2L);
    assertThat(must1(range("n", bounds().setGt(2).build()))).containsExactly(3L);
    assertThat(must1(range("n", bounds().setGte(1.5).setLt(2.5).build()))).containsExactly(2L);
    assertThat(must1(range("city", bounds().setGte(0).build()))).isEmpty();
  }

  @Test
  @Cites("lib/api/src/grpc/proto/qdrant_common.proto: DatetimeRange")
  void datetimeRanges() {
    Timestamp newYear = Timestamp.newBuilder().setSeconds(1_577_836_800).build();
    assertThat(must1(datetimeRange("when", DatetimeRange.newBuilder().setGt(newYear).build())))
        .containsExactly(5L);
    assertThat(must1(datetimeRange("when", DatetimeRange.newBuilder().setLt(newYear).build())))
        .isEmpty();
  }

  @Test
  @Cites("lib/segment/src/json_path/mod.rs: value_get; dots and []")
  void pathsReachIntoObjectsAndArrays() {
    assertThat(must1(matchKeyword("metadata.lang", "en"))).containsExactly(5L);
    assertThat(must1(matchKeyword("parts[].color", "blue"))).containsExactly(5L);
    assertThat(must1(matchKeyword("parts[0].color", "blue"))).isEmpty();
    assertThat(must1(matchKeyword("parts.color", "blue"))).isEmpty();
  }

  @Test
  @Cites("tests/openapi/test_nested_payload_query.py: one element meets the whole filter")
  void nestedConditionsHoldWithinOneElement() {
    assertThat(must1(nested("parts", must(matchKeyword("color", "red"), match("size", 1)))))
        .containsExactly(5L);
    assertThat(must1(nested("parts", must(matchKeyword("color", "red"), match("size", 2)))))
        .isEmpty();
  }

  @Test
  @Cites("lib/segment/src/common/utils.rs: check_is_empty, check_is_null")
  void emptyAndNull() {
    assertThat(must1(isEmpty("city"))).containsExactly(4L, 5L, 6L);
    assertThat(must1(isEmpty("tags"))).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(must1(isNull("city"))).containsExactly(4L);
  }

  @Test
  @Cites(
      "tests/openapi/test_filter_values_count.py and"
          + " tests/openapi/test_filter_values_count_missing_field.py")
  void valuesCounted() {
    assertThat(must1(valuesCount("city", ValuesCount.newBuilder().setGt(1).build())))
        .containsExactly(2L);
    assertThat(must1(valuesCount("parts", ValuesCount.newBuilder().setLt(1).build())))
        .containsExactly(1L, 2L, 3L, 4L, 6L);
  }

  @Test
  @Cites("lib/segment/src/payload_storage/query_checker.rs: check_filter")
  void mustShouldMustNotCombine() {
    Filter combined =
        Filter.newBuilder()
            .addShould(matchKeyword("city", "Berlin"))
            .addShould(matchKeyword("city", "Moscow"))
            .addMustNot(hasId(id(2)))
            .build();
    assertThat(matching(combined)).containsExactly(1L, 3L);
    assertThat(matching(must(filter(combined), match("flag", true)))).containsExactly(1L);
    assertThat(matching(Filter.newBuilder().addMustNot(isEmpty("n")).build()))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  @Cites("tests/openapi/test_filter_min_should.py: test_min_should")
  void minShould() {
    MinShould two =
        MinShould.newBuilder()
            .addConditions(matchKeyword("city", "Berlin"))
            .addConditions(match("flag", true))
            .addConditions(match("n", 2))
            .setMinCount(2)
            .build();
    assertThat(matching(Filter.newBuilder().setMinShould(two).build())).containsExactly(1L, 2L);
  }

  @Test
  @Cites("lib/api/src/grpc/proto/points.proto: CreateFieldIndexCollection changes speed only")
  void indexesChangeNoResult() {
    Filter either =
        Filter.newBuilder()
            .addShould(matchKeyword("city", "London"))
            .addShould(match("n", 1))
            .build();
    List<Long> before = matching(either);
    get(
        client()
            .createPayloadIndexAsync(
                collection, "city", PayloadSchemaType.Keyword, null, true, null, null));
    get(
        client()
            .createPayloadIndexAsync(
                collection, "n", PayloadSchemaType.Integer, null, true, null, null));
    assertThat(matching(either)).isEqualTo(before).containsExactly(1L, 2L);
    upsert(of(1, Map.of("city", value("Rome"))), of(7, Map.of("city", value("London"))));
    assertThat(matching(either)).containsExactly(2L, 7L);
    assertThat(count(must(matchKeyword("city", "Rome")))).isEqualTo(1);
    get(client().deleteAsync(collection, must(matchKeyword("city", "London"))));
    assertThat(matching(either)).isEmpty();
  }

  @Test
  @Cites("lib/api/src/grpc/conversions.rs: malformed conditions are invalid arguments")
  void malformedFiltersAreRefused() {
    Status status = failure(() -> must1(Condition.getDefaultInstance()));
    assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(failure(() -> must1(matchKeyword("a..b", "x"))).getCode())
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
  }
}
