package fr.anct.sdk.core.passage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.time.LocalDate;

/** Samples of what a passage answers. */
final class PassageSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    CommuneCode one = CommuneCode.of("2A004");
    CommuneCode other = CommuneCode.of("14712");
    CarriedValues.Part part = new CarriedValues.Part(-3, ImmutableList.of(one));
    CarriedValues.Refused refused = new CarriedValues.Refused(
        other, 5_400, Problem.of(ProblemCode.DIVIDED_TERRITORY, "code", "14712"));
    registry.add(
        ChangePeriod.class, new ChangePeriod(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 1, 1)));
    registry.add(CarriedValues.Part.class, part);
    registry.add(CarriedValues.Refused.class, refused);
    registry.add(
        CarriedValues.class,
        new CarriedValues(ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of()),
        new CarriedValues(
            ImmutableMap.of(one, 71_361L, other, 0L),
            ImmutableMap.of(other, part),
            ImmutableList.of(refused)));
    String portrait = "a territory is written as a portrait and read as a reference";
    registry.notRead(EpciChange.class, portrait);
    registry.notRead(EpciFlow.class, portrait);
  }
}
