package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeTest {
  @Test
  void equality_is_that_of_the_identifier() {
    EqualsVerifier.forClass(Scheme.class).suppress(Warning.NULL_FIELDS).verify();
    assertThat(Scheme.of("DETR")).isEqualTo(Scheme.DETR);
    assertThat(Scheme.DETR).isLessThan(Scheme.DSIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A", "FONDS_VERT", "CAP-2030", "A2345678901234567890123456789012345678_0"})
  void takes_any_identifier_of_the_form(String id) {
    assertThat(Scheme.of(id)).hasToString(id);
    assertThat(AnctJson.read(AnctJson.write(Scheme.of(id)), Scheme.class)).isEqualTo(Scheme.of(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "detr", "1A", "DÉTR", "A B", "A23456789012345678901234567890123456789_0"})
  void refuses_any_other_text(String id) {
    assertThatThrownBy(() -> Scheme.of(id)).isInstanceOf(AnctException.class);
  }

  @Test
  void knows_the_payer_of_its_constants_only() {
    assertThat(Scheme.DPV.payer()).contains(FunderKind.STATE);
    assertThat(Scheme.FEDER.payer()).contains(FunderKind.EUROPEAN_UNION);
    assertThat(Scheme.of("CAP-2030").payer()).isEmpty();
  }

  @Test
  void survives_a_stream() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Scheme.FONDS_VERT);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(Scheme.FONDS_VERT);
    }
  }
}
