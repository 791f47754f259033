package io.kefu.benchmark.nlu;

import java.util.List;

/**
 * What one process does: train, then answer.
 *
 * @param setting one of the engine's settings
 */
record Workload(String setting, List<Example> train, List<String> queries) {}
