package io.dockledger.analytics.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The share that has not got there by a time, where some are watched for a while only: the product-limit estimate of E. L.
 * Kaplan and P. Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958).
 */
public final class KaplanMeier {

    /** More than what multiplying shares of a hundred million cases loses, and less than any such share. */
    private static final double ROUNDING = 1e-9;

    /** Those at which something got there, in their order, and what share was left after each. */
    private final long[] times;

    private final double[] left;

    private KaplanMeier(long[] times, double[] left) {
        this.times = times;
        this.left = left;
    }

    /**
     * @param lengths for how long each was watched, in a unit of one's choice
     * @param reached whether each got there then; else nobody knows what came after. Where some got there and others were
     *     last seen at the same time, those others were still being watched.
     * @throws IllegalArgumentException where there are not as many of one as of the other
     */
    public static KaplanMeier of(long[] lengths, boolean[] reached) {
        if (lengths.length != reached.length) {
            throw new IllegalArgumentException(lengths.length + " lengths, but " + reached.length + " endings.");
        }
        int[] order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingLong(index -> lengths[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] times = new long[lengths.length];
        double[] left = new double[lengths.length];
        int steps = 0;
        double share = 1;
        for (int from = 0, to; from < order.length; from = to) {
            long time = lengths[order[from]];
            int there = 0;
            for (to = from; to < order.length && lengths[order[to]] == time; to++) {
                there += reached[order[to]] ? 1 : 0;
            }
            if (there > 0) {
                share *= 1 - (double) there / (order.length - from);
                times[steps] = time;
                left[steps++] = share;
            }
        }
        return new KaplanMeier(Arrays.copyOf(times, steps), Arrays.copyOf(left, steps));
    }

    /** The share, 0 to 1, that has not got there at that time. */
    public double survival(long time) {
        int place = Arrays.binarySearch(times, time);
        int last = place >= 0 ? place : -place - 2;
        return last < 0 ? 1 : left[last];
    }

    /**
     * By when at least that share got there.
     *
     * @param share 0 to 1
     * @return empty where fewer got there while they were watched
     */
    public OptionalLong quantile(double share) {
        return IntStream.range(0, times.length)
                .filter(step -> left[step] <= 1 - share + ROUNDING)
                .mapToLong(step -> times[step])
                .findFirst();
    }
}
