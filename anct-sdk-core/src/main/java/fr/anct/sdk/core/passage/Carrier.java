package fr.anct.sdk.core.passage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Longs;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Carries one set of values over a passage; used once. */
final class Carrier {
  private final Passage passage;
  private final Relation relation;
  private final Map<CommuneCode, Long> weights;
  /** For each row of the first vintage, whether its value was carried. */
  private final boolean[] carried;
  /** For each row of the second vintage, the sum, and whether anything was carried there. */
  private final long[] sums;

  private final boolean[] reached;
  private final ImmutableList.Builder<CarriedValues.Refused> refused = ImmutableList.builder();

  Carrier(Passage passage, Map<CommuneCode, Long> weights) {
    this.passage = passage;
    this.relation = passage.relation;
    this.weights = weights;
    this.carried = new boolean[relation.there.rows()];
    this.sums = new long[relation.back.rows()];
    this.reached = new boolean[relation.back.rows()];
  }

  CarriedValues carry(Map<CommuneCode, Long> values) {
    for (Map.Entry<CommuneCode, Long> entry : values.entrySet()) {
      carry(entry.getKey(), entry.getValue());
    }
    ImmutableMap.Builder<CommuneCode, Long> whole =
        ImmutableMap.builderWithExpectedSize(Math.min(values.size(), sums.length));
    ImmutableMap.Builder<CommuneCode, CarriedValues.Part> incomplete = ImmutableMap.builder();
    for (int target = 0; target < sums.length; target++) {
      if (reached[target]) {
        CommuneCode code = code(relation.to, target);
        ImmutableList<CommuneCode> missing = missing(target);
        if (missing.isEmpty()) {
          whole.put(code, sums[target]);
        } else {
          incomplete.put(code, new CarriedValues.Part(sums[target], missing));
        }
      }
    }
    return new CarriedValues(whole.buildOrThrow(), incomplete.buildOrThrow(), refused.build());
  }

  private void carry(CommuneCode code, long value) {
    int row = relation.row(code.toString());
    if (row < 0) {
      refuse(code, value, absent(passage.from(), code));
      return;
    }
    int size = relation.there.size(row);
    if (size == 0) {
      refuse(code, value, unknown(passage.to(), code));
    } else if (size > 1) {
      divide(code, value, row);
    } else {
      carried[row] = true;
      add(relation.there.get(row, 0), value);
    }
  }

  private void divide(CommuneCode code, long value, int row) {
    int size = relation.there.size(row);
    List<CommuneCode> targets = new ArrayList<>(size);
    List<CommuneCode> unweighted = new ArrayList<>();
    List<Long> found = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      CommuneCode target = code(relation.to, relation.there.get(row, i));
      targets.add(target);
      Long weight = weights.get(target);
      if (weight == null) {
        unweighted.add(target);
      } else {
        found.add(weight);
      }
    }
    if (!unweighted.isEmpty()) {
      refuse(code, value, divided(code, targets, unweighted));
      return;
    }
    List<Long> shares;
    try {
      shares = Allocation.byWeights(Longs.toArray(found)).splitUnits(value);
    } catch (AnctException e) {
      refuse(code, value, e.problem());
      return;
    }
    carried[row] = true;
    for (int i = 0; i < size; i++) {
      add(relation.there.get(row, i), shares.get(i));
    }
  }

  private void add(int target, long value) {
    long sum = sums[target] + value;
    if (((sums[target] ^ sum) & (value ^ sum)) < 0) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "sum",
              "value",
              sums[target] + " + " + value,
              "rule",
              "<= " + Long.MAX_VALUE)
          .toException();
    }
    sums[target] = sum;
    reached[target] = true;
  }

  private void refuse(CommuneCode code, long value, Problem problem) {
    refused.add(new CarriedValues.Refused(code, value, problem));
  }

  private ImmutableList<CommuneCode> missing(int target) {
    ImmutableList.Builder<CommuneCode> missing = ImmutableList.builder();
    for (int i = 0; i < relation.back.size(target); i++) {
      int source = relation.back.get(target, i);
      if (!carried[source]) {
        missing.add(code(relation.from, source));
      }
    }
    return missing.build();
  }

  private Problem divided(
      CommuneCode code, List<CommuneCode> targets, List<CommuneCode> unweighted) {
    return Problem.of(
        ProblemCode.DIVIDED_TERRITORY,
        "code",
        code,
        "from",
        passage.from().millesime(),
        "millesime",
        passage.to().millesime(),
        "successors",
        joined(targets),
        "missing",
        joined(unweighted));
  }

  /** The problem of a code that is no current commune of a vintage. */
  static Problem absent(TerritorialReferential referential, CommuneCode code) {
    try {
      referential.getCommune(code);
    } catch (AnctException e) {
      return e.problem();
    }
    throw new IllegalStateException(code + " is there");
  }

  private static Problem unknown(TerritorialReferential referential, CommuneCode code) {
    return Problem.of(
        ProblemCode.UNKNOWN_TERRITORY,
        "territory",
        TerritoryType.COMMUNE.word(),
        "code",
        code,
        "millesime",
        referential.millesime());
  }

  private static String joined(List<CommuneCode> codes) {
    return String.join(", ", codes.stream().map(CommuneCode::toString).toList());
  }

  private static CommuneCode code(Geography geography, int row) {
    return CommuneCode.of(CodeNumber.communeText(geography.number(Table.COMMUNE, row)));
  }
}
