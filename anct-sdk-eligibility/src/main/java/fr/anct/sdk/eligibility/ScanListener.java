package fr.anct.sdk.eligibility;

/** Is told how far a scan is, and may stop it. It is called by whichever thread does the work, one at a time. */
@FunctionalInterface
public interface ScanListener {
  /**
   * Takes note of the progress.
   *
   * @param done how many rows are done
   * @param total how many there are
   * @return false to stop the scan, which then throws a {@link java.util.concurrent.CancellationException}
   */
  boolean progress(long done, long total);
}
