package org.mbup.patch;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what differs between two texts that are alike for the most part. It walks both at once; where they part, it looks
 * for the nearest place where they run together again, and the lines between are compared by java-diff-utils. What is
 * needed besides the texts grows with the differences, not with the texts.
 */
final class Regions {

    /** How far ahead, in lines of both texts together, they may run together again. */
    private static final int LOOKAHEAD = 6000;

    /** How many equal lines mean that they do. */
    private static final int ENOUGH = 3;

    /** More lines than that, on either side, are replaced as a whole. */
    private static final int MOST_COMPARED = 10_000;

    private final Lines before;
    private final Lines after;
    private final List<Region> regions = new ArrayList<>();

    private Regions(Lines before, Lines after) {
        this.before = before;
        this.after = after;
    }

    static List<Region> between(Lines before, Lines after) {
        Regions found = new Regions(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (found.same(i, j)) {
                i++;
                j++;
                continue;
            }
            int[] next = found.together(i, j);
            found.compare(new Region(i, next[0], j, next[1]));
            i = next[0];
            j = next[1];
        }
        return found.regions;
    }

    private boolean same(int i, int j) {
        return i < before.size() && j < after.size() && before.same(i, after, j);
    }

    /** The nearest place ahead where enough lines are equal, or both ends. */
    private int[] together(int i, int j) {
        for (int ahead = 1; ahead <= LOOKAHEAD; ahead++) {
            for (int more = 0; more <= ahead; more++) {
                if (runTogether(i + more, j + ahead - more)) {
                    return new int[] {i + more, j + ahead - more};
                }
            }
        }
        return new int[] {before.size(), after.size()};
    }

    private boolean runTogether(int i, int j) {
        if (i >= before.size() || j >= after.size()) {
            return i == before.size() && j == after.size();
        }
        for (int k = 0; k < ENOUGH; k++) {
            boolean ended = i + k == before.size() && j + k == after.size();
            if (ended) {
                return true;
            }
            if (!same(i + k, j + k)) {
                return false;
            }
        }
        return true;
    }

    private void compare(Region region) {
        boolean large =
                region.to() - region.from() > MOST_COMPARED || region.newTo() - region.newFrom() > MOST_COMPARED;
        if (large) {
            regions.add(region);
            return;
        }
        List<String> old = before.texts(region.from(), region.to());
        List<String> now = after.texts(region.newFrom(), region.newTo());
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = region.from() + delta.getSource().getPosition();
            int newFrom = region.newFrom() + delta.getTarget().getPosition();
            regions.add(new Region(
                    from,
                    from + delta.getSource().size(),
                    newFrom,
                    newFrom + delta.getTarget().size()));
        }
    }
}
