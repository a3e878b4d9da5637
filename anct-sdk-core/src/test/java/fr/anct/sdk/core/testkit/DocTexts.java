package fr.anct.sdk.core.testkit;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the documentation comments of sources say of types and of their properties. */
final class DocTexts {
  private final Map<String, String> texts = new HashMap<>();
  private final DocTrees trees;

  private DocTexts(DocTrees trees) {
    this.trees = trees;
  }

  /** Reads the sources of all modules that lie beside the module of a class. */
  static DocTexts beside(Class<?> anyMainClass) {
    Path modules = ClassFiles.rootOf(anyMainClass).resolve("../../..").normalize();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> roots = Files.list(modules);
        StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> sources = roots
          .map(root -> root.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(DocTexts::sources)
          .sorted()
          .toList();
      JavacTask task = (JavacTask) compiler.getTask(
          null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      DocTexts docs = new DocTexts(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree tree) {
            docs.readType(
                new TreePath(new TreePath(unit), tree), tree, unit.getPackageName() + ".");
          }
        }
      }
      return docs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds the first sentence on a type. */
  Optional<String> find(Class<?> type) {
    return Optional.ofNullable(texts.get(type.getCanonicalName()));
  }

  /** Finds what is said of a component of a record, or of what an accessor returns. */
  Optional<String> find(Class<?> type, String property) {
    return Optional.ofNullable(texts.get(type.getCanonicalName() + "#" + property));
  }

  private static Stream<Path> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readType(TreePath path, ClassTree type, String prefix) {
    String name = prefix + type.getSimpleName();
    @Nullable DocCommentTree comment = trees.getDocCommentTree(path);
    if (comment != null) {
      put(name, comment.getFirstSentence());
      for (DocTree tag : comment.getBlockTags()) {
        if (tag instanceof ParamTree param && !param.isTypeParameter()) {
          put(name + "#" + param.getName(), param.getDescription());
        }
      }
    }
    for (Tree member : type.getMembers()) {
      TreePath memberPath = new TreePath(path, member);
      if (member instanceof ClassTree nested) {
        readType(memberPath, nested, name + ".");
      } else if (member instanceof MethodTree method && method.getParameters().isEmpty()) {
        @Nullable DocCommentTree said = trees.getDocCommentTree(memberPath);
        if (said != null) {
          for (DocTree tag : said.getBlockTags()) {
            if (tag instanceof ReturnTree returned) {
              put(name + "#" + method.getName(), returned.getDescription());
            }
          }
        }
      }
    }
  }

  private void put(String name, List<? extends DocTree> parts) {
    StringBuilder text = new StringBuilder();
    for (DocTree part : parts) {
      if (part instanceof TextTree plain) {
        text.append(plain.getBody());
      } else if (part instanceof LiteralTree literal) {
        text.append(literal.getBody().getBody());
      } else if (part instanceof LinkTree link) {
        text.append(link.getReference().getSignature());
      }
    }
    // Nulls are Java's concern: in JSON what is absent is not there.
    String said = text.toString()
        .replaceAll("\\s+", " ")
        .replaceAll("[,;]? (never|not|none) null\\b", "")
        .strip();
    if (!said.isEmpty()) {
      texts.putIfAbsent(name, said);
    }
  }
}
