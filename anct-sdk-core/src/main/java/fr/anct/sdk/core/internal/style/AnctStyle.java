package fr.anct.sdk.core.internal.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** House style of every generated value type. */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    stagedBuilder = false,
    jdkOnly = false,
    // Not Immutables' own @Generated: the compilers of users, who lack it, would say so.
    allowedClasspathAnnotations = {SuppressWarnings.class})
public @interface AnctStyle {}
