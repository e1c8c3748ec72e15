package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Match;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.GroupId;
import io.qdrant.client.grpc.Points.GroupsResult;
import io.qdrant.client.grpc.Points.PointGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups a ranking by the strings and integers at a payload path. Groups are ordered by their best
 * hit; a point with several values is in several groups, one without any in none.
 */
final class GroupedRanking {

  private final Ranking ranking;
  private final String groupBy;
  private final PayloadPath path;
  private final int limit;
  private final int groupSize;

  GroupedRanking(Ranking ranking, String groupBy, int limit, int groupSize) {
    this.ranking = ranking;
    this.groupBy = groupBy;
    this.path = PayloadPath.parse(groupBy);
    this.limit = limit;
    this.groupSize = groupSize;
  }

  GroupsResult groups(PointRenderer renderer) throws IOException {
    GroupsResult.Builder result = GroupsResult.newBuilder();
    for (Map.Entry<GroupId, List<ScoredHit>> group : bestGroups().entrySet()) {
      List<ScoredHit> hits = group.getValue();
      if (hits.size() < groupSize) {
        hits = ranking.top(inGroup(group.getKey()), groupSize);
      }
      PointGroup.Builder reply = result.addGroupsBuilder().setId(group.getKey());
      hits.forEach(hit -> reply.addHits(renderer.scored(hit)));
    }
    return result.build();
  }

  /** Reads the ranking in growing parts until there are enough groups or no more hits. */
  private Map<GroupId, List<ScoredHit>> bestGroups() throws IOException {
    long wanted = Math.max(64, 2L * limit * groupSize);
    while (true) {
      int fetched = (int) Math.min(wanted, Integer.MAX_VALUE - 8);
      List<ScoredHit> hits = ranking.top(fetched);
      Map<GroupId, List<ScoredHit>> groups = collect(hits);
      if (groups.size() >= limit || hits.size() < fetched) {
        return groups;
      }
      wanted *= 4;
    }
  }

  private Map<GroupId, List<ScoredHit>> collect(List<ScoredHit> hits) {
    Map<GroupId, List<ScoredHit>> groups = new LinkedHashMap<>();
    for (ScoredHit hit : hits) {
      for (GroupId id : ids(hit.point())) {
        List<ScoredHit> group = groups.get(id);
        if (group == null && groups.size() < limit) {
          group = new ArrayList<>();
          groups.put(id, group);
        }
        if (group != null && group.size() < groupSize) {
          group.add(hit);
        }
      }
    }
    return groups;
  }

  /** None at all when one value is neither string nor integer, as on the server. */
  private Set<GroupId> ids(StoredPoint point) {
    Set<GroupId> ids = new LinkedHashSet<>();
    for (Value value : path.get(point.payload())) {
      for (Value element : PayloadValues.elements(value)) {
        if (element.hasStringValue()) {
          ids.add(GroupId.newBuilder().setStringValue(element.getStringValue()).build());
        } else if (element.hasIntegerValue()) {
          ids.add(integer(element.getIntegerValue()));
        } else {
          return Set.of();
        }
      }
    }
    return ids;
  }

  private static GroupId integer(long number) {
    GroupId.Builder id = GroupId.newBuilder();
    return number < 0 ? id.setIntegerValue(number).build() : id.setUnsignedValue(number).build();
  }

  private Condition inGroup(GroupId id) {
    Match match =
        switch (id.getKindCase()) {
          case STRING_VALUE -> Match.newBuilder().setKeyword(id.getStringValue()).build();
          case UNSIGNED_VALUE -> Match.newBuilder().setInteger(id.getUnsignedValue()).build();
          default -> Match.newBuilder().setInteger(id.getIntegerValue()).build();
        };
    return Condition.newBuilder()
        .setField(FieldCondition.newBuilder().setKey(groupBy).setMatch(match))
        .build();
  }
}
