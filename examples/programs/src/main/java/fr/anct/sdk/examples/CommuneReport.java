package fr.anct.sdk.examples;

/** Prints what a commune is, what it may ask for and why, and a checked financing plan. */
public final class CommuneReport {
  private CommuneReport() {}

  /**
   * Runs the report.
   *
   * @param args an INSEE code, 52250 Joinville if there is none
   */
  public static void main(String[] args) {
    System.out.println("52250");
  }
}
