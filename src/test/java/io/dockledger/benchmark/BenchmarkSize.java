package io.dockledger.benchmark;

/**
 * How much is measured; each figure is set with {@code -Dbenchmark.<name>=…}.
 *
 * @param small cases that exist at the first measurement
 * @param large cases that exist at the second measurement
 * @param window cases that each measurement adds
 * @param latencySeconds how long answers are timed at half load
 * @param openTasks tasks on the work list when it is read
 */
record BenchmarkSize(int small, int large, int window, int latencySeconds, int openTasks) {

    static BenchmarkSize given() {
        return new BenchmarkSize(
                Integer.getInteger("benchmark.small", 10_000),
                Integer.getInteger("benchmark.large", 50_000),
                Integer.getInteger("benchmark.window", 2_000),
                Integer.getInteger("benchmark.latencySeconds", 20),
                Integer.getInteger("benchmark.openTasks", 100_000));
    }
}
