package io.kefu.benchmark.nlu;

import java.util.List;

/**
 * What came of a workload.
 *
 * @param trainCpuSeconds of the whole process, garbage collector and compiler included
 * @param microsPerQuery CPU time of the whole process, after as many texts as warm-up
 * @param peakMegabytes the most memory of the process that was resident at a time
 * @param predictions one for each query, in order
 */
record Outcome(
    double trainCpuSeconds,
    double microsPerQuery,
    double peakMegabytes,
    List<Prediction> predictions) {

  /**
   * The likeliest intent in scope.
   *
   * @param score how much it is believed that the text is in scope; higher is more
   */
  record Prediction(String intent, double score) {}
}
