package fr.anct.sdk.eligibility;

import fr.anct.sdk.core.testkit.NativeImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EligibilityNativeImageTest {
  @TestFactory
  Stream<DynamicTest> theMetadataIsComplete() {
    return NativeImage.of("anct-sdk-eligibility", EligibilityReport.class, getClass());
  }
}
