package fr.anct.sdk.funding.tax;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.funding.testkit.Plans;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TfpbAllowanceProperties {
  @Property
  void basesAndTaxesAreWholeEurosAndAddUp(
      @ForAll("amounts") Euros value, @ForAll("rates") Rate rate) {
    TfpbSaving saved = TfpbAllowance.standard().saving(value, rate, 2026);

    for (Euros amount : new Euros[] {
      saved.base(), saved.allowance(), saved.taxBefore(), saved.taxAfter(), saved.saving()
    }) {
      assertThat(amount.cents() % 100).isZero();
      assertThat(amount.isNegative()).isFalse();
    }
    assertThat(saved.allowance().plus(saved.taxedBase())).isEqualTo(saved.base());
    assertThat(saved.taxAfter().plus(saved.saving())).isEqualTo(saved.taxBefore());
    assertThat(saved.base().times(2).minus(value).abs()).isLessThanOrEqualTo(Euros.of(1));
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }

  @Provide
  Arbitrary<Rate> rates() {
    return Plans.rates();
  }
}
