package fr.anct.sdk.examples.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/**
 * Another library on the same work.
 *
 * @param title which, and how it is used
 * @param benchmark its benchmark, {@code Class.method} without {@code Benchmark}
 * @param wrong tells what it answers otherwise than ours, empty if nothing; one that is wrong is not timed
 */
record Peer(String title, String benchmark, Supplier<String> wrong) {
  /**
   * What is done by all.
   *
   * @param part the word to ask for it
   * @param title what it is
   * @param ours the benchmark of this library that peers are compared with
   * @param loop the hand-written one
   * @param others benchmarks of this library that are shown beside it
   * @param peers who else does it
   */
  record Work(String part, String title, Own ours, Own loop, List<Own> others, List<Peer> peers) {}

  /**
   * A benchmark of this project.
   *
   * @param title what is in it
   * @param benchmark its name, as {@link Peer#benchmark}
   */
  record Own(String title, String benchmark) {}
}
