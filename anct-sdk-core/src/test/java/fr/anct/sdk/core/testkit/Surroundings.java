package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what reads the surroundings of a program in class files, method references included: the clock, the default
 * locale, time zone and charset, properties of the system, chance. The same question must give the same bytes everywhere.
 */
public final class Surroundings {
  /** Each has another form that names what it depends on, or is not for a library: owner, dot, name. */
  private static final ImmutableSet<String> NEVER = ImmutableSet.of(
      "java.lang.System.currentTimeMillis",
      "java.lang.System.nanoTime",
      "java.lang.System.getProperty",
      "java.lang.System.getProperties",
      "java.lang.System.getenv",
      "java.lang.System.lineSeparator",
      "java.lang.System.identityHashCode",
      "java.lang.Integer.getInteger",
      "java.lang.Long.getLong",
      "java.lang.Boolean.getBoolean",
      "java.lang.Math.random",
      "java.lang.String.formatted",
      "java.util.Locale.getDefault",
      "java.util.TimeZone.getDefault",
      "java.time.ZoneId.systemDefault",
      "java.nio.charset.Charset.defaultCharset",
      "java.util.UUID.randomUUID",
      "java.util.Calendar.getInstance",
      "java.util.ResourceBundle.getBundle",
      "java.util.concurrent.ThreadLocalRandom.current",
      "java.io.FileReader.<init>",
      "java.io.FileWriter.<init>",
      "java.text.MessageFormat.format",
      "java.time.format.DateTimeFormatter.ofLocalizedDate",
      "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
      "java.time.format.DateTimeFormatter.ofLocalizedTime");

  /** Owner, dot, name and the simple names of the parameters: other forms name a locale or a charset. */
  private static final ImmutableSet<String> IN_THIS_FORM = ImmutableSet.of(
      "java.lang.String.format(String,Object[])",
      "java.lang.String.toUpperCase()",
      "java.lang.String.toLowerCase()",
      "java.lang.String.getBytes()",
      "java.lang.String.<init>(byte[])",
      "java.lang.String.<init>(byte[],int,int)",
      "java.io.ByteArrayOutputStream.toString()",
      "java.io.InputStreamReader.<init>(InputStream)",
      "java.io.OutputStreamWriter.<init>(OutputStream)",
      "java.io.PrintStream.<init>(OutputStream)",
      "java.io.PrintStream.<init>(OutputStream,boolean)",
      "java.io.PrintStream.<init>(String)",
      "java.io.PrintStream.<init>(File)",
      "java.io.PrintStream.printf(String,Object[])",
      "java.io.PrintStream.format(String,Object[])",
      "java.io.PrintWriter.<init>(OutputStream)",
      "java.io.PrintWriter.<init>(OutputStream,boolean)",
      "java.io.PrintWriter.<init>(String)",
      "java.io.PrintWriter.<init>(File)",
      "java.io.PrintWriter.printf(String,Object[])",
      "java.util.Scanner.<init>(InputStream)",
      "java.util.Scanner.<init>(File)",
      "java.util.Scanner.<init>(Path)",
      "java.util.Formatter.<init>()",
      "java.util.Formatter.<init>(Appendable)",
      "java.util.Date.<init>()",
      "java.util.Random.<init>()",
      "java.util.SplittableRandom.<init>()",
      "java.text.NumberFormat.getInstance()",
      "java.text.NumberFormat.getNumberInstance()",
      "java.text.NumberFormat.getIntegerInstance()",
      "java.text.NumberFormat.getCurrencyInstance()",
      "java.text.NumberFormat.getPercentInstance()",
      "java.text.DecimalFormat.<init>()",
      "java.text.DecimalFormat.<init>(String)",
      "java.text.DecimalFormatSymbols.<init>()",
      "java.text.DecimalFormatSymbols.getInstance()",
      "java.text.SimpleDateFormat.<init>()",
      "java.text.SimpleDateFormat.<init>(String)",
      "java.text.MessageFormat.<init>(String)",
      "java.text.Collator.getInstance()",
      "java.text.BreakIterator.getWordInstance()",
      "java.text.BreakIterator.getCharacterInstance()",
      "java.time.format.DateTimeFormatter.ofPattern(String)",
      "java.time.format.DateTimeFormatterBuilder.toFormatter()",
      "java.time.temporal.WeekFields.of(Locale)",
      "java.util.Currency.getSymbol()");

  private Surroundings() {}

  /**
   * Asserts that no class of a module reads its surroundings.
   *
   * @param anyMainClass a class of the module
   * @param allowed calls that are right in a class all the same: its simple name, a space and the call, such as {@code
   *     Program java.lang.System.lineSeparator()}
   */
  public static void check(Class<?> anyMainClass, String... allowed) {
    JavaClasses classes = new ClassFileImporter().importPath(ClassFiles.rootOf(anyMainClass));
    assertThat(classes).hasSizeGreaterThan(5);
    assertThat(violations(classes.stream().toList()))
        .as("calls that read the clock, the default locale, zone or charset, the system or chance")
        .isEqualTo(ImmutableSortedSet.copyOf(allowed));
  }

  /**
   * Finds the calls.
   *
   * @param classes the classes to look at
   * @return the simple name of the class, a space and the call
   */
  static ImmutableSortedSet<String> violations(List<JavaClass> classes) {
    ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
    for (JavaClass each : classes) {
      Stream.<JavaAccess<? extends AccessTarget.CodeUnitAccessTarget>>concat(
              each.getCodeUnitCallsFromSelf().stream(),
              each.getCodeUnitReferencesFromSelf().stream())
          .map(JavaAccess::getTarget)
          .map(Surroundings::forbidden)
          .filter(call -> !call.isEmpty())
          .forEach(call -> found.add(each.getSimpleName() + " " + call));
    }
    return found.build();
  }

  private static String forbidden(AccessTarget.CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String call = owner + "." + target.getName();
    String form = call
        + target.getRawParameterTypes().stream()
            .map(JavaClass::getSimpleName)
            .collect(Collectors.joining(",", "(", ")"));
    boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
    boolean clock = owner.equals("java.time.Clock") && target.getName().startsWith("system");
    return now || clock || NEVER.contains(call) || IN_THIS_FORM.contains(form) ? form : "";
  }
}
