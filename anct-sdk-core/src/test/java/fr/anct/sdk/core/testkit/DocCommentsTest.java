package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check that every module trusts does find what is not documented, and only that. */
class DocCommentsTest {
  private static final String MODULE = "/** A. */ module a { exports a; exports a.b to c; }";
  private static final String PACKAGE = "/** A. */ package a;";

  @TempDir
  private Path sources;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "public interface A {}|a.A: no comment",
        "/** @since 1 */ public interface A {}|a.A: no comment",
        "/** A. */ public interface A<T> {}|a.A: no @param <T>",
        "/** A. */ public interface A { interface B {} }|a.A.B: no comment",
        "/** A. */ public @interface A { /** B. */ int b(); }|a.A.b(): no @return",
        "/** A. */ public interface A { int B = 1; }|a.A.B: no comment",
        "/** A. */ public interface A { void b(); }|a.A.b(): no comment",
        "/** A. */ public interface A { /** B. */ int b(); }|a.A.b(): no @return",
        "/** A. */ public interface A { /** B. */ void b(int c); }|a.A.b(int): no @param c",
        "/** A. @param c C. */ public interface A { /** B. */ void b(int c); }|a.A.b(int): no @param c",
        "/** A. */ public interface A { /** B. */ <T> void b(); }|a.A.b(): no @param <T>",
        "/** A. */ public interface A { /** B. */ void b() throws Exception; }|a.A.b(): no @throws",
        "/** A. */ public interface A { /** B. */ default void b() { throw c(); } }|a.A.b(): no @throws",
        "/** A. */ public enum A { B }|a.A.B: no comment",
        "/** A. */ public record A(int b) {}|a.A: no @param b",
        "/** A. @param b B. */ public record A(int b) { public A {} }|a.A.<init>(int): no comment",
        "/** A. @param b B. */ public record A(int b) { /** B. */ public A { throw c(); } }|a.A.<init>(int): no @throws",
        "/** A. */ public final class A {}|a.A: no constructor of its own, hence no comment on it",
        "/** A. */ public final class A { private A() {} protected int b; }|a.A.b: no comment",
        "/** A. */ public final class A { private A() {} protected void b() {} }|a.A.b(): no comment",
        "/** A. */ public final class A { public A() {} }|a.A.<init>(): no comment",
      })
  void whatIsNotDocumentedIsFound(String type, String said) throws IOException {
    // A block tag starts a line.
    assertThat(missing(MODULE, PACKAGE, type.replace("@", "\n@"))).containsOnlyOnce(said);
  }

  @Test
  void modulesAndPackagesAreDocumentedToo() throws IOException {
    assertThat(missing("module a { exports a; }", PACKAGE, ""))
        .containsExactly("module: no comment");
    assertThat(missing(MODULE, "package a;", "")).containsExactly("package a: no comment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface A { void b(); }",
        "final class A { public void b() {} }",
        "/** A. */ public final class A { private A() {} void b(int c) {} private int d; }",
        "/** A. */ public final class A { private A() {} @Override public String toString() { return null; } }",
        "/** A. */ public interface A { private int b() { return 1; } }",
        "/** A. */ public interface A { /** {@return the b} */ int b(); }",
        "/** A. */ public enum A { /** B. */ B }",
        "/** A.\n @param b B. */ public record A(int b) { private static final int C = 1; /** Checks. */ public A {} }",
        "/** A.\n @param <T> T.\n @param b B. */ public record A<T>(T b) {}",
        "/** A. */ public interface A { /** B.\n @param c C.\n @param <T> T.\n @return d\n @throws Exception never */"
            + " <T> int b(T c) throws Exception; }",
        "/** A. */ public interface A { /** B. */ default void b() { c(() -> { throw d(); }); } }"
      })
  void whatIsDocumentedOrHiddenPasses(String type) throws IOException {
    assertThat(missing(MODULE, PACKAGE, type)).isEmpty();
  }

  @Test
  void packagesThatAreNotForAllAreNotRead() throws IOException {
    Files.createDirectories(sources.resolve("b"));
    Path hidden =
        Files.writeString(sources.resolve("b/B.java"), "package a.b; public interface B {}");
    assertThat(DocComments.missing(
            ImmutableList.of(write("module-info", MODULE), write("package-info", PACKAGE), hidden)))
        .isEmpty();
  }

  private ImmutableList<String> missing(String module, String inPackage, String type)
      throws IOException {
    return DocComments.missing(ImmutableList.of(
        write("module-info", module),
        write("package-info", inPackage),
        write("A", "package a; " + type)));
  }

  private Path write(String name, String source) throws IOException {
    return Files.writeString(sources.resolve(name + ".java"), source);
  }
}
