package org.mbup.liquibase.parser;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The version of a migration: numbers separated by dots, compared number by number, so that 5.0.2 comes before 5.0.10.
 * Missing numbers count as 0, leading zeros do not count.
 */
public final class MigrationVersion implements Comparable<MigrationVersion> {

    private static final int LONGEST = 64;

    private final String text;
    private final List<BigInteger> numbers;

    private MigrationVersion(String text, List<BigInteger> numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** Reads {@code 5.0.010} or {@code 5_0_010}. */
    public static Optional<MigrationVersion> parse(String source) {
        String text = source.replace('_', '.');
        if (text.length() > LONGEST || !text.matches("[0-9]+(\\.[0-9]+)*")) {
            return Optional.empty();
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : text.split("\\.")) {
            numbers.add(new BigInteger(part));
        }
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1).signum() == 0) {
            numbers.remove(numbers.size() - 1);
        }
        return Optional.of(new MigrationVersion(text, List.copyOf(numbers)));
    }

    @Override
    public int compareTo(MigrationVersion other) {
        int shared = Math.min(numbers.size(), other.numbers.size());
        for (int i = 0; i < shared; i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MigrationVersion version && numbers.equals(version.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    /** As written, with dots: {@code 5.0.010}. */
    @Override
    public String toString() {
        return text;
    }
}
