package fr.anct.sdk.examples.service;

import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.json.JsonSchemas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the JSON Schemas of the documents that go in and out. */
@RestController
@RequestMapping("/schemas")
class SchemasController {
  /** What the schemas are called. */
  record Names(ImmutableSortedSet<String> names) {}

  @GetMapping
  Names names() {
    return new Names(JsonSchemas.names());
  }

  @GetMapping(path = "/{name}", produces = "application/schema+json;charset=UTF-8")
  String get(@PathVariable String name) {
    return JsonSchemas.get(name);
  }
}
