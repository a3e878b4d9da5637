package fr.anct.sdk.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import org.junit.jupiter.api.Test;

/** What the properties once found, kept as examples. */
class FoundByPropertiesTest {
  private static Truth truth(Criterion criterion, FactSet facts) {
    return CompiledCriterion.of(criterion, NodeId.root("test", "1"))
        .evaluate(facts)
        .truth();
  }

  @Test
  void theGreatestValueOfAFactBoundsItsQuotients() {
    FactSet facts = FactSet.builder(SmallWorld.MODEL)
        .put(SmallWorld.A, 1)
        .put(SmallWorld.C, 0)
        .build();
    Criterion criterion = Criterion.compare(
        new Term.Quotient(Term.of(SmallWorld.D), Term.of(SmallWorld.B)),
        Operator.LT,
        Term.of(SmallWorld.A));
    assertThat(truth(criterion, facts)).isEqualTo(Truth.TRUE);
  }

  @Test
  void theGreatestValueOfAPartBoundsTheSum() {
    FactSet facts = FactSet.builder(SmallWorld.MODEL)
        .put(SmallWorld.A, 0)
        .put(SmallWorld.D, FactValue.exactly(1))
        .build();
    Criterion criterion = Criterion.compare(
        Term.scaled(Rate.ofPercent(2), Term.of(SmallWorld.B)), Operator.LT, Term.of(SmallWorld.D));
    assertThat(truth(criterion, facts)).isEqualTo(Truth.TRUE);
  }

  /** Found by reading: only a designation can hold in part. */
  @Test
  void aWordOfOnesOwnThatReadsPartialIsAWordLikeAnother() {
    Fact cover = Fact.word("cover", "none", "partial", "full");
    FactSet facts =
        FactSet.builder(FactModel.standard().with(cover)).put(cover, "partial").build();
    assertThat(truth(Criterion.in(cover, "partial"), facts)).isEqualTo(Truth.TRUE);
    assertThat(truth(Criterion.in(cover, "full"), facts)).isEqualTo(Truth.FALSE);
  }

  /** Found by a table: -1 is a value like another. */
  @Test
  void aFactBelowZeroIsKnownAsAnother() {
    Fact index = new Fact("index", FactKind.QUANTITY, Unit.NONE, 2, -500, 500, ImmutableList.of());
    FactSet facts = FactSet.builder(FactModel.standard().with(index))
        .put(index, FactValue.exactly(-1))
        .build();
    assertThat(truth(Criterion.compare(index, Operator.GT, 0), facts)).isEqualTo(Truth.FALSE);
    assertThat(truth(Criterion.compare(index, Operator.LT, 0), facts)).isEqualTo(Truth.TRUE);
  }
}
