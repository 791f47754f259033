package io.kefu.benchmark;

/** One comparison; prints its own table. */
public interface Benchmark {

  /**
   * @throws Exception if something broke; a figure that is worse than hoped for is printed, not
   *     thrown
   */
  void run() throws Exception;
}
