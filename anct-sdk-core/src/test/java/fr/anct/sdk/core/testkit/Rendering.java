package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.anct.sdk.core.json.AnctJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that the samples of a module say of themselves: as text, as JSON, and through each accessor. */
public final class Rendering {
  private Rendering() {}

  /**
   * Gathers the samples of a module.
   *
   * @param anyTestClass a test class of the module
   * @return what renders them, each time anew
   */
  static SampleRegistry samples(Class<?> anyTestClass) {
    return SampleRegistry.of(ClassFiles.classes(ClassFiles.rootOf(anyTestClass)));
  }

  /** Renders all samples: the number and class of each, and what it says. */
  static SortedMap<String, String> of(SampleRegistry registry) {
    SortedMap<String, String> said = new TreeMap<>();
    int number = 0;
    for (SampleRegistry.Sample sample : registry.samples()) {
      String name = String.format(
          Locale.ROOT, "%05d %s", number++, sample.value().getClass().getName());
      said.put(name, of(sample));
    }
    return said;
  }

  private static String of(SampleRegistry.Sample sample) {
    JsonMapper mapper = AnctJson.mapper();
    List<String> said = new ArrayList<>();
    Object value = sample.value();
    said.add(value.toString());
    try {
      said.add(mapper.writerFor(mapper.constructType(sample.readAs())).writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    Method[] methods = value.getClass().getMethods();
    Arrays.sort(methods, Comparator.comparing(Method::toString));
    for (Method method : methods) {
      if (method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())
          && Modifier.isPublic(method.getDeclaringClass().getModifiers())
          && method.getDeclaringClass().getName().startsWith("fr.anct.sdk.")
          && !method.getName().equals("hashCode")) {
        said.add(method.getName() + "=" + answer(method, value));
      }
    }
    return String.join("\n", said);
  }

  private static String answer(Method method, Object value) {
    try {
      return Optional.ofNullable(method.invoke(value))
          .map(Object::toString)
          .orElse("")
          .replaceAll("@[0-9a-f]{5,}", "@");
    } catch (InvocationTargetException e) {
      return String.valueOf(e.getCause());
    } catch (IllegalAccessException e) {
      return "";
    }
  }
}
