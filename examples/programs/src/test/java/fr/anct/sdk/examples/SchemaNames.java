package fr.anct.sdk.examples;

import fr.anct.sdk.core.json.JsonSchemas;
import java.io.PrintStream;

/** Says each JSON Schema that is found, and of what size: run on the module path by a test, and in it. */
final class SchemaNames {
  private SchemaNames() {}

  public static void main(String[] args) {
    if (!JsonSchemas.class.getModule().isNamed()) {
      throw new IllegalStateException("not on the module path");
    }
    print(System.out);
  }

  static void print(PrintStream out) {
    for (String name : JsonSchemas.names()) {
      out.println(name + " " + JsonSchemas.get(name).length());
    }
  }
}
