package fr.anct.sdk.core.testkit;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.code.QpvCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.code.Siret;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Codes of the right form, that need not exist. */
public final class CodeArbitraries {
  private CodeArbitraries() {}

  /** Returns any département or collectivité. */
  public static Arbitrary<DepartementCode> departements() {
    return Arbitraries.of(departementTexts().map(DepartementCode::of).toList());
  }

  /** Returns any commune code; one in ten is a municipal arrondissement. */
  public static Arbitrary<CommuneCode> communes() {
    Arbitrary<CommuneCode> plain = Combinators.combine(
            Arbitraries.of(departementTexts().toList()), digits(3))
        .as((departement, number) -> CommuneCode.of(
            departement + (departement.length() == 2 ? number : number.substring(1))));
    Arbitrary<CommuneCode> arrondissements = Arbitraries.of(Stream.of(
            IntStream.rangeClosed(75101, 75120),
            IntStream.rangeClosed(69381, 69389),
            IntStream.rangeClosed(13201, 13216))
        .flatMap(IntStream::boxed)
        .map(code -> CommuneCode.of(code.toString()))
        .toList());
    return Arbitraries.frequencyOf(Tuple.of(9, plain), Tuple.of(1, arrondissements));
  }

  /** Returns any région or collectivité. */
  public static Arbitrary<RegionCode> regions() {
    return Arbitraries.of(
            "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75",
            "76", "84", "93", "94", "975", "977", "978", "984", "986", "987", "988", "989")
        .map(RegionCode::of);
  }

  /** Returns any SIREN with a right key. */
  public static Arbitrary<Siren> sirens() {
    return digits(8)
        .filter(digits -> !digits.equals("00000000"))
        .map(digits -> Siren.of(digits + luhnKey(digits)));
  }

  /** Returns any SIRET with a right key, those of La Poste apart. */
  public static Arbitrary<Siret> sirets() {
    return Combinators.combine(sirens(), digits(4)).as((siren, number) -> {
      String head = siren + number;
      return Siret.of(head + luhnKey(head));
    });
  }

  /** Returns any postal code. */
  public static Arbitrary<PostalCode> postalCodes() {
    return digits(5).filter(code -> !code.startsWith("00")).map(PostalCode::of);
  }

  /** Returns any priority neighbourhood of either generation. */
  public static Arbitrary<QpvCode> qpvs() {
    Arbitrary<String> heads = Arbitraries.of(
        departementTexts().map(d -> d.length() == 2 ? "0" + d : d).toList());
    Arbitrary<QpvCode> of2014 = Combinators.combine(heads, digits(3))
        .as((head, number) -> QpvCode.of("QP" + head + number));
    Arbitrary<QpvCode> of2024 = Combinators.combine(
            heads, digits(2), Arbitraries.of(QpvCode.Change.class))
        .as((head, number, change) -> QpvCode.of("QN" + head + number + change.letter()));
    return Arbitraries.oneOf(of2014, of2024);
  }

  /** Returns the digit that makes all digits pass Luhn's check, computed another way than the library does. */
  public static int luhnKey(String digits) {
    int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    int sum = 0;
    boolean twice = true;
    for (int i = digits.length() - 1; i >= 0; i--, twice = !twice) {
      int digit = digits.charAt(i) - '0';
      sum += twice ? doubled[digit] : digit;
    }
    return (10 - sum % 10) % 10;
  }

  private static Arbitrary<String> digits(int length) {
    return Arbitraries.strings().numeric().ofLength(length);
  }

  private static Stream<String> departementTexts() {
    Stream<String> metropole = IntStream.rangeClosed(1, 95)
        .filter(number -> number != 20)
        .mapToObj(number -> (number < 10 ? "0" : "") + number);
    Stream<String> others = Stream.of(
        "2A", "2B", "971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987",
        "988", "989");
    return Stream.concat(metropole, others);
  }
}
