package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.testkit.JavaSerial;
import java.io.IOException;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeTest {
  @Test
  void equalityIsThatOfTheIdentifier() {
    EqualsVerifier.forClass(Scheme.class).suppress(Warning.NULL_FIELDS).verify();
    assertThat(Scheme.of("DETR")).isEqualTo(Scheme.DETR);
    assertThat(Scheme.DETR).isLessThan(Scheme.DSIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A", "ZAZ09", "FONDS_VERT", "CAP-2030", "A2345678901234567890123456789012345678_0"
      })
  void takesAnyIdentifierOfTheForm(String id) {
    assertThat(Scheme.of(id)).hasToString(id);
    assertThat(AnctJson.read(AnctJson.write(Scheme.of(id)), Scheme.class)).isEqualTo(Scheme.of(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "detr",
        "1A",
        "DÉTR",
        "A B",
        "A@",
        "A[",
        "A/",
        "A:",
        "A23456789012345678901234567890123456789_0"
      })
  void refusesAnyOtherText(String id) {
    assertThatThrownBy(() -> Scheme.of(id)).isInstanceOf(AnctException.class);
  }

  @Test
  void knowsThePayerOfItsConstantsOnly() {
    assertThat(Scheme.DPV.payer()).contains(FunderKind.STATE);
    assertThat(Scheme.FEDER.payer()).contains(FunderKind.EUROPEAN_UNION);
    assertThat(Scheme.of("CAP-2030").payer()).isEmpty();
  }

  @Test
  void aForgedStreamIsRefused() throws IOException {
    byte[] stream = JavaSerial.write(Scheme.DETR);
    assertThat(JavaSerial.read(stream)).isEqualTo(Scheme.DETR);
    assertThatThrownBy(() -> JavaSerial.read(JavaSerial.forge(stream, "DETR", "detr")))
        .isInstanceOf(AnctException.class);
  }
}
