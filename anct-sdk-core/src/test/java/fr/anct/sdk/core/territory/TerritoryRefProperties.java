package fr.anct.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.CodeArbitraries;
import fr.anct.sdk.core.testkit.JavaSerial;
import fr.anct.sdk.core.testkit.Problems;
import java.io.IOException;
import java.io.InvalidObjectException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TerritoryRefProperties {
  @Provide
  static Arbitrary<TerritoryRef> anyRef() {
    Arbitrary<Millesime> years = Arbitraries.integers().between(1900, 2999).map(Millesime::of);
    return Arbitraries.of(TerritoryType.class)
        .flatMap(type -> Combinators.combine(codes(type), years)
            .as((code, year) -> TerritoryRef.of(type, code, year)));
  }

  private static Arbitrary<String> codes(TerritoryType type) {
    return switch (type) {
      case EPCI, EPT -> CodeArbitraries.sirens().map(Object::toString);
      case ARRONDISSEMENT ->
        Combinators.combine(
                CodeArbitraries.departements(), Arbitraries.integers().between(0, 9))
            .as((departement, digit) -> departement + "" + digit);
      case DEPARTEMENT -> CodeArbitraries.departements().map(Object::toString);
      case REGION -> CodeArbitraries.regions().map(Object::toString);
      default -> CodeArbitraries.communes().map(Object::toString);
    };
  }

  @Property
  void theTextIsReadBack(@ForAll("anyRef") TerritoryRef ref) throws IOException {
    assertThat(TerritoryRef.parse(ref.toString())).isEqualTo(ref).hasSameHashCodeAs(ref);
    assertThat(AnctJson.read(AnctJson.write(ref), TerritoryRef.class)).isEqualTo(ref);
    assertThat(AnctJson.write(ref)).isEqualTo('"' + ref.toString() + '"');
    assertThat(JavaSerial.read(JavaSerial.write(ref))).isEqualTo(ref);
    assertThat(TerritoryRef.of(ref.type(), ref.code(), ref.millesime())).isEqualTo(ref);
  }

  @Property
  void orderAgreesWithEquality(
      @ForAll("anyRef") TerritoryRef one, @ForAll("anyRef") TerritoryRef other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
  }

  @Property
  void anyOtherTextIsRefused(@ForAll String text) {
    assertThatThrownBy(() -> TerritoryRef.parse(text))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_CODE));
  }

  @Example
  void nearMissesAreRefused() {
    for (String text : new String[] {
      "",
      ":",
      "@",
      "commune",
      "commune:52250",
      "52250@2026",
      "commune:52250@",
      "commune:52250@26",
      "commune:52250@20260",
      "commune:52250@2026 ",
      "Commune:52250@2026",
      "commune:5225@2026",
      "epci:200044254@2026",
      "arrondissement:5@2026",
      "arrondissement:20@2026",
      "arrondissement:52A@2026",
      "region:99@2026",
      "departement:20@2026",
      "commune:52250@+026"
    }) {
      Problems.refused(ProblemCode.MALFORMED_CODE, () -> TerritoryRef.parse(text));
    }
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> TerritoryRef.parse("commune:52250@0026"));
  }

  @Example
  void aForgedStreamIsRefused() {
    TerritoryRef ref = TerritoryRef.of(CommuneCode.of("52250"), Millesime.of(2026));
    byte[] forged = JavaSerial.forge(JavaSerial.write(ref), "commune:52250", "commune:5225X");
    assertThatThrownBy(() -> JavaSerial.read(forged)).isInstanceOf(InvalidObjectException.class);
    assertThatThrownBy(
            () -> JavaSerial.read(JavaSerial.forged(TerritoryRef.class, java.util.Map.of())))
        .isInstanceOf(InvalidObjectException.class);
  }
}
