package fr.anct.sdk.funding;

import fr.anct.sdk.core.testkit.NativeImage;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FundingNativeImageTest {
  @TestFactory
  Stream<DynamicTest> theMetadataIsComplete() {
    return NativeImage.of("anct-sdk-funding", FinancingPlan.class, getClass());
  }
}
