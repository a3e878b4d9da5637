package fr.anct.sdk.examples.spark;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.scheme.Scheme;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rules at a date, ready to be asked of the rows of a cluster: each executor reads them from JSON once. Of a row, each
 * column that has the name of a fact is that fact, null where it is not known.
 *
 * <pre>{@code
 * DistributedScan scan = DistributedScan.of(RuleBook.standard().rules(), date);
 * Dataset<Row> verdicts = scan.over(spark.read().parquet("premises"), "id");
 * }</pre>
 */
public final class DistributedScan implements Serializable {
  /** The column of the answers: one byte a rule, in the order given, as {@link #verdict} reads it. */
  public static final String VERDICTS = "verdicts";

  private static final long serialVersionUID = 1;
  private static final Verdict[] VALUES = Verdict.values();

  private final String rules;
  private final boolean isScheme;
  private final String date;
  private transient volatile @Nullable Ready ready;

  private DistributedScan(String rules, boolean isScheme, LocalDate date) {
    this.rules = rules;
    this.isScheme = isScheme;
    this.date = date.toString();
  }

  /**
   * Returns the scan of rules on the library's facts.
   *
   * @param rules the rules, none null
   * @param date the date whose law is asked, not null
   * @return the scan, never null
   */
  public static DistributedScan of(Collection<EligibilityRule> rules, LocalDate date) {
    return new DistributedScan(AnctJson.write(ImmutableList.copyOf(rules)), false, date);
  }

  /**
   * Returns the scan of the rules of a scheme, on its facts and the library's.
   *
   * @param scheme the scheme, not null
   * @param date the date whose law is asked, not null
   * @return the scan, never null
   */
  public static DistributedScan of(Scheme scheme, LocalDate date) {
    return new DistributedScan(scheme.toJson(), true, date);
  }

  /**
   * Asks all rules of all rows.
   *
   * @param rows the rows, not null
   * @param key the column that names a row, not null
   * @return the key and the {@link #VERDICTS} of each row, in the same partitions, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_FACT_VALUE}, when the rows are asked, if one holds no value
   *     of its fact
   */
  public Dataset<Row> over(Dataset<Row> rows, String key) {
    StructType type = rows.schema();
    int keyColumn = type.fieldIndex(key);
    StructType answer =
        new StructType().add(type.fields()[keyColumn]).add(VERDICTS, DataTypes.BinaryType, false);
    MapPartitionsFunction<Row, Row> ask = part -> ask(part, type, keyColumn);
    return rows.mapPartitions(ask, Encoders.row(answer));
  }

  private Iterator<Row> ask(Iterator<Row> part, StructType type, int key) {
    Ready own = ready();
    return new Answers(part, new FactReader(own.model, type), own.scan, key);
  }

  /**
   * Reads one answer.
   *
   * @param verdicts the answers of a row, not null
   * @param rule the place of the rule in the order given, from 0
   * @return the verdict, never null
   */
  public static Verdict verdict(byte[] verdicts, int rule) {
    return VALUES[verdicts[rule]];
  }

  /** What is read from the JSON, once a copy of this scan. */
  private record Ready(FactModel model, NationalScan scan) {}

  private Ready ready() {
    Ready own = ready;
    if (own == null) {
      own = isScheme ? ofScheme(Scheme.read(rules)) : ofRules();
      ready = own;
    }
    return own;
  }

  private Ready ofScheme(Scheme scheme) {
    return ready(scheme.model(), scheme.version(), scheme.rules());
  }

  private Ready ofRules() {
    return ready(
        FactModel.standard(),
        RuleBook.standard().version(),
        ImmutableList.copyOf(AnctJson.read(rules, EligibilityRule[].class)));
  }

  private Ready ready(FactModel model, String version, ImmutableList<EligibilityRule> own) {
    return new Ready(model, NationalScan.of(RuleBook.of(version, own), LocalDate.parse(date)));
  }

  /** Returns the date and how long the rules are. */
  @Override
  public String toString() {
    return date + ", " + rules.length() + " characters of rules";
  }
}
