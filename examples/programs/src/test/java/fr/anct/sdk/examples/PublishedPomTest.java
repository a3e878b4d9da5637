package fr.anct.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The POMs as they are published: what Maven Central asks for, and what comes into the tree of a user. */
class PublishedPomTest {
  private static final Path ROOT = root();

  @ParameterizedTest
  @ValueSource(strings = {".", "anct-sdk-core", "anct-sdk-eligibility", "anct-sdk-funding"})
  void eachSaysWhatCentralAsksFor(String module) throws Exception {
    Element pom = published(module);
    for (String name : List.of("groupId", "artifactId", "version", "name", "description", "url")) {
      assertThat(text(pom, name)).as(name).isNotBlank().doesNotContain("${");
    }
    assertThat(text(pom, "description"))
        .contains("not published by the ANCT", "no legal advice", "figures with their confidence");
    assertThat(text(pom, "licenses", "license", "name")).isEqualTo("Apache-2.0");
    assertThat(text(pom, "developers", "developer", "name")).isNotBlank();
    assertThat(text(pom, "scm", "url")).isNotBlank();
    assertThat(text(pom, "scm", "connection")).startsWith("scm:");
    assertThat(children(pom).map(Element::getTagName))
        .doesNotContain("parent", "modules", "build", "profiles", "repositories", "properties");
  }

  @Test
  void theCoreBringsGuavaJacksonAndJSpecify() throws Exception {
    assertThat(brought("anct-sdk-core"))
        .containsExactlyInAnyOrder(
            "com.google.guava:guava",
            "com.fasterxml.jackson.core:jackson-annotations",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.fasterxml.jackson.dataformat:jackson-dataformat-csv",
            "com.fasterxml.jackson.datatype:jackson-datatype-guava",
            "com.fasterxml.jackson.datatype:jackson-datatype-jdk8",
            "com.fasterxml.jackson.datatype:jackson-datatype-jsr310",
            "org.jspecify:jspecify");
  }

  @Test
  void theOthersBringTheCore() throws Exception {
    String core = text(published("anct-sdk-core"), "groupId") + ":anct-sdk-core";
    assertThat(brought("anct-sdk-eligibility"))
        .containsExactlyInAnyOrder(
            core,
            "com.fasterxml.jackson.dataformat:jackson-dataformat-csv",
            "org.jspecify:jspecify");
    assertThat(brought("anct-sdk-funding"))
        .containsExactlyInAnyOrder(core, "org.jspecify:jspecify");
  }

  /** Whoever imports it keeps their own versions of all else. */
  @Test
  void theBomManagesOurArtifactsAlone() throws Exception {
    Element pom = published(".");
    String group = text(pom, "groupId") + ":";
    assertThat(dependencies(child(pom, "dependencyManagement")).map(PublishedPomTest::key))
        .containsExactlyInAnyOrder(
            group + "anct-sdk-core", group + "anct-sdk-eligibility", group + "anct-sdk-funding");
    assertThat(dependencies(pom)).isEmpty();
  }

  /** A module names the group of its parent, as Maven wants it; nothing else does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "anct-sdk-core",
        "anct-sdk-eligibility",
        "anct-sdk-funding",
        "examples",
        "examples/programs",
        "examples/benchmarks"
      })
  void theGroupIsDecidedInOnePlace(String module) throws Exception {
    Path file = ROOT.resolve(module).resolve("pom.xml");
    String group = text(parse(ROOT.resolve("pom.xml")), "groupId");
    assertThat(text(parse(file), "parent", "groupId")).isEqualTo(group);
    assertThat(Files.readString(file).split("<groupId>" + group + "<", -1)).hasSize(2);
  }

  /** What is passed on to whoever depends on the module. */
  private static List<String> brought(String module) throws Exception {
    List<String> brought = new ArrayList<>();
    for (Element dependency : dependencies(published(module)).toList()) {
      String scope = text(dependency, "scope");
      if (scope.equals("provided")) {
        assertThat(key(dependency)).isEqualTo("org.immutables:value-annotations");
      } else {
        assertThat(scope).as(key(dependency)).isEqualTo("compile");
        brought.add(key(dependency));
      }
    }
    return brought;
  }

  private static Element published(String module) throws Exception {
    Path file = ROOT.resolve(module).resolve(".flattened-pom.xml");
    assumeTrue(Files.exists(file), "Maven makes " + file);
    return parse(file);
  }

  private static Element parse(Path file) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static Stream<Element> dependencies(Element parent) {
    return children(parent)
        .filter(element -> element.getTagName().equals("dependencies"))
        .flatMap(PublishedPomTest::children);
  }

  private static String key(Element dependency) {
    return text(dependency, "groupId") + ":" + text(dependency, "artifactId");
  }

  private static Element child(Element parent, String name) {
    return children(parent)
        .filter(element -> element.getTagName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + parent.getTagName()));
  }

  private static String text(Element parent, String... way) {
    Element at = parent;
    for (String name : way) {
      at = child(at, name);
    }
    return at.getTextContent().strip();
  }

  private static Stream<Element> children(Element parent) {
    Stream.Builder<Element> children = Stream.builder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children.build();
  }

  /** Surefire runs in the folder of the module, an IDE perhaps in that of the project. */
  private static Path root() {
    File at = new File("").getAbsoluteFile();
    while (!new File(at, "anct-sdk-core").isDirectory()) {
      at = at.getParentFile();
    }
    return at.toPath();
  }
}
