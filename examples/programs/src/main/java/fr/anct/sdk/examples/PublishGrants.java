package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.RowProblem;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.funding.publication.AidNature;
import fr.anct.sdk.funding.publication.GrantBeneficiary;
import fr.anct.sdk.funding.publication.GrantPublication;
import fr.anct.sdk.funding.publication.GrantPublicationReader;
import fr.anct.sdk.funding.publication.Grantor;
import fr.anct.sdk.funding.publication.PaymentPeriod;
import fr.anct.sdk.funding.publication.PublishedGrant;
import fr.anct.sdk.funding.publication.SchemaVersion;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes grants as the open-data table that the law asks for, reads it back, and tells the mistakes of a table that
 * somebody else wrote.
 *
 * <p>Runs without arguments, on invented grants and an invented table; {@code --help} lists them.
 */
public final class PublishGrants {
  private static final Syntax SYNTAX = Syntax.of("""
      Usage: [table.csv] [options]           (invented grants if no table is given)
        --schema V             the version of the table: 1.1, 2.0 or 2.1 (by default)
        --csv                  the table alone: as given, once read and written anew""", 1, "--schema").withFlags("--csv");
  private static final Program PROGRAM = new Program(SYNTAX, PublishGrants::answer);
  private static final String SAMPLE = "sample-grants.csv";

  private PublishGrants() {}

  /**
   * Runs the program and ends it with 2 if an argument is wrong.
   *
   * @param args the arguments that {@code --help} lists
   */
  public static void main(String[] args) {
    Program.exit(run(args, System.out, System.err));
  }

  /**
   * Runs the program.
   *
   * @param args the arguments that {@code --help} lists, not null
   * @param out where the answer goes, in UTF-8, not null
   * @param err where a wrong argument is told in one line, not null
   * @return 0 if there is an answer, else 2
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return PROGRAM.run(args, out, err);
  }

  private static String answer(Options options, PrintStream told) throws IOException {
    SchemaVersion version = version(options);
    Optional<Path> file = options.word(0).map(text -> Options.path("", text));
    GrantPublicationReader reader = GrantPublicationReader.of(version);
    Sheet sheet = new Sheet(new Texts(options.language()));
    boolean alone = options.has("--csv") || options.value(Syntax.OUT).isPresent();
    if (file.isPresent()) {
      Imported<GrantPublication> read = reader.read(SourceFile.read(file.get()));
      if (alone) {
        told.print(SafeText.lines(read.report().text(options.language())));
        return read.value().toCsv(version);
      }
      return sheet
          .title(sheet.texts().get("publish.title", "version", version.toString()))
          .indented(mistakes(sheet, version, read))
          .toString();
    }
    GrantPublication grants = sample();
    String csv = grants.toCsv(version);
    if (alone) {
      return csv;
    }
    sheet.title(sheet.texts().get("publish.title", "version", version.toString()));
    sheet.heading("publish.grants");
    for (PublishedGrant grant : grants.grants()) {
      sheet.line("  " + grant.beneficiary().name() + sheet.texts().colon() + grant.purpose() + ", "
          + sheet.money(grant.amount()) + " × " + grant.share());
    }
    sheet.heading("publish.csv").indented(csv);
    sheet.heading("publish.read-back");
    Imported<GrantPublication> back = reader.read(SourceFile.of("subventions.csv", csv));
    sheet.say(back.strict().grants().equals(grants.grants()) ? "publish.same" : "publish.other");
    sheet.heading("publish.mistakes", "file", SAMPLE);
    sheet.indented(mistakes(sheet, version, reader.read(Inputs.sampleTable(SAMPLE))));
    return sheet.toString();
  }

  /** What could not be read, and what keeps the rest from being published. */
  private static String mistakes(
      Sheet sheet, SchemaVersion version, Imported<GrantPublication> read) {
    StringBuilder text = new StringBuilder(read.report().text(sheet.language()));
    ImmutableList<RowProblem> problems = read.value().problems(version);
    text.append(sheet
            .texts()
            .get(
                problems.isEmpty() ? "publish.publishable" : "publish.not-publishable",
                "count",
                Integer.toString(read.value().grants().size())))
        .append('\n');
    for (RowProblem problem : problems) {
      text.append("- ").append(problem.message(sheet.language())).append('\n');
    }
    return SafeText.lines(text.toString());
  }

  private static SchemaVersion version(Options options) {
    String text = options.value("--schema").orElse(SchemaVersion.V2_1.toString());
    return Arrays.stream(SchemaVersion.values())
        .filter(each -> each.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> options.wrong("choice", "--schema"));
  }

  /** Names and numbers are invented. */
  private static GrantPublication sample() {
    PublishedGrant.Builder grant = PublishedGrant.builder();
    PublishedGrant school = grant
        .grantor(Grantor.of("Conseil départemental (exemple)", Siret.of("98765432400019")))
        .agreementDate(LocalDate.of(2026, 3, 16))
        .decisionReference("2026-CP-031")
        .beneficiary(GrantBeneficiary.of("Commune de Valfontaine", Siret.of("98700111200018")))
        .purpose("Rénovation de l’école, première tranche")
        .amount(Euros.of(90_000))
        .addNatures(AidNature.CASH)
        .paymentTerms(PublishedGrant.BY_INSTALMENTS)
        .paymentPeriod(PaymentPeriod.between(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 12, 31)))
        .notifiedToEu(false)
        .build();
    PublishedGrant festival = school.toBuilder()
        .decisionReference("2026-CP-044")
        .purpose("Festival des trois rivières")
        .amount(Euros.of(30_000))
        .paymentTerms(PublishedGrant.AT_ONCE)
        .paymentPeriod(PaymentPeriod.on(LocalDate.of(2026, 7, 1)))
        .build();
    return GrantPublication.of(ImmutableList.<PublishedGrant>builder()
        .add(school)
        .addAll(festival.sharedBetween(
            ImmutableList.of(
                GrantBeneficiary.of("Association Amont", Siret.of("98700222700013")),
                GrantBeneficiary.of("Association Confluence", Siret.of("98700333200010")),
                GrantBeneficiary.of("Association Aval", Siret.of("98700444700015"))),
            Allocation.byWeights(1, 1, 1),
            4))
        .build());
  }
}
