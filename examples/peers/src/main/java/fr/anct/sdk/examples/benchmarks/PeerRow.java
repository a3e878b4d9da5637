package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.eligibility.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A commune as an object with getters, which rule engines work on, and what they found for each of the ten rules. */
public final class PeerRow {
  /** What a rule says that did not fire. */
  private static final byte NO = (byte) Verdict.NOT_ELIGIBLE.ordinal();

  private final int municipale;
  private final int totale;
  private final int dgf;
  private final long potentiel;
  private final long meanPotentiel;
  private final int nouvelle;
  private final int operators;
  private final int agents;
  private final int hours;
  private final int days;
  private final int[] designations;
  private final byte[] verdicts = new byte[10];

  private PeerRow(ScanRows rows, int row) {
    municipale = rows.municipale[row];
    totale = rows.totale[row];
    dgf = rows.dgf[row];
    potentiel = rows.potentiel[row];
    meanPotentiel = rows.meanPotentiel[row];
    nouvelle = rows.nouvelle[row];
    operators = rows.operators[row];
    agents = rows.agents[row];
    hours = rows.hours[row];
    days = rows.days[row];
    designations = Arrays.stream(rows.designations)
        .mapToInt(designation -> designation[row])
        .toArray();
  }

  static List<PeerRow> all(ScanRows rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(row -> new PeerRow(rows, row))
        .toList();
  }

  /** Verdicts by rule, then by row, as {@link ScanRows#verdicts()}. */
  static byte[][] verdicts(List<PeerRow> rows) {
    byte[][] all = new byte[10][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int rule = 0; rule < 10; rule++) {
        all[rule][row] = rows.get(row).verdicts[rule];
      }
    }
    return all;
  }

  void forget() {
    Arrays.fill(verdicts, NO);
  }

  /**
   * Says what a rule found.
   *
   * @param rule the rule, from 0
   * @param verdict what it found, not null
   */
  public void found(int rule, Verdict verdict) {
    verdicts[rule] = (byte) verdict.ordinal();
  }

  /**
   * Returns the population municipale.
   *
   * @return the inhabitants
   */
  public int getMunicipale() {
    return municipale;
  }

  /**
   * Returns the population totale.
   *
   * @return the inhabitants
   */
  public int getTotale() {
    return totale;
  }

  /**
   * Returns the population DGF.
   *
   * @return the inhabitants
   */
  public int getDgf() {
    return dgf;
  }

  /**
   * Returns the potentiel financier per inhabitant.
   *
   * @return cents
   */
  public long getPotentiel() {
    return potentiel;
  }

  /**
   * Returns the mean potentiel financier per inhabitant.
   *
   * @return cents
   */
  public long getMeanPotentiel() {
    return meanPotentiel;
  }

  /**
   * Returns whether it is a commune nouvelle held to be eligible.
   *
   * @return 1 or 0
   */
  public int getNouvelle() {
    return nouvelle;
  }

  /**
   * Returns the operators in its France services house.
   *
   * @return their number
   */
  public int getOperators() {
    return operators;
  }

  /**
   * Returns the agents of that house.
   *
   * @return their number
   */
  public int getAgents() {
    return agents;
  }

  /**
   * Returns the hours it is open in a week.
   *
   * @return their number
   */
  public int getHours() {
    return hours;
  }

  /**
   * Returns the days it is open in a week.
   *
   * @return their number
   */
  public int getDays() {
    return days;
  }

  /**
   * Returns the designation of its list 1.
   *
   * @return 0 for none, 1 for a part, 2 for all of it
   */
  public int getPvd() {
    return designations[0];
  }

  /**
   * Returns the designation of its list 2.
   *
   * @return 0 for none, 1 for a part, 2 for all of it
   */
  public int getAcv() {
    return designations[1];
  }

  /**
   * Returns the designation of its list 3.
   *
   * @return 0 for none, 1 for a part, 2 for all of it
   */
  public int getAcvEntrees() {
    return designations[2];
  }

  /**
   * Returns the designation of its list 4.
   *
   * @return 0 for none, 1 for a part, 2 for all of it
   */
  public int getLittoral() {
    return designations[3];
  }

  /**
   * Returns the designation of its list 5.
   *
   * @return 0 for none, 1 for a part, 2 for all of it
   */
  public int getMontagne() {
    return designations[4];
  }

  /**
   * Returns the designation of its list 6.
   *
   * @return 0 for none, 1 for a part, 2 for all of it
   */
  public int getAvenirMontagnes() {
    return designations[5];
  }
}
