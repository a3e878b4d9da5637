package fr.anct.sdk.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quotient of facts whose result is published too. */
class PublishedTermTest {
  private static final Fact PEOPLE = Fact.count("people", Unit.INHABITANTS);
  private static final Fact LAND = Fact.decimal("land", Unit.SQUARE_KILOMETRES, 2);
  private static final Fact DENSITY =
      Fact.decimal("density", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 2);
  private static final FactModel MODEL = FactModel.of(List.of(PEOPLE, LAND, DENSITY), List.of());

  private static Truth atMost10(Long people, Long land, Long low, Long high) {
    Criterion criterion = Criterion.compare(
        Term.published(Term.quotient(Term.of(PEOPLE), Term.of(LAND)), DENSITY),
        Operator.AT_MOST,
        Term.of(10, Unit.INHABITANTS_PER_SQUARE_KILOMETRE));
    FactSet.Builder facts = FactSet.builder(MODEL);
    if (people != null) {
      facts.put(PEOPLE, people);
    }
    if (land != null) {
      facts.put(LAND, land);
    }
    if (low != null && high != null) {
      facts.put(DENSITY, FactValue.between(low * 100, high * 100));
    }
    return CompiledCriterion.of(criterion, NodeId.root("test", "1"))
        .evaluate(facts.build())
        .truth();
  }

  @ParameterizedTest(name = "{0} / {1}, published {2} … {3}: {4}")
  @CsvSource({
    "100, 10, ,   ,   TRUE",
    "101, 10, ,   ,   FALSE",
    "101, 10, 5,  5,  FALSE", // the facts themselves win
    "100, 10, 50, 60, TRUE",
    "   ,   , 10, 10, TRUE",
    "   ,   , 11, 11, FALSE",
    "   ,   , 9,  11, UNKNOWN",
    "100,   , 11, 12, FALSE",
    "   , 10, 8,  9,  TRUE",
    "   ,   , ,   ,   UNKNOWN",
    "100,   , ,   ,   UNKNOWN",
    "100, 0,  9,  9,  TRUE", // a division by zero says nothing
  })
  void whatBothSay(Long people, Long land, Long low, Long high, Truth expected) {
    assertThat(atMost10(people, land, low, high)).isEqualTo(expected);
  }
}
