package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/**
 * The grants for a <i>volontariat territorial en entreprise</i> (VTE): 4 000 € in a <i>territoire d’industrie</i>; for a
 * VTE <i>vert</i> 8 000 €, then 12 000 €, or 8 000 € still with the aid for apprenticeship, paid once against at least
 * 16 000 € of proof.
 *
 * <p>The day the VTE <i>vert</i> went up was not found: the flag {@code raised-amount} says which amount the agreement
 * has, {@code apprenticeship-aid} whether that aid is drawn too. The cost of the input is what is proven, for one post.
 * One post an establishment, five a company. This class is stateless.
 */
public final class VolontariatEntreprise {
  private static final Citation TERRITOIRES_INDUSTRIE =
      Versions.secondary("VTE Territoires d’industrie (préfectures)");
  private static final Citation VERT = Versions.secondary("VTE vert, Ademe (préfectures)");
  private static final long MOST_POSTS = 5;

  private VolontariatEntreprise() {}

  /**
   * Returns the grant of a post in a <i>territoire d’industrie</i>.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant territoiresIndustrie() {
    return Versions.grant(
        "P-VTE-TI",
        ProgrammeId.VTE,
        "funding.programme.vte-ti",
        ImmutableList.of(Versions.from(
            Versions.day(2018, 1, 1),
            GrantFormula.lumpSum(Euros.of(4_000)),
            TERRITOIRES_INDUSTRIE)));
  }

  /**
   * Returns the grant of a VTE <i>vert</i> post.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant vert() {
    GrantFormula post = GrantFormula.lumpSum(Euros.of(12_000));
    GrantFormula less = GrantFormula.lumpSum(Euros.of(8_000));
    return Versions.grant(
        "P-VTE-VERT",
        ProgrammeId.VTE,
        "funding.programme.vte-vert",
        vert(amounts(less, post).forProjects(Operator.AT_LEAST, Euros.of(16_000))));
  }

  /**
   * Returns what a company has for all its VTE <i>vert</i> posts, one an establishment, the quantity {@code vte-posts}:
   * no more than five count. The proof of each post is not looked at here.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant vertOfCompany() {
    return Versions.grant(
        "P-VTE-VERT-COMPANY",
        ProgrammeId.VTE,
        "funding.programme.vte-vert-company",
        vert(amounts(posts(8_000), posts(12_000))));
  }

  private static GrantFormula amounts(GrantFormula less, GrantFormula more) {
    return GrantFormula.choice(
        "raised-amount", GrantFormula.choice("apprenticeship-aid", less, more), less);
  }

  private static GrantFormula posts(long euros) {
    return GrantFormula.scale("vte-posts", Euros.of(euros)).cappedAt(Euros.of(euros * MOST_POSTS));
  }

  private static ImmutableList<Dated<GrantFormula>> vert(GrantFormula formula) {
    return ImmutableList.of(
        Versions.from(Versions.day(2020, 9, 1), formula, VERT, Versions.day(2022, 12, 31)));
  }
}
