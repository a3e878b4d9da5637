package fr.anct.sdk.funding.plan;

import java.util.ServiceLoader;

/** Finds the library’s own rule book once. Another provider of the service is not the standard. */
final class StandardBookHolder {
  static final PlanRuleBook BOOK =
      ServiceLoader.load(PlanRuleBook.class, PlanRuleBook.class.getClassLoader()).stream()
          .filter(found -> found.type().getPackageName().startsWith("fr.anct.sdk.funding."))
          .map(ServiceLoader.Provider::get)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(
              "The standard rule book is missing: the JAR is incomplete"));

  private StandardBookHolder() {}
}
