package fr.anct.sdk.examples.spark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Made-up premises of people who ask for <i>Cohésion numérique</i>: the same rows each time, some facts not known. */
final class Premises {
  static final String KEY = "premises";

  /** Names of columns are names of facts; a hash of the number decides each. */
  private static final List<String> COLUMNS = List.of(
      "id AS " + KEY,
      "element_at(array('household', 'person', 'company', 'commune'), " + hash(1, 4)
          + " + 1) AS territory",
      "if(" + hash(2, 40) + " = 0, 'drom', 'metropole') AS zone",
      "if(" + hash(3, 20) + " = 0, NULL, " + hash(4, 3) + " = 0) AS `debit-filaire-insuffisant`",
      "if(" + hash(5, 25) + " = 0, NULL, cast(" + hash(6, 600)
          + " / 10 AS decimal(5, 1))) AS `debit-offre`",
      "if(" + hash(7, 10) + " = 0, NULL, " + hash(8, 4) + " = 0) AS `minimum-social`",
      "if(" + hash(9, 10) + " = 0, NULL, cast(" + hash(10, 140_000)
          + " / 100 AS decimal(10, 2))) AS `quotient-familial`",
      hash(11, 4) + " AS `justificatif-mois`");

  private Premises() {}

  private static String hash(int salt, int below) {
    return "cast(pmod(xxhash64(id, " + salt + "), " + below + ") AS int)";
  }

  static Dataset<Row> of(SparkSession spark, long count, int partitions) {
    return spark.range(0, count, 1, partitions).selectExpr(COLUMNS.toArray(new String[0]));
  }
}
