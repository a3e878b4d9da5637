/** The library in a Spring Boot service; start {@link fr.anct.sdk.examples.service.TownHallService}. */
@NullMarked
package fr.anct.sdk.examples.service;

import org.jspecify.annotations.NullMarked;
