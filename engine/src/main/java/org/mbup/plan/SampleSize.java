package org.mbup.plan;

import org.mbup.problem.Problem;

/**
 * How large a sample is and which of the many of that size.
 *
 * @param sites how many sites, 1 to 100,000
 * @param seed the same seed gives the same sample
 */
public record SampleSize(int sites, long seed) {

    /** Most sites a sample can have. */
    public static final int MOST = 100_000;

    /** Ten sites, seed 1. */
    public static final SampleSize DEFAULT = new SampleSize(10, 1);

    /** Refuses a number of sites out of range. */
    public SampleSize {
        if (sites < 1 || sites > MOST) {
            throw Problem.usage("a sample cannot have that many sites")
                    .found(Integer.toString(sites))
                    .expected("1 to " + MOST)
                    .asException();
        }
    }
}
