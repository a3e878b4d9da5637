package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Finds floating point in class files, generated ones included: types, descriptors, instructions and constants.
 *
 * <p>It reads what the JDK's disassembler says, so that no local variable and no call hides.
 */
public final class NoFloatingPoint {
  private static final Pattern INSTRUCTION = Pattern.compile("^\\s+\\d+: (\\w+)(.*)$");
  private static final Pattern NAMED =
      Pattern.compile("\\b(double|float)\\b|java[./]lang[./](Double|Float)\\b");
  private static final Pattern DESCRIPTOR = Pattern.compile(
      "^[^\"]*?:?(\\((?:\\[*(?:[BCDFIJSZ]|L[^;]+;))*\\)\\[*(?:[BCDFIJSVZ]|L[^;]+;))$");
  private static final Pattern REFERENCE_TYPES = Pattern.compile("L[^;]+;");

  /** Instructions on double and float whose first letter alone does not tell. */
  private static final ImmutableSet<String> CONVERSIONS =
      ImmutableSet.of("i2d", "i2f", "l2d", "l2f", "d2i", "d2l", "d2f", "f2i", "f2l", "f2d");

  private static final ImmutableSet<String> STEMS = ImmutableSet.of(
      "load", "store", "aload", "astore", "add", "sub", "mul", "div", "rem", "neg", "cmpg", "cmpl",
      "return", "const");

  private NoFloatingPoint() {}

  /**
   * Asserts that no class file of a module has floating point.
   *
   * @param anyMainClass a class of the module
   */
  public static void check(Class<?> anyMainClass) {
    Path root = ClassFiles.rootOf(anyMainClass);
    List<Path> files = ClassFiles.under(root);
    assertThat(files).as("class files under " + root).hasSizeGreaterThan(1);
    assertThat(violations(files)).as("floating point under " + root).isEmpty();
  }

  /**
   * Returns the lines of disassembly that show floating point.
   *
   * @param files class files
   * @return one line each, headed by its class; empty if there is none
   */
  public static ImmutableList<String> violations(List<Path> files) {
    ImmutableList.Builder<String> violations = ImmutableList.builder();
    String type = "?";
    for (String line : disassembled(files).split("\\R", -1)) {
      if (line.startsWith("Compiled from")) {
        continue;
      }
      if (!line.startsWith(" ") && line.endsWith("{")) {
        type = line.substring(0, line.length() - 2);
      }
      if (isFloating(line)) {
        violations.add(type + ": " + line.strip());
      }
    }
    return violations.build();
  }

  private static boolean isFloating(String line) {
    Matcher instruction = INSTRUCTION.matcher(line);
    if (!instruction.matches()) {
      return NAMED.matcher(line).find();
    }
    String name = instruction.group(1);
    String rest = instruction.group(2);
    if (CONVERSIONS.contains(name) || isFloatingOpcode(name)) {
      return true;
    }
    if (name.equals("newarray")) {
      return NAMED.matcher(rest).find();
    }
    int comment = rest.indexOf("// ");
    if (comment < 0) {
      return false;
    }
    String constant = rest.substring(comment + 3);
    int space = constant.indexOf(' ');
    String kind = space < 0 ? constant : constant.substring(0, space);
    String operand = constant.substring(space + 1);
    return switch (kind) {
      case "double", "float" -> true;
      case "String" -> false;
      case "class" -> NAMED.matcher(operand).find() || isFloatingArray(operand);
      default -> isFloatingMember(operand);
    };
  }

  private static boolean isFloatingOpcode(String name) {
    char first = name.charAt(0);
    if (first != 'd' && first != 'f') {
      return false;
    }
    int underscore = name.indexOf('_');
    return STEMS.contains(name.substring(1, underscore < 0 ? name.length() : underscore));
  }

  private static boolean isFloatingArray(String operand) {
    String plain = operand.replace("\"", "");
    return plain.startsWith("[") && (plain.endsWith("[D") || plain.endsWith("[F"));
  }

  /** Reads a member such as {@code java/lang/Math.ceil:(D)D} or {@code x:[F}. */
  private static boolean isFloatingMember(String operand) {
    if (operand.contains("java/lang/Double") || operand.contains("java/lang/Float")) {
      return true;
    }
    int colon = operand.lastIndexOf(':');
    if (colon < 0) {
      return false;
    }
    String descriptor = operand.substring(colon + 1);
    Matcher method = DESCRIPTOR.matcher(descriptor);
    String types = method.matches() ? method.group(1) : descriptor;
    String primitives = REFERENCE_TYPES.matcher(types).replaceAll("");
    return primitives.indexOf('D') >= 0 || primitives.indexOf('F') >= 0;
  }

  private static String disassembled(List<Path> files) {
    ToolProvider javap = ToolProvider.findFirst("javap")
        .orElseThrow(() -> new AssertionError("this test needs a JDK with javap"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = new String[files.size() + 2];
    arguments[0] = "-p";
    arguments[1] = "-c";
    for (int i = 0; i < files.size(); i++) {
      arguments[i + 2] = files.get(i).toString();
    }
    int code = javap.run(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(code).as("javap: " + err).isZero();
    return out.toString();
  }
}
