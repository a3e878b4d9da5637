package fr.anct.sdk.eligibility.reader;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.TableLayout;
import java.util.Optional;

/** The layouts of the lists that the ANCT publishes. This class is stateless. */
public final class OfficialLists {
  private static final Column COMMUNE =
      Column.required("insee_com", "codgeo", "code_insee", "code_commune", "insee");
  private static final Column EPCI = Column.required("siren_epci", "code_epci", "epci", "siren");
  private static final Column SIGNED = Column.optional("date_signature");

  /** Petites villes de demain. */
  public static final ListLayout PETITES_VILLES_DE_DEMAIN =
      communes("Petites villes de demain", ProgrammeId.PETITES_VILLES_DE_DEMAIN, "pvd");
  /** Action cœur de ville. */
  public static final ListLayout ACTION_COEUR_DE_VILLE =
      communes("Action cœur de ville", ProgrammeId.ACTION_COEUR_DE_VILLE, "acv");
  /** Villages d'avenir. */
  public static final ListLayout VILLAGES_AVENIR =
      communes("Villages d’avenir", ProgrammeId.VILLAGES_AVENIR, "va");
  /** Cités éducatives. */
  public static final ListLayout CITES_EDUCATIVES =
      communes("Cités éducatives", ProgrammeId.CITES_EDUCATIVES, "citeduc");
  /** France services: counters and the communes that host them. */
  public static final ListLayout FRANCE_SERVICES = communes(
          "France services", ProgrammeId.FRANCE_SERVICES, "fs")
      .naming(ListLayout.Naming.HOSTED);
  /** Territoires d'industrie, of EPCI. */
  public static final ListLayout TERRITOIRES_INDUSTRIE = ListLayout.of(
          "Territoires d’industrie", ProgrammeId.TERRITOIRES_INDUSTRIE, EPCI)
      .ofEpci()
      .withDesignations(Column.required("id_ti"), Column.optional("lib_ti"))
      .withSignature(SIGNED);
  /** Priority neighbourhoods of 2024, and the communes that they are part of. */
  public static final ListLayout QPV_2024 = ListLayout.of(
          "Quartiers prioritaires 2024", ProgrammeId.QPV, COMMUNE)
      .withDesignations(
          Column.required("code_qp", "code_qpv", "codeqp"), Column.optional("lib_qp", "nom_qp"))
      .naming(ListLayout.Naming.NEIGHBOURHOOD);

  private static final ImmutableList<ListLayout> ALL = ImmutableList.of(
      PETITES_VILLES_DE_DEMAIN,
      ACTION_COEUR_DE_VILLE,
      VILLAGES_AVENIR,
      CITES_EDUCATIVES,
      FRANCE_SERVICES,
      TERRITOIRES_INDUSTRIE,
      QPV_2024);

  private OfficialLists() {}

  private static ListLayout communes(String name, ProgrammeId programme, String suffix) {
    return ListLayout.of(name, programme, COMMUNE)
        .withDesignations(Column.required("id_" + suffix), Column.optional("lib_" + suffix))
        .withSignature(SIGNED);
  }

  /**
   * Returns the layouts.
   *
   * @return all of them, never null
   */
  public static ImmutableList<ListLayout> all() {
    return ALL;
  }

  /**
   * Finds the layout of the list of a programme.
   *
   * @param programme the programme, not null
   * @return the layout, or empty if there is none here
   */
  public static Optional<ListLayout> find(ProgrammeId programme) {
    for (ListLayout layout : ALL) {
      if (layout.programme().equals(programme)) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }

  /** What a file may be mistaken for. */
  static ImmutableList<TableLayout> tables() {
    ImmutableList.Builder<TableLayout> tables = ImmutableList.builder();
    for (ListLayout layout : ALL) {
      tables.add(layout.table());
    }
    return tables.build();
  }
}
