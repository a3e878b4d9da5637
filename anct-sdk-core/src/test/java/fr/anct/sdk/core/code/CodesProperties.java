package fr.anct.sdk.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.testkit.CodeArbitraries;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class CodesProperties {
  @Property
  void communeReadsWhatItWrites(@ForAll CommuneCode code, @ForAll CommuneCode other) {
    readsWhatItWrites(code, CommuneCode::of, CommuneCode::tryParse);
    assertThat(Integer.signum(code.compareTo(other)))
        .isEqualTo(Integer.signum(code.toString().compareTo(other.toString())));
    assertThat(code.toString()).startsWith(code.departement().toString());
    assertThat(code.isOverseas()).isEqualTo(code.departement().isOverseas());
    code.communeOfArrondissement().ifPresent(commune -> {
      assertThat(commune.departement()).isEqualTo(code.departement());
      assertThat(commune.isMunicipalArrondissement()).isFalse();
    });
  }

  @Property
  void departementReadsWhatItWrites(@ForAll DepartementCode code) {
    readsWhatItWrites(code, DepartementCode::of, DepartementCode::tryParse);
    assertThat(code.isMetropole()).isNotEqualTo(code.isOverseas());
    assertThat(code.isDrom() && code.isMetropole()).isFalse();
  }

  @Property
  void regionReadsWhatItWrites(@ForAll RegionCode code) {
    readsWhatItWrites(code, RegionCode::of, RegionCode::tryParse);
  }

  @Property
  void postalCodeReadsWhatItWrites(@ForAll PostalCode code) {
    readsWhatItWrites(code, PostalCode::of, PostalCode::tryParse);
  }

  @Property
  void qpvReadsWhatItWrites(@ForAll QpvCode code) {
    readsWhatItWrites(code, QpvCode::of, QpvCode::tryParse);
    assertThat(code.change().isPresent()).isEqualTo(code.generation() == QpvCode.Generation.V2024);
  }

  @Property
  void sirenReadsWhatItWrites(@ForAll Siren siren) {
    readsWhatItWrites(siren, Siren::of, Siren::tryParse);
    String code = siren.toString();
    String grouped =
        code.substring(0, 3) + " " + code.substring(3, 6) + "\u00A0" + code.substring(6);
    assertThat(Siren.tryParse(grouped)).contains(siren);
  }

  @Property
  void siretReadsWhatItWrites(@ForAll Siret siret) {
    readsWhatItWrites(siret, Siret::of, Siret::tryParse);
    assertThat(siret.siren() + siret.nic()).isEqualTo(siret.toString());
  }

  @Property
  void anyOtherDigitBreaksTheKeyOfASiren(
      @ForAll Siren siren,
      @ForAll @IntRange(max = 8) int at,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    StringBuilder wrong = new StringBuilder(siren.toString());
    wrong.setCharAt(at, (char) ('0' + (wrong.charAt(at) - '0' + shift) % 10));
    assertThat(Siren.tryParse(wrong.toString())).isEmpty();
  }

  @Property
  void keysAreThoseOfLuhn(@ForAll @StringLength(8) @CharRange(from = '0', to = '9') String digits) {
    for (int key = 0; key <= 9; key++) {
      boolean right = key == CodeArbitraries.luhnKey(digits) && !digits.equals("00000000");
      assertThat(Siren.tryParse(digits + key).isPresent()).isEqualTo(right);
    }
  }

  @Property
  void strictTakesOnlyWhatItGivesBack(
      @ForAll
          @StringLength(max = 9)
          @Chars({'0', '1', '2', '7', '9', 'A', 'B', 'a', 'Q', 'N', 'P', ' ', '\u0665'})
          String text) {
    onlyWhatItGivesBack(text, CommuneCode::of);
    onlyWhatItGivesBack(text, DepartementCode::of);
    onlyWhatItGivesBack(text, RegionCode::of);
    onlyWhatItGivesBack(text, PostalCode::of);
    onlyWhatItGivesBack(text, QpvCode::of);
    onlyWhatItGivesBack(text, Siren::of);
  }

  @Property
  void lenientNeverThrows(@ForAll String text) {
    assertThat(CommuneCode.tryParse(text)).isNotNull();
    assertThat(DepartementCode.tryParse(text)).isNotNull();
    assertThat(RegionCode.tryParse(text)).isNotNull();
    assertThat(PostalCode.tryParse(text)).isNotNull();
    assertThat(QpvCode.tryParse(text)).isNotNull();
    assertThat(Siren.tryParse(text)).isNotNull();
    assertThat(Siret.tryParse(text)).isNotNull();
  }

  private static <T> void readsWhatItWrites(
      T code, Function<String, T> of, Function<String, Optional<T>> tryParse) {
    String text = code.toString();
    assertThat(of.apply(text)).isEqualTo(code).hasSameHashCodeAs(code);
    assertThat(tryParse.apply("\u00A0" + text + "\t")).contains(code);
    assertThat(AnctJson.read(AnctJson.write(code), code.getClass())).isEqualTo(code);
  }

  private static void onlyWhatItGivesBack(String text, Function<String, ?> of) {
    try {
      assertThat(of.apply(text)).hasToString(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining(text);
    }
  }
}
