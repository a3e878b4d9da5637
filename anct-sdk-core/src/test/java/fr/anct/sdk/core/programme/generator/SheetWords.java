package fr.anct.sdk.core.programme.generator;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.programme.Approximation;
import fr.anct.sdk.core.programme.Direction;
import fr.anct.sdk.core.programme.FlagKind;
import fr.anct.sdk.core.programme.ProgrammeTier;
import java.util.EnumSet;
import java.util.Locale;

/** The closed words of the sheet. */
final class SheetWords {
  static final ImmutableBiMap<String, Direction> DIRECTIONS =
      ImmutableBiMap.<String, Direction>builder()
          .put("Direction générale / Agence", Direction.DIRECTION_GENERALE)
          .put(
              "Appui opérationnel et stratégique (DGD)",
              Direction.APPUI_OPERATIONNEL_ET_STRATEGIQUE)
          .put("Territoires et Ruralités (DGD)", Direction.TERRITOIRES_ET_RURALITES)
          .put("Politique de la ville (DGD)", Direction.POLITIQUE_DE_LA_VILLE)
          .put("Numérique (DGD)", Direction.NUMERIQUE)
          .put("non précisé dans le rapport", Direction.NOT_STATED)
          .put("hors ANCT (partenaire / politique publique citée)", Direction.OUTSIDE_ANCT)
          .buildOrThrow();

  static final ImmutableBiMap<Integer, ProgrammeTier> TIERS = ImmutableBiMap.of(
      1, ProgrammeTier.MAIN, 2, ProgrammeTier.SECONDARY, 3, ProgrammeTier.MENTION);

  static final ImmutableBiMap<String, Approximation> APPROXIMATIONS = ImmutableBiMap.of(
      "~", Approximation.ABOUT,
      "<", Approximation.LESS_THAN,
      ">", Approximation.MORE_THAN,
      "~<", Approximation.NEARLY,
      ">=", Approximation.AT_LEAST);

  private SheetWords() {}

  /** Reads {@code grant-per-unit} as {@code GRANT_PER_UNIT}. */
  static <E extends Enum<E>> E read(Class<E> type, String word) {
    E read = Enum.valueOf(type, Ascii.toUpperCase(word).replace('-', '_'));
    if (!write(read).equals(word)) {
      throw new IllegalArgumentException(word);
    }
    return read;
  }

  static String write(Enum<?> word) {
    return Ascii.toLowerCase(word.name()).replace('_', '-');
  }

  /** A remark is what its marks say; an orphan figure lost its subject in extraction. */
  static ImmutableSet<FlagKind> flagKinds(String text) {
    EnumSet<FlagKind> kinds = EnumSet.noneOf(FlagKind.class);
    if (text.contains("GARBLED") || text.contains("ORPHELIN")) {
      kinds.add(FlagKind.GARBLED);
    }
    if (text.toLowerCase(Locale.ROOT).contains("hors doc")) {
      kinds.add(FlagKind.OUTSIDE_DOCUMENT);
    }
    if (kinds.isEmpty()) {
      kinds.add(FlagKind.NOTE);
    }
    return Sets.immutableEnumSet(kinds);
  }
}
