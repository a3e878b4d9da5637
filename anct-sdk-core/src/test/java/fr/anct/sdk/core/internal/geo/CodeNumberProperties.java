package fr.anct.sdk.core.internal.geo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class CodeNumberProperties {
  @Property
  void aCommuneIsReadBackFromItsNumber(@ForAll CommuneCode code) {
    int number = CodeNumber.ofCommune(code.toString());
    assertThat(number).isBetween(0, CodeNumber.COMMUNE_BOUND - 1);
    assertThat(CodeNumber.communeText(number)).isEqualTo(code.toString());
  }

  @Property
  void numbersOfCommunesSortAsTheirTexts(@ForAll CommuneCode one, @ForAll CommuneCode other) {
    assertThat(Integer.signum(Integer.compare(
            CodeNumber.ofCommune(one.toString()), CodeNumber.ofCommune(other.toString()))))
        .isEqualTo(Integer.signum(one.compareTo(other)));
  }

  @Property
  void aCommuneIsAmongThoseOfItsDepartement(@ForAll CommuneCode code) {
    int number = CodeNumber.ofCommune(code.toString());
    int departement = CodeNumber.ofShort(code.departement().toString());
    assertThat(CodeNumber.departementOf(number)).isEqualTo(departement);
    int first = CodeNumber.firstCommuneOf(departement);
    assertThat(number).isBetween(first, first + CodeNumber.communeSpanOf(departement) - 1);
  }

  @Property
  void shortCodesAreReadBackAndSortAsTheirTexts(
      @ForAll DepartementCode one, @ForAll DepartementCode other, @ForAll RegionCode region) {
    int number = CodeNumber.ofShort(one.toString());
    assertThat(CodeNumber.shortText(number, 2)).isEqualTo(one.toString());
    assertThat(CodeNumber.shortText(CodeNumber.ofShort(region.toString()), 2))
        .isEqualTo(region.toString());
    assertThat(Integer.signum(Integer.compare(number, CodeNumber.ofShort(other.toString()))))
        .isEqualTo(Integer.signum(one.compareTo(other)));
  }

  @Property
  void theKeyOfASirenFollowsFromTheRest(@ForAll Siren siren) {
    int number = CodeNumber.ofSiren(siren.toString());
    assertThat(CodeNumber.sirenText(number / 10)).isEqualTo(siren.toString());
    assertThat(CodeNumber.digits(number, 9)).isEqualTo(siren.toString());
  }

  @Property
  void whatIsNoCodeHasNoNumber(
      @ForAll @StringLength(max = 10) @Chars({'0', '9', 'A', 'B', 'C', 'a', ' ', 'é', '/', ':'})
          String text) {
    int number = CodeNumber.ofCommune(text);
    assertThat(number == CodeNumber.NONE || CodeNumber.communeText(number).equals(text))
        .isTrue();
    int siren = CodeNumber.ofSiren(text);
    assertThat(siren == CodeNumber.NONE || CodeNumber.digits(siren, 9).equals(text))
        .isTrue();
    int other = CodeNumber.ofShort(text);
    assertThat(other == CodeNumber.NONE
            || CodeNumber.shortText(other, text.length()).equals(text))
        .isTrue();
  }
}
