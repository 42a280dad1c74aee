package dev.imagemill.pipeline;

import dev.imagemill.describe.Spent;
import java.time.LocalDate;
import java.util.function.Predicate;

/** What was asked of providers, by the UTC day. Calls join the transaction of the caller where there is one. */
public interface UsageLedger {

    /**
     * Everything that all providers together were asked.
     *
     * @param day of one day
     * @param month of that day's month, the day included
     */
    record Used(Sum day, Sum month) {}

    /**
     * A sum.
     *
     * @param calls ≥ 0
     * @param tokens in and out together, ≥ 0
     */
    record Sum(long calls, long tokens) {}

    /**
     * Counts one call, unless what was used before it is too much already. Of those who ask at one time each sees the calls of the
     * others before it. On disk when it returns, where there is no transaction of the caller.
     *
     * @return whether it was counted
     */
    boolean count(LocalDate day, String provider, Predicate<Used> room);

    /** Adds what has become known of calls since; calls may be negative, for such as were counted but not made. */
    void add(LocalDate day, String provider, Spent more);

    Used used(LocalDate day);
}
