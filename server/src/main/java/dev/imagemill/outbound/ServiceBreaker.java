package dev.imagemill.outbound;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Leaves a service alone that fails: from half of its last ten calls on it is not asked for 30 seconds, then once for a trial, and each
 * trial that fails doubles the pause, up to ten minutes. Each call is {@linkplain #take taken} first and ends in one of the others.
 */
public final class ServiceBreaker {

    private static final int WINDOW = 10;
    private static final float FAILED_PERCENT = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final CircuitBreaker breaker;
    private final Clock clock;
    private final AtomicReference<Instant> openUntil = new AtomicReference<>(Instant.EPOCH);

    /** @param leastCalls that are looked at before it can be left alone, 1 to 10 */
    public ServiceBreaker(String name, int leastCalls, Clock clock) {
        this.clock = clock;
        this.breaker = CircuitBreaker.of(name, config(leastCalls));
    }

    /** Until when it is left alone; a time that has passed where it is not. */
    public Instant openUntil() {
        return breaker.getState() == CircuitBreaker.State.OPEN ? openUntil.get() : Instant.EPOCH;
    }

    /** Whether a call may be made; false while it is left alone, or while somebody else makes the trial. */
    public boolean take() {
        return breaker.tryAcquirePermission();
    }

    /** The call was not made, or says nothing of the service. */
    public void giveBack() {
        breaker.releasePermission();
    }

    public void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    public void failed(Exception why) {
        breaker.onError(0, TimeUnit.NANOSECONDS, why);
    }

    private CircuitBreakerConfig config(int leastCalls) {
        IntervalFunction growing = IntervalFunction.ofExponentialBackoff(FIRST_PAUSE, 2, LONGEST_PAUSE);
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(leastCalls)
                .failureRateThreshold(FAILED_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(opened -> {
                    // Asked for the moment it opens, and nowhere else does it say for how long.
                    long millis = growing.apply(opened);
                    openUntil.set(clock.instant().plusMillis(millis));
                    return millis;
                })
                .writableStackTraceEnabled(false)
                .clock(clock)
                .build();
    }
}
