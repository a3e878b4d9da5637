package fr.anct.sdk.examples.page;

/** Signs of a comparison as it turned out. */
final class Symbols {
  private Symbols() {}

  /** {@code ≤} for a ceiling that is kept, {@code >} for one that is not; {@code ≥} and {@code <} for a floor. */
  static String held(Ceiling ceiling) {
    boolean kept =
        ceiling.result().excess().filter(excess -> excess.isPositive()).isEmpty();
    if (ceiling.isFloor()) {
      return kept ? "≥" : "<";
    }
    return kept ? "≤" : ">";
  }
}
