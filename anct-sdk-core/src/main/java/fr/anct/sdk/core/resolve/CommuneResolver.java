package fr.anct.sdk.core.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.internal.text.Spaces;
import fr.anct.sdk.core.passage.CommuneChange;
import fr.anct.sdk.core.passage.Passage;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.Resolution;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.TerritoryMatch.How;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the communes that codes designate. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * CommuneResolver resolver = CommuneResolver.of(TerritorialReferential.latest());
 * resolver.resolve("1033").territories(); // [commune:01033@2026], the leading zero repaired
 * resolver.resolve("75104").inPart(); // [commune:75056@2026], of which it is a part
 * }</pre>
 *
 * <p>Where the vintage of the codes is not stated, a current code is taken as it is; any other is looked for among the
 * communes of the other embedded vintages, newest first, then among the parts of today's communes, then among former
 * codes: 12076 was all of Conques-en-Rouergue until its code changed, before it is one of its delegated communes. State
 * the vintage if it is known: some codes have designated two different communes.
 */
public final class CommuneResolver implements TerritoryResolver {
  private final TerritorialReferential referential;
  private final @Nullable TerritorialReferential stated;
  /** Passages from other vintages, made when first needed. */
  private final Map<Millesime, Ways> ways = new ConcurrentHashMap<>();

  private record Ways(Passage there, Passage back) {}

  private CommuneResolver(
      TerritorialReferential referential, @Nullable TerritorialReferential stated) {
    this.referential = referential;
    this.stated = stated;
  }

  /**
   * Returns a resolver of codes whose vintage is not stated.
   *
   * @param referential the geography in which communes are found, not null
   * @return the resolver, never null
   */
  public static CommuneResolver of(TerritorialReferential referential) {
    Objects.requireNonNull(referential, "referential");
    return new CommuneResolver(referential, null);
  }

  /**
   * Returns this resolver for codes of a stated vintage.
   *
   * @param codes the geography that the codes are of, not null
   * @return the resolver, never null
   */
  public CommuneResolver withCodesOf(TerritorialReferential codes) {
    return new CommuneResolver(referential, codes.equals(referential) ? null : codes);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.COMMUNE;
  }

  @Override
  public TerritorialReferential referential() {
    return referential;
  }

  @Override
  public TerritoryMatch resolve(String text) {
    String bare = withoutSpaces(text);
    Optional<CommuneCode> parsed = CommuneCode.tryParse(bare);
    if (parsed.isEmpty()) {
      return TerritoryMatch.refused(text, malformed(bare));
    }
    CommuneCode code = parsed.get();
    ImmutableList<Problem> repairs = code.toString().equals(text)
        ? ImmutableList.of()
        : ImmutableList.of(
            Problem.of(ProblemCode.REPAIRED_CODE, "value", shown(text), "code", code));
    if (stated != null) {
      return ofVintage(text, code, stated, repairs);
    }
    if (referential.containsCommune(code)) {
      return TerritoryMatch.whole(
          text,
          repairs.isEmpty() ? How.EXACT : How.REPAIRED,
          TerritoryRef.of(code, referential.millesime()),
          repairs);
    }
    return ofOtherVintage(text, code, repairs)
        .or(() -> part(text, code, referential, repairs))
        .orElseGet(() -> former(text, code, repairs));
  }

  /** A municipal arrondissement, or a delegated or associated commune, of the geography that finds communes. */
  private Optional<TerritoryMatch> part(
      String text, CommuneCode code, TerritorialReferential in, List<Problem> repairs) {
    Optional<MunicipalArrondissement> arrondissement = in.findMunicipalArrondissement(code);
    if (arrondissement.isPresent()) {
      Commune commune = arrondissement.get().commune();
      return Optional.of(inPart(
          text,
          How.ARRONDISSEMENT,
          arrondissement.get().ref(),
          commune,
          with(
              repairs,
              Problem.of(
                  ProblemCode.ARRONDISSEMENT_CODE,
                  "code",
                  code,
                  "successors",
                  named(List.of(commune))))));
    }
    Resolution resolution = in.resolve(TerritoryRef.of(code, in.millesime()));
    if (resolution instanceof Resolution.PartOf part) {
      TerritoryType kind = switch (part.link()) {
        case DELEGATED_COMMUNE -> TerritoryType.DELEGATED_COMMUNE;
        case ASSOCIATED_COMMUNE -> TerritoryType.ASSOCIATED_COMMUNE;
        default -> TerritoryType.COMMUNE;
      };
      if (kind != TerritoryType.COMMUNE) {
        return Optional.of(inPart(
            text,
            How.PART_OF_COMMUNE,
            TerritoryRef.of(kind, code.toString(), in.millesime()),
            part.commune(),
            with(
                repairs,
                Problem.of(
                    ProblemCode.PART_CODE,
                    "code",
                    code,
                    "territory",
                    kind.word(),
                    "successors",
                    named(List.of(part.commune()))))));
      }
    }
    return Optional.empty();
  }

  private Optional<TerritoryMatch> ofOtherVintage(
      String text, CommuneCode code, ImmutableList<Problem> repairs) {
    for (Millesime millesime :
        ImmutableList.copyOf(TerritorialReferential.available()).reverse()) {
      if (!millesime.equals(referential.millesime())) {
        TerritorialReferential other = TerritorialReferential.of(millesime);
        if (other.containsCommune(code)) {
          TerritoryMatch match = ofVintage(text, code, other, repairs);
          if (match.isFound()) {
            return Optional.of(match);
          }
        }
      }
    }
    return Optional.empty();
  }

  private TerritoryMatch former(String text, CommuneCode code, List<Problem> repairs) {
    if (referential.resolve(TerritoryRef.of(code, referential.millesime()))
        instanceof Resolution.PartOf part) {
      return new TerritoryMatch(
          text,
          How.OTHER_VINTAGE,
          Optional.empty(),
          ImmutableList.of(),
          ImmutableList.of(part.commune().ref()),
          with(
              repairs,
              Problem.of(
                  ProblemCode.TERRITORY_ENDED,
                  "code",
                  code,
                  "millesime",
                  referential.millesime(),
                  "successor",
                  part.commune().code(),
                  "name",
                  part.commune().name())));
    }
    return TerritoryMatch.refused(text, unknown(code, referential));
  }

  private TerritoryMatch ofVintage(
      String text, CommuneCode code, TerritorialReferential codes, ImmutableList<Problem> repairs) {
    Ways known = ways(codes);
    Optional<CommuneChange> change = known.there().find(code);
    if (change.isEmpty()) {
      return ofPart(text, code, codes, repairs);
    }
    return follow(text, change.get(), known, repairs);
  }

  private TerritoryMatch follow(
      String text, CommuneChange change, Ways known, ImmutableList<Problem> repairs) {
    ImmutableList<Commune> reached = change.to();
    CommuneCode code = change.from().code();
    if (reached.isEmpty()) {
      return TerritoryMatch.refused(text, unknown(code, referential));
    }
    TerritoryRef named = change.from().ref();
    ImmutableList.Builder<TerritoryRef> whole = ImmutableList.builder();
    ImmutableList.Builder<TerritoryRef> inPart = ImmutableList.builder();
    boolean anyPart = false;
    for (Commune commune : reached) {
      boolean alone = known.back().get(commune.code()).to().size() == 1;
      anyPart |= !alone;
      (alone ? whole : inPart).add(commune.ref());
    }
    boolean same = !anyPart && reached.size() == 1 && reached.get(0).code().equals(code);
    if (same) {
      return new TerritoryMatch(
          text,
          repairs.isEmpty() ? How.EXACT : How.REPAIRED,
          Optional.of(named),
          whole.build(),
          ImmutableList.of(),
          repairs);
    }
    Problem followed = Problem.of(
        anyPart ? ProblemCode.MERGED_CODE : ProblemCode.OUTDATED_CODE,
        "code",
        code,
        "from",
        change.from().ref().millesime(),
        "millesime",
        referential.millesime(),
        "successors",
        named(reached));
    return new TerritoryMatch(
        text,
        How.OTHER_VINTAGE,
        Optional.of(named),
        whole.build(),
        inPart.build(),
        with(repairs, followed));
  }

  /** In a stated vintage: an arrondissement, a part of a commune, or a code that was former even then. */
  private TerritoryMatch ofPart(
      String text, CommuneCode code, TerritorialReferential codes, ImmutableList<Problem> repairs) {
    Optional<TerritoryMatch> then = part(text, code, codes, repairs);
    if (then.isEmpty()
        && codes.resolve(TerritoryRef.of(code, codes.millesime()))
            instanceof Resolution.PartOf part) {
      then = Optional.of(inPart(
          text,
          How.OTHER_VINTAGE,
          TerritoryRef.of(code, codes.millesime()),
          part.commune(),
          with(
              repairs,
              Problem.of(
                  ProblemCode.MERGED_CODE,
                  "code",
                  code,
                  "from",
                  codes.millesime(),
                  "millesime",
                  codes.millesime(),
                  "successors",
                  named(List.of(part.commune()))))));
    }
    if (then.isEmpty()) {
      return TerritoryMatch.refused(text, unknown(code, codes));
    }
    TerritoryMatch found = then.get();
    CommuneCode commune = CommuneCode.of(found.inPart().get(0).code());
    ImmutableList<TerritoryRef> reached = ways(codes).there().get(commune).to().stream()
        .map(Commune::ref)
        .collect(ImmutableList.toImmutableList());
    return reached.isEmpty()
        ? TerritoryMatch.refused(text, unknown(code, referential))
        : new TerritoryMatch(
            text, found.how(), found.named(), ImmutableList.of(), reached, found.problems());
  }

  @Override
  public ImmutableSet<TerritoryRef> partsOf(TerritoryRef territory, TerritoryRef named) {
    CommuneCode code = CommuneCode.of(territory.code());
    if (named.type() == TerritoryType.MUNICIPAL_ARRONDISSEMENT
        && named.millesime().equals(referential.millesime())) {
      ImmutableSet.Builder<TerritoryRef> parts = ImmutableSet.builder();
      for (MunicipalArrondissement one : referential.municipalArrondissements()) {
        if (one.commune().code().equals(code)) {
          parts.add(one.ref());
        }
      }
      return parts.build();
    }
    if (named.type() == TerritoryType.COMMUNE
        && !named.millesime().equals(referential.millesime())) {
      return ways(vintage(named.millesime())).back().get(code).to().stream()
          .map(Commune::ref)
          .collect(ImmutableSet.toImmutableSet());
    }
    return ImmutableSet.of(territory);
  }

  private TerritorialReferential vintage(Millesime millesime) {
    return stated != null && stated.millesime().equals(millesime)
        ? stated
        : TerritorialReferential.of(millesime);
  }

  private Ways ways(TerritorialReferential codes) {
    return ways.computeIfAbsent(codes.millesime(), unused -> {
      Passage there = Passage.between(codes, referential);
      return new Ways(there, there.reversed());
    });
  }

  private static TerritoryMatch inPart(
      String text, How how, TerritoryRef named, Commune commune, ImmutableList<Problem> problems) {
    return new TerritoryMatch(
        text,
        how,
        Optional.of(named),
        ImmutableList.of(),
        ImmutableList.of(commune.ref()),
        problems);
  }

  private static ImmutableList<Problem> with(List<Problem> before, Problem problem) {
    return ImmutableList.<Problem>builder().addAll(before).add(problem).build();
  }

  private static Problem malformed(String bare) {
    if (bare.isEmpty()) {
      return Problem.of(ProblemCode.EMPTY_CELL);
    }
    try {
      CommuneCode.of(bare);
    } catch (AnctException e) {
      return e.problem();
    }
    throw new IllegalStateException(bare + " is a code");
  }

  private static Problem unknown(CommuneCode code, TerritorialReferential in) {
    return Problem.of(
        ProblemCode.UNKNOWN_TERRITORY,
        "territory",
        TerritoryType.COMMUNE.word(),
        "code",
        code,
        "millesime",
        in.millesime());
  }

  private static String named(List<Commune> communes) {
    StringBuilder text = new StringBuilder();
    for (Commune commune : communes) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(commune.code())
          .append(' ')
          .append(commune.name());
    }
    return text.toString();
  }

  static String withoutSpaces(String text) {
    boolean spaced = false;
    for (int i = 0; i < text.length() && !spaced; i++) {
      spaced = Spaces.isSpace(text.charAt(i));
    }
    if (!spaced) {
      return text;
    }
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Spaces.isSpace(text.charAt(i))) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }

  static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
