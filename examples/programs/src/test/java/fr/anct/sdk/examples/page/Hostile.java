package fr.anct.sdk.examples.page;

import fr.anct.sdk.core.referential.CogFile;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.fact.FactDocument;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.io.IOException;
import java.io.StringReader;

/** The portrait of a commune whose name, and the source of what is known of it, come from a file of anybody's. */
final class Hostile {
  private static final String HEADER =
      "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n";

  private Hostile() {}

  static Commune commune(String name) {
    CogFile file = CogFile.read(
            SourceFile.of("cog.csv", HEADER + "COM,52250,44,52,,521,0,,," + cell(name) + ",,\n"),
            Millesime.of(2026))
        .strict();
    return TerritorialReferential.minimal(Millesime.of(2026))
        .combinedWith(file)
        .getCommune("52250");
  }

  static String portrait(String name, FinancingPlan plan, Language language) throws IOException {
    // A name of more than 127 bytes, and a file with control characters, are refused at the door
    // already.
    String possible = name.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}]", " ");
    Commune commune = commune(possible.length() > 60 ? possible.substring(0, 30) : possible);
    FactDocument facts = FactDocument.readCsv(new StringReader(
        "fact,value,year,date,source\npopulation-totale,3006,2023,," + cell(possible) + "\n"));
    return PortraitPage.of(
        commune,
        EligibilityCalculator.standard()
            .evaluate(
                TerritoryFacts.of(commune, PortraitPageExample.DATE)
                    .with(facts.toFactSet(FactModel.standard())),
                PortraitPageExample.DATE),
        plan,
        language);
  }

  private static String cell(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
