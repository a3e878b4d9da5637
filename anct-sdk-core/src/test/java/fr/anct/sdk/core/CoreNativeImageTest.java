package fr.anct.sdk.core;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.testkit.NativeImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CoreNativeImageTest {
  @TestFactory
  Stream<DynamicTest> theMetadataIsComplete() {
    return NativeImage.of("anct-sdk-core", Euros.class, getClass());
  }
}
