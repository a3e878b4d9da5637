package fr.anct.sdk.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTextTest {
  @ParameterizedTest
  @CsvSource({
    "'21 667,00 €',21667.00",
    "'21\u00A0667,00\u00A0€',21667.00",
    "'21\u202F667,00\u202F€',21667.00",
    "'1 234,5',1234.50",
    "'1.234,50 €',1234.50",
    "'1.234.567,8',1234567.80",
    "'12.345,00\u00A0€',12345.00",
    "'12 k€',12000.00",
    "'12k€',12000.00",
    "'12,5 K€',12500.00",
    "'12,34567 k€',12345.67",
    "'12.34 kEUR',12340.00",
    "'1 500 k€',1500000.00",
    "'1.500,5 k€',1500500.00",
    "'3,5 M€',3500000.00",
    "'0,125 M€',125000.00",
    "'0.125 M€',125000.00",
    "'1,234 M€',1234000.00",
    "'2,29 Md€',2290000000.00",
    "'2,29\u00A0Md€',2290000000.00",
    "'2,29 Mds €',2290000000.00",
    "'92233720,36854775807 Md€',92233720368547758.07",
    "'-92233720,36854775808 Md€',-92233720368547758.08",
    "'-5 €',-5.00",
    "'- 5 €',-5.00",
    "'\u22125 €',-5.00",
    "'+5 €',5.00",
    "'-2,5 k€',-2500.00",
    "'5 EUR',5.00",
    "'5 eur',5.00",
    "'5 euros',5.00",
    "'1 Euro',1.00",
    "'0,500',0.50",
    "'1234,500',1234.50",
    "'1 234,500',1234.50",
    "'170320.5500',170320.55",
    "'0,001 k€',1.00",
    "'-0 €',0.00",
    "'00000000000000000000000000000001',1.00"
  })
  void whatIsRead(String text, String amount) {
    assertThat(EurosText.parse(text)).isEqualTo(Euros.parse(amount));
    assertThat(EurosText.tryParse(text)).contains(Euros.parse(amount));
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234',thousands,'1 234',",
    "'1.234',thousands,'1 234',",
    "'-12,345',thousands,'12 345',",
    "'123.456 €',thousands,'123 456 €',",
    "'1.000',thousands,'1 000',",
    "'1.234 M€',unit,'1 234 M€','1,234 M€'",
    "'12.500 k€',unit,'12 500 k€','12,500 k€'",
    "'10 00',spaces,'1 000',",
    "'1 2',spaces,'12',",
    "'1234 567,00 €',spaces,'1 234 567,00 €',",
    "'1\u00A0\u00A0234',spaces,'1 234',",
    "'10 000 2',spaces,'100 002',"
  })
  void whatMayBeTwoAmountsSaysWhichAndHowToWriteIt(
      String text, String form, String whole, String fraction) {
    Problem problem = Problems.refused(ProblemCode.AMBIGUOUS_AMOUNT, () -> EurosText.parse(text));
    assertThat(problem.values())
        .containsEntry("value", text)
        .containsEntry("form", form)
        .containsEntry("whole", whole);
    for (String way : fraction == null ? List.of(whole) : List.of(whole, fraction)) {
      assertThat(problem.message(Language.FR)).contains(way);
      assertThat(EurosText.tryParse(way)).as(way).isPresent();
    }
    assertThat(EurosText.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2345",
        "0,234",
        "0.001",
        "1234,567 €",
        "1 234,567",
        "1.234,567",
        "12,345678 k€",
        "12,34567001 k€",
        "0,000000001 M€",
        "2,290000000001 Md€"
      })
  void aFractionOfACentIsRefused(String text) {
    Problems.refused(ProblemCode.TOO_PRECISE, () -> EurosText.parse(text));
    assertThat(EurosText.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "92233720368547758,08",
        "-92233720368547758,09",
        "92 233 720 368 547 758,08 €",
        "92233720,36854775808 Md€",
        "100000000 Md€",
        "99999999999999999999",
        "184467440737095516,16",
        "999999999999999999999999999999999999999999999999999999999999999999999999999999999 €"
      })
  void whatDoesNotFitIsRefused(String text) {
    Problems.refused(ProblemCode.OVERFLOW, () -> EurosText.parse(text));
    assertThat(EurosText.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'',amount.text",
    "' ',amount.text",
    "'€',amount.text",
    "'k€',amount.text",
    "'-',amount.text",
    "'--5',amount.text",
    "'+-5',amount.text",
    "'5-',amount.text",
    "'€ 5',amount.text",
    "'5 €€',amount.text",
    "'5 $',amount.text",
    "'5 k',amount.text",
    "'5 m€',amount.text",
    "'5 MD€',amount.text",
    "'5 kk€',amount.text",
    "',50',amount.text",
    "'5,',amount.text",
    "'5, €',amount.text",
    "'1 234, 50',amount.text",
    "'12,34 5',amount.text",
    "'1e5',amount.text",
    "'٣',amount.text",
    "'１',amount.text",
    "'NaN',amount.text",
    "'1.2.3',amount.groups",
    "'1,2,3',amount.groups",
    "'1.234.567',amount.groups",
    "'1,234,567',amount.groups",
    "'12.34,50',amount.groups",
    "'1.2345,50',amount.groups",
    "'1234.567,50',amount.groups",
    "'.234,50',amount.groups",
    "'1..234,50',amount.groups",
    "'1 234.567,50',amount.text",
    "'1,234.50',amount.english",
    "'1,234,567.50',amount.english"
  })
  void whatIsNoAmountIsRefused(String text, String rule) {
    assertThat(Problems.refused(ProblemCode.MALFORMED_AMOUNT, () -> EurosText.parse(text))
            .values())
        .containsEntry("rule", rule);
    assertThat(EurosText.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0,'0,00\u00A0€'",
    "-1,'-0,01\u00A0€'",
    "123450,'1\u202F234,50\u00A0€'",
    "9223372036854775807,'92\u202F233\u202F720\u202F368\u202F547\u202F758,07\u00A0€'",
    "-9223372036854775808,'-92\u202F233\u202F720\u202F368\u202F547\u202F758,08\u00A0€'"
  })
  void writtenTheFrenchWay(long cents, String text) {
    assertThat(EurosText.format(Euros.ofCents(cents))).isEqualTo(text);
    assertThat(EurosText.parse(text).cents()).isEqualTo(cents);
  }

  /** The whole file is said to have cents in 24 % of its amounts, this sample of it has. */
  @Test
  void everyPublishedAmountOfTheFondsVertIsRead() throws IOException {
    Read read = read("grants/fonds-vert-2023-sample.csv", "montant_engage");
    assertThat(read.amounts).hasSize(1_500);
    assertThat(read.withCents()).isEqualTo(360);
    assertThat(read.problems).isEmpty();
    assertThat(Euros.sum(read.amounts)).hasToString("265472581.69");
  }

  @Test
  void theAmountsOfTheDetrAreReadButForFractionsOfACent() throws IOException {
    Read costs = read("grants/detr-dsil-2018-sample.csv", "COUT");
    assertThat(costs.amounts).hasSize(999);
    assertThat(costs.withCents()).isEqualTo(241);
    assertThat(costs.problems).containsExactly(Map.entry(ProblemCode.MALFORMED_AMOUNT, 1));
    assertThat(Euros.sum(costs.amounts)).hasToString("247277644.52");

    Read grants = read("grants/detr-dsil-2018-sample.csv", "SUBVENTION");
    assertThat(grants.amounts).hasSize(966);
    assertThat(grants.withCents()).isEqualTo(287);
    assertThat(grants.problems)
        .containsOnly(
            Map.entry(ProblemCode.AMBIGUOUS_AMOUNT, 1), // 596.668
            Map.entry(ProblemCode.TOO_PRECISE, 33));
    assertThat(Euros.sum(grants.amounts)).hasToString("56170027.77");
  }

  private static Read read(String file, String name) throws IOException {
    Column column = Column.required(name);
    Read read = new Read();
    ImportReport report = TableReader.of(TableLayout.of(name, column))
        .read(SourceFile.read(SharedData.file(file)), row -> {
          String text = row.text(column);
          if (EurosText.tryParse(text).isPresent()) {
            read.amounts.add(EurosText.parse(text));
          } else {
            read.problems.merge(
                Problems.refused(() -> EurosText.parse(text)).code(), 1, Integer::sum);
          }
        });
    assertThat(report.refused()).isZero();
    return read;
  }

  private static final class Read {
    final List<Euros> amounts = new ArrayList<>();
    final Map<ProblemCode, Integer> problems = new EnumMap<>(ProblemCode.class);

    long withCents() {
      return amounts.stream().filter(amount -> amount.cents() % 100 != 0).count();
    }
  }
}
