package fr.anct.sdk.core.problem;

/**
 * The closed list of what can go wrong. Codes are API: they are added, never renamed.
 *
 * <p>The text of a code is the message {@code problem.<name>}; its variables are the values of the problem.
 */
public enum ProblemCode {
  /** A text is not a code of the expected kind: {@code kind}, {@code value}, {@code rule}. */
  MALFORMED_CODE,
  /** A text or number is not an amount: {@code value}, {@code rule}. */
  MALFORMED_AMOUNT,
  /**
   * A text can be read as two amounts: {@code value}, {@code whole} (one of the two, as it should be written), and how,
   * by {@code form}: {@code thousands}, {@code spaces}, or {@code unit} with the other one as {@code fraction}.
   */
  AMBIGUOUS_AMOUNT,
  /** A text or number is not a rate: {@code value}, {@code rule}. */
  MALFORMED_RATE,
  /** An amount or count does not fit in its range: {@code value}. */
  OVERFLOW,
  /** An amount that must be exact to the cent is not: {@code value}. */
  TOO_PRECISE,
  /** An argument is out of its range: {@code name}, {@code value}, {@code rule}. */
  OUT_OF_RANGE,
  /** Weights cannot divide a total: {@code value}, {@code rule}. */
  BAD_WEIGHTS,
  /** A vintage is not embedded: {@code millesime}, {@code available}. */
  UNKNOWN_MILLESIME,
  /** The source never published this vintage: {@code millesime}, {@code before}, {@code after}. */
  UNPUBLISHED_MILLESIME,
  /** A territory is not in a vintage and nothing more is known of it: {@code territory}, {@code code}, {@code
   * millesime}. */
  UNKNOWN_TERRITORY,
  /**
   * A commune is no more in a vintage: {@code code}, {@code millesime}, and how, by {@code form}: {@code merged}, {@code
   * recoded} (its code changed), {@code ended}, {@code divided}, {@code suppressed} or {@code shared} (suppressed, with a former code for a
   * lead), followed by {@code On}, with {@code
   * date}, or by {@code Between}, with {@code after} and {@code by}, the days of two vintages that bound it; {@code
   * mergedThen} and {@code recodedThen} have {@code date}, {@code first} and {@code firstName}, what it became at first.
   * {@code successor} and {@code name}, if it is in one commune of the vintage; {@code successors}, if {@code divided}.
   */
  TERRITORY_ENDED,
  /**
   * The quantity of a commune that was divided cannot be: {@code code}, {@code from}, {@code millesime}, {@code
   * successors}, {@code missing}.
   */
  DIVIDED_TERRITORY,
  /**
   * A document does not read: {@code document}, {@code line}, {@code rule}; if it is JSON and not of its type, also the
   * {@code path} of the object at fault (a JSON Pointer) and, by {@code form}: {@code missing} properties with {@code names},
   * {@code unknown} property with {@code name} and {@code known}, in the place of {@code rule}, or {@code other}.
   */
  MALFORMED_DOCUMENT,
  /** A programme is not in the catalogue: {@code id}. */
  UNKNOWN_PROGRAMME,
  /** A fact is not known by that name: {@code id}, {@code known}. */
  UNKNOWN_FACT,
  /** A value does not fit its fact: {@code id}, {@code value}, {@code rule}. */
  BAD_FACT_VALUE,
  /** Two facts contradict each other: {@code id}, {@code value}, {@code rule}. */
  CONTRADICTORY_FACTS,
  /** A relation between facts makes one a part of itself: {@code ids}. */
  CYCLIC_FACTS,
  /** A rule reads a fact that a population does not speak of: {@code rule}, {@code id}. */
  FACT_NOT_SUPPLIED,
  /** A population has no row of that key: {@code id}. */
  UNKNOWN_ROW,
  /** A rule is not known by that name: {@code id}. */
  UNKNOWN_RULE,
  /** Dated values overlap or are out of order: {@code value}, {@code rule}. */
  BAD_SCHEDULE,
  /** No value is in force at a date: {@code name}, {@code date}. */
  NOTHING_IN_FORCE,
  /** An amount is negative where it cannot be: {@code name}, {@code value}. */
  NEGATIVE_AMOUNT,
  /** A plan does not balance: {@code expenses}, {@code resources}, {@code difference}. */
  UNBALANCED_PLAN,
  /** A rate of support is above 100 %: {@code name}, {@code value}. */
  RATE_ABOVE_ONE,
  /** Two lines have the same identifier: {@code id}. */
  DUPLICATE_ID,
  /** A reference is of another vintage than the one asked: {@code ref}, {@code millesime}. */
  OTHER_MILLESIME,
  /** A grant cannot be computed without something that is not known: {@code names}. */
  MISSING_GRANT_INPUT,
  /** A line has neither an amount requested nor one granted: {@code id}. */
  MISSING_AMOUNT,
  /** A line is named that is not there: {@code id}, {@code known}. */
  UNKNOWN_LINE,
  /** A line is on another tax basis than the others: {@code id}, {@code basis}, {@code planBasis}. */
  MIXED_TAX_BASES,
  /** Two lines are of one funder and one scheme: {@code id}, {@code other}. */
  DUPLICATE_FUNDER,
  /** The years of an expense are not known: {@code id}. */
  MISSING_YEARS,
  /** A payment has no day: {@code id}, {@code value}. */
  MISSING_DAY,
  /** The tax of an expense, or what becomes of it, is not known: {@code id}. */
  MISSING_TAX,
  /** A contribution is more than is left to be paid of the lines it may go to: {@code id}, {@code value}, {@code left}. */
  NO_ROOM_ON_LINES,
  /** What cannot be left out breaks a ceiling: {@code rule}, {@code names}, {@code value}, {@code limit}. */
  INFEASIBLE,
  /** Grants that must be made exclude each other: {@code id}, {@code names} of the others. */
  EXCLUDED_TOGETHER,
  /** A file is larger than the limit: {@code file}, {@code max} in bytes. */
  FILE_TOO_LARGE,
  /** A file is not a table in CSV: {@code file}, {@code format}. */
  NOT_A_TABLE,
  /** A byte cannot be read in the encoding: {@code file}, {@code line}, {@code byte}, {@code charset}. */
  MALFORMED_TEXT,
  /** A table has not the columns of its layout: {@code file}, {@code layout}, {@code missing}, {@code found}. */
  WRONG_COLUMNS,
  /** A file was given for another: {@code file}, {@code layout}, {@code other}. */
  MISTAKEN_FILE,
  /** A table has more rows than the limit: {@code file}, {@code max}. */
  OVERSIZED_TABLE,
  /** Rows or cells of a file were refused where none may be: {@code file}, {@code rows}, {@code cells}, {@code first}. */
  IMPORT_REFUSED,
  /** A file is not in UTF-8 and was read in another encoding: {@code byte}, {@code charset}. */
  NOT_UTF_8,
  /** A row does not parse: {@code rule}. */
  BROKEN_ROW,
  /** A row has fewer cells than the header: {@code value}, {@code expected}. */
  TOO_FEW_CELLS,
  /** A row has more cells than the header: {@code value}, {@code expected}. */
  TOO_MANY_CELLS,
  /** The last row of a file ends in its middle: {@code value}, {@code expected}. */
  TRUNCATED_FILE,
  /** A cell that is needed is empty: no value. */
  EMPTY_CELL,
  /** A cell is not a number: {@code value}. */
  BAD_NUMBER,
  /** A cell is not a day: {@code value}. */
  BAD_DATE,
  /** A scheme of one's own has mistakes: {@code count}, {@code first}. */
  BAD_SCHEME,
  /**
   * A part of a scheme is not of its form: {@code rule}, or, by {@code form}: {@code missing} properties with {@code
   * names}, {@code unknown} property with {@code name} and {@code known}.
   */
  BAD_SCHEME_PART,
  /** A history of communes says nothing of a day: {@code date}, {@code from}, {@code until} (the last day covered). */
  DATE_OUTSIDE_HISTORY,
  /** A code designated nothing on a day: {@code territory}, {@code code}, {@code date}. */
  NO_COMMUNE_AT_DATE,
  /** A file of events ends before the first vintage that can complete it: {@code file}, {@code until}, {@code from}. */
  HISTORY_TOO_SHORT,
  /** A row is about what another row was about: {@code value}, {@code line} of the first. */
  REPEATED_ROW,
  /** A value of a row contradicts another one: {@code value}, {@code rule}. */
  INCONSISTENT_ROW,
  /** A file has no row that can be used: {@code file}. */
  NOTHING_USABLE,
  /** A code was repaired: {@code value}, {@code code}. */
  REPAIRED_CODE,
  /** A code is that of a municipal arrondissement: {@code code}, {@code successors}. */
  ARRONDISSEMENT_CODE,
  /** A code is that of a delegated or associated commune: {@code code}, {@code territory}, {@code successors}. */
  PART_CODE,
  /** A code of another vintage was followed: {@code code}, {@code from}, {@code millesime}, {@code successors}. */
  OUTDATED_CODE,
  /**
   * A code of another vintage leads to a larger commune: {@code code}, {@code from}, {@code millesime}, {@code
   * successors}.
   */
  MERGED_CODE,
  /** An EPCI has ended: {@code code}, {@code name}, {@code millesime}, {@code from}. */
  EPCI_ENDED,
  /** A row says again what an earlier one says: {@code code}, {@code id}. */
  DUPLICATE_ROW,
  /** A row says otherwise than an earlier one: {@code code}, {@code id}, {@code value}, {@code kept}. */
  CONFLICTING_ROW,
  /** A figure is of a part of a territory, not of the whole: {@code code}, {@code successors}. */
  FIGURE_OF_A_PART,
  /** A mapping of a table to facts is wrong: {@code document}, {@code path}, {@code rule}. */
  BAD_MAPPING,
  /** Grants cannot be published by a schema as they are: {@code version}, {@code count}, {@code first}. */
  NOT_PUBLISHABLE,
  /** A cell is not of the form of its column: {@code value}, {@code rule}. */
  BAD_CELL,
  /** A document is of a format that this version does not read: {@code document}, {@code format}, {@code known}. */
  UNSUPPORTED_FORMAT,
  /** There is no JSON Schema of that name: {@code name}, {@code known}. */
  UNKNOWN_SCHEMA
}
