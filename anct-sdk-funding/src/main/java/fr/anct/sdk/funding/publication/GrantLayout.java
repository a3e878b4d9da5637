package fr.anct.sdk.funding.publication;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.TableLayout;
import java.util.Arrays;
import java.util.Objects;

/** The columns of a version as a reader looks for them; those of other versions are read where they are. */
final class GrantLayout {
  private final SchemaVersion version;
  private final ImmutableMap<PublicationColumn, Column> columns;

  GrantLayout(SchemaVersion version) {
    this.version = version;
    this.columns = Maps.toMap(Arrays.asList(PublicationColumn.values()), this::columnOf);
  }

  TableLayout table() {
    return new TableLayout("scdl/subventions " + version, columns.values().asList());
  }

  Column column(PublicationColumn column) {
    return Objects.requireNonNull(columns.get(column));
  }

  SchemaVersion version() {
    return version;
  }

  private Column columnOf(PublicationColumn column) {
    return version.requires(column)
        ? Column.required(column.officialName())
        : Column.optional(column.officialName());
  }
}
