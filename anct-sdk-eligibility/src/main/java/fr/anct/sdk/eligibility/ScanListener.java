package fr.anct.sdk.eligibility;

/** Is told how far a scan is. */
@FunctionalInterface
public interface ScanListener {
  /**
   * Takes how far it is; called after each few thousand rows, by one thread at a time, which waits for it.
   *
   * @param phase what is being done, not null
   * @param done the rows done in this phase
   * @param total all rows of this phase, or -1 if the population comes in chunks whose number is not known
   */
  void progress(Phase phase, long done, long total);

  /** What a scan does, one after the other. */
  enum Phase {
    /** What is known of each row is read; nothing is left to read of a population whose columns were read before. */
    READING,
    /** The rules are asked. */
    ASKING
  }
}
