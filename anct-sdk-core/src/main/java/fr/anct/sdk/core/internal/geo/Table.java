package fr.anct.sdk.core.internal.geo;

/** The tables of the store. A row's key is the number of its code; that of a commune also says its kind. */
public enum Table {
  /** Régions, and the collectivités that stand in their place. */
  REGION,
  /** Départements, and the collectivités that stand in their place. */
  DEPARTEMENT,
  /** Arrondissements of the départements. */
  ARRONDISSEMENT,
  /** EPCI with their own taxation. */
  EPCI,
  /** EPT of the métropole du Grand Paris. */
  EPT,
  /** Communes, then delegated and associated communes, then municipal arrondissements. */
  COMMUNE;

  static final int COUNT = 6;

  /** Kind of the rows of {@link #COMMUNE} that are current communes. */
  public static final int CURRENT = 0;
  /** Kind of the rows of {@link #COMMUNE} that are delegated communes. */
  public static final int DELEGATED = 1;
  /** Kind of the rows of {@link #COMMUNE} that are associated communes. */
  public static final int ASSOCIATED = 2;
  /** Kind of the rows of {@link #COMMUNE} that are municipal arrondissements. */
  public static final int MUNICIPAL = 3;

  static final int KINDS = 4;
}
