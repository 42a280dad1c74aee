package dev.imagemill.pipeline;

import dev.imagemill.describe.CallMeter;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.describe.Spent;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.pipeline.UsageLedger.Sum;
import dev.imagemill.pipeline.UsageLedger.Used;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What may be spent on descriptions by the day and by the month, of all providers together. Days are those of UTC. */
public final class DescribeBudget {

    /** The code of what waits for a budget. */
    static final String SPENT = "describe-budget-spent";

    private final UsageLedger ledger;
    private final DescribeSettings.Budget limits;
    private final Clock clock;

    DescribeBudget(UsageLedger ledger, DescribeSettings.Budget limits, Clock clock) {
        this.ledger = ledger;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A period with what was used in it.
     *
     * @param maxCalls, maxTokens: 0 for no bound
     * @param resetsAt when the next one begins
     */
    public record Period(Sum used, long maxCalls, long maxTokens, Instant resetsAt) {

        boolean spent() {
            return (maxCalls > 0 && used.calls() >= maxCalls) || (maxTokens > 0 && used.tokens() >= maxTokens);
        }
    }

    /** The present day. */
    public Period day() {
        return day(ledger.used(today()), today());
    }

    /** The present month. */
    public Period month() {
        return month(ledger.used(today()), today());
    }

    /** Whether a call may be made now. */
    boolean hasRoom() {
        LocalDate today = today();
        return hasRoom(ledger.used(today), today);
    }

    /** @throws BudgetSpentException {@code describe-budget-spent} where no call may be made now */
    void check() {
        LocalDate today = today();
        Used used = ledger.used(today);
        if (!hasRoom(used, today)) {
            throw spent(used, today);
        }
    }

    /** Counts the calls to a provider before they are made. */
    Meter meter(String provider) {
        return new Meter(provider);
    }

    /** Counts the calls of one description. Used by one thread. */
    final class Meter implements CallMeter {

        private final String provider;
        private int counted;
        private LocalDate day = today();

        private Meter(String provider) {
            this.provider = provider;
        }

        @Override
        public void calling() {
            LocalDate today = today();
            if (!ledger.count(today, provider, used -> hasRoom(used, today))) {
                throw spent(ledger.used(today), today);
            }
            day = today;
            counted++;
        }

        /** Writes down what it came to, within the caller's transaction: calls that were not made after all, and tokens. */
        void settle(Spent spent) {
            int calls = Math.min(spent.calls(), counted) - counted;
            if (calls != 0 || spent.inputTokens() != 0 || spent.outputTokens() != 0) {
                ledger.add(day, provider, new Spent(calls, spent.inputTokens(), spent.outputTokens()));
            }
            counted = 0;
        }
    }

    private boolean hasRoom(Used used, LocalDate today) {
        return !day(used, today).spent() && !month(used, today).spent();
    }

    private Period day(Used used, LocalDate today) {
        return new Period(used.day(), limits.callsPerDay(), limits.tokensPerDay(), start(today.plusDays(1)));
    }

    private Period month(Used used, LocalDate today) {
        Instant next = start(today.withDayOfMonth(1).plusMonths(1));
        return new Period(used.month(), limits.callsPerMonth(), limits.tokensPerMonth(), next);
    }

    private BudgetSpentException spent(Used used, LocalDate today) {
        boolean month = month(used, today).spent();
        Instant until = (month ? month(used, today) : day(used, today)).resetsAt();
        Fault fault = Fault.temporary(
                FaultCategory.OVERLOADED,
                SPENT,
                "The budget for descriptions of this " + (month ? "month" : "day")
                        + " is used up; it goes on by itself at " + until + ".");
        return new BudgetSpentException(fault, until);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
