package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.territory.Millesime;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every embedded vintage holds of one that INSEE's own files are laid over. */
class CombinedInvariantsTest {
  private final VintageInvariantsTest invariants = new VintageInvariantsTest();

  static List<TerritorialReferential> combined() throws IOException {
    ImmutableList.Builder<TerritorialReferential> all = ImmutableList.builder();
    all.add(TerritorialReferential.latest()
        .combinedWith(OwnFilesTest.populations())
        .combinedWith(OwnFilesTest.cog()));
    // Arrondissements that are newer than the base have no chef-lieu: the file names none.
    for (int year : new int[] {2023, 2024, 2025}) {
      all.add(TerritorialReferential.of(Millesime.of(year)).combinedWith(OwnFilesTest.cog()));
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("combined")
  void allOfThem(TerritorialReferential combined) {
    invariants.everyTerritoryIsFoundByItsReference(combined);
    invariants.everyCommuneIsAmongTheChildrenOfItsParents(combined);
    invariants.everyPartIsAmongTheChildrenOfItsCommune(combined);
    invariants.departementsAndRegionsNameEachOther(combined);
    invariants.chefsLieuxAreInTheirTerritory(combined);
    invariants.formerCodesAreThoseOfNoCurrentCommune(combined);
  }
}
