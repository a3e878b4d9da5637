package fr.anct.sdk.examples.service;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * A service for a town hall: territories, what they may ask for and why, and plans of financing checked.
 *
 * <p>Runs without arguments, on port 8080; {@code --server.port=0} takes a free one.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class TownHallService {
  /**
   * Starts the service.
   *
   * @param args settings of Spring Boot, such as {@code --server.port=8081}
   */
  public static void main(String[] args) {
    SpringApplication.run(TownHallService.class, args);
  }

  /** Boot's own mapper is of Jackson 3; the library's types go through the library's, which is of Jackson 2. */
  // tag::service
  @Bean
  ServerHttpMessageConvertersCustomizer anctJson() {
    return converters -> converters.addCustomConverter(new AnctJsonConverter());
  }
  // end::service

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Paris"));
  }
}
