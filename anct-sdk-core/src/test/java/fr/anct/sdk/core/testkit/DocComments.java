package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a module shows its users without a documentation comment.
 *
 * <p>It reads the sources as the compiler does, and asks of every public or protected name of an exported package: a
 * comment; {@code @param} for each parameter, type parameter and component; {@code @return} where something is
 * returned; {@code @throws} where an exception is declared or thrown in sight. Overrides and the parameters of compact
 * constructors have theirs elsewhere.
 */
public final class DocComments {
  private static final ImmutableSet<Tree.Kind> IMPLICITLY_PUBLIC =
      ImmutableSet.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

  private final DocTrees trees;
  private final ImmutableList.Builder<String> missing = ImmutableList.builder();

  private DocComments(DocTrees trees) {
    this.trees = trees;
  }

  /**
   * Asserts that nothing a module shows is without its comment.
   *
   * @param anyMainClass a class of the module, loaded from its {@code target/classes}
   */
  public static void check(Class<?> anyMainClass) {
    Path sources =
        ClassFiles.rootOf(anyMainClass).resolve("../../src/main/java").normalize();
    assertThat(sources.resolve("module-info.java")).exists();
    try (Stream<Path> files = Files.walk(sources)) {
      assertThat(missing(files.filter(file -> file.toString().endsWith(".java")).toList()))
          .as("missing documentation under " + sources)
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns what is missing in the exported packages of a module.
   *
   * @param sources the source files of the module, its {@code module-info.java} among them
   * @return one line each; empty if nothing is missing
   */
  static ImmutableList<String> missing(List<Path> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      List<CompilationUnitTree> parsed = new ArrayList<>();
      task.parse().forEach(parsed::add);
      DocComments comments = new DocComments(DocTrees.instance(task));
      comments.read(parsed);
      return comments.missing.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<CompilationUnitTree> units) {
    Set<String> exported = units.stream()
        .map(CompilationUnitTree::getModule)
        .flatMap(module -> module == null ? Stream.of() : exports(module))
        .collect(Collectors.toSet());
    assertThat(exported).as("exported packages").isNotEmpty();
    Set<String> described = units.stream()
        .filter(unit -> unit.getSourceFile().getName().endsWith("package-info.java"))
        .filter(unit -> hasText(comment(new TreePath(new TreePath(unit), unit.getPackage()))))
        .map(unit -> packageOf(unit))
        .collect(Collectors.toSet());
    exported.stream()
        .filter(name -> !described.contains(name))
        .sorted()
        .forEach(name -> missing.add("package " + name + ": no comment"));
    for (CompilationUnitTree unit : units) {
      if (unit.getModule() != null) {
        need(
            hasText(comment(new TreePath(new TreePath(unit), unit.getModule()))),
            "module",
            "comment");
      } else if (exported.contains(packageOf(unit))) {
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree tree && isShown(tree.getModifiers().getFlags())) {
            readType(new TreePath(new TreePath(unit), tree), tree, packageOf(unit) + ".");
          }
        }
      }
    }
  }

  private static Stream<String> exports(ModuleTree module) {
    return module.getDirectives().stream()
        .filter(ExportsTree.class::isInstance)
        .map(ExportsTree.class::cast)
        .filter(exports -> exports.getModuleNames() == null)
        .map(exports -> exports.getPackageName().toString());
  }

  private void readType(TreePath path, ClassTree type, String prefix) {
    String name = prefix + type.getSimpleName();
    @Nullable DocCommentTree comment = comment(path);
    need(hasText(comment), name, "comment");
    needTypeParameters(type.getTypeParameters(), comment, name);
    boolean open = IMPLICITLY_PUBLIC.contains(type.getKind());
    boolean constructor = type.getKind() != Tree.Kind.CLASS;
    for (Tree member : type.getMembers()) {
      TreePath memberPath = new TreePath(path, member);
      if (member instanceof ClassTree nested) {
        if (open || isShown(nested.getModifiers().getFlags())) {
          readType(memberPath, nested, name + ".");
        }
      } else if (member instanceof MethodTree method) {
        constructor |= method.getReturnType() == null;
        Set<Modifier> flags = method.getModifiers().getFlags();
        if (open ? !flags.contains(Modifier.PRIVATE) : isShown(flags)) {
          readMethod(memberPath, method, name);
        }
      } else if (member instanceof VariableTree field) {
        Set<Modifier> flags = field.getModifiers().getFlags();
        if (type.getKind() == Tree.Kind.RECORD && !flags.contains(Modifier.STATIC)) {
          needParam(field.getName().toString(), comment, name);
        } else if (open || isShown(flags)) {
          need(hasText(comment(memberPath)), name + "." + field.getName(), "comment");
        }
      }
    }
    need(constructor, name, "constructor of its own, hence no comment on it");
  }

  private void readMethod(TreePath path, MethodTree method, String type) {
    String name = type + "." + method.getName() + "("
        + method.getParameters().stream()
            .map(parameter -> parameter.getType().toString())
            .collect(Collectors.joining(", "))
        + ")";
    boolean overrides = method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    if (overrides) {
      return;
    }
    @Nullable DocCommentTree comment = comment(path);
    need(hasText(comment), name, "comment");
    needTypeParameters(method.getTypeParameters(), comment, name);
    for (VariableTree parameter : method.getParameters()) {
      if (!isComponent(path, parameter)) {
        needParam(parameter.getName().toString(), comment, name);
      }
    }
    boolean returns =
        method.getReturnType() != null && !method.getReturnType().toString().equals("void");
    need(!returns || has(comment, ReturnTree.class), name, "@return");
    need(
        (method.getThrows().isEmpty() && !throwsInSight(method)) || has(comment, ThrowsTree.class),
        name,
        "@throws");
  }

  /** Whether the parameter of a constructor is the record's component: a compact one has it before its own start. */
  private boolean isComponent(TreePath constructor, VariableTree parameter) {
    SourcePositions positions = trees.getSourcePositions();
    CompilationUnitTree unit = constructor.getCompilationUnit();
    return positions.getStartPosition(unit, parameter)
        < positions.getStartPosition(unit, constructor.getLeaf());
  }

  /** Whether the body has a throw statement that is not in a lambda or a class of its own. */
  private static boolean throwsInSight(MethodTree method) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        return null;
      }
    }.scan(method.getBody(), null);
    return found[0];
  }

  private void needTypeParameters(
      List<? extends TypeParameterTree> parameters, @Nullable DocCommentTree comment, String name) {
    for (TypeParameterTree parameter : parameters) {
      needParam("<" + parameter.getName() + ">", comment, name);
    }
  }

  private void needParam(String parameter, @Nullable DocCommentTree comment, String name) {
    boolean said = comment != null
        && comment.getBlockTags().stream()
            .filter(ParamTree.class::isInstance)
            .map(ParamTree.class::cast)
            .anyMatch(tag -> parameter.equals(
                tag.isTypeParameter()
                    ? "<" + tag.getName() + ">"
                    : tag.getName().toString()));
    need(said, name, "@param " + parameter);
  }

  private void need(boolean said, String name, String what) {
    if (!said) {
      missing.add(name + ": no " + what);
    }
  }

  private @Nullable DocCommentTree comment(TreePath path) {
    return trees.getDocCommentTree(path);
  }

  /** The name of the package, empty in a module declaration. */
  private static String packageOf(CompilationUnitTree unit) {
    ExpressionTree name = unit.getPackageName();
    return name == null ? "" : name.toString();
  }

  private static boolean hasText(@Nullable DocCommentTree comment) {
    return comment != null && !comment.getFullBody().isEmpty();
  }

  /** Whether a comment has a tag, as a block of its own or, like {@code {@return …}}, in its first sentence. */
  private static boolean has(@Nullable DocCommentTree comment, Class<? extends DocTree> tag) {
    return comment != null
        && Stream.concat(comment.getBlockTags().stream(), comment.getFirstSentence().stream())
            .anyMatch(tag::isInstance);
  }

  private static boolean isShown(Set<Modifier> flags) {
    return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
  }
}
