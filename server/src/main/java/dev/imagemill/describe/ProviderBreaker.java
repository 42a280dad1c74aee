package dev.imagemill.describe;

import dev.imagemill.describe.wire.ProviderFaults;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a provider is left alone: while it asked for that, while it lets nobody in, and, but for a trial now and then, while it fails. */
final class ProviderBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderBreaker.class);

    private static final int WINDOW = 10;
    private static final int LEAST_CALLS = 5;
    private static final float FAILED_PERCENT = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** A key is not mended by itself: long enough to send little in vain, short enough to notice when it was. */
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(10);

    private final String provider;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final AtomicReference<@Nullable Pause> asked = new AtomicReference<>();
    private final AtomicReference<Instant> openUntil = new AtomicReference<>(Instant.EPOCH);

    ProviderBreaker(String provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(provider, config());
    }

    /** The pause that it is in; null where it can be asked. */
    @Nullable
    Pause pause() {
        Instant now = clock.instant();
        Pause pause = asked.get();
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            Pause open = new Pause(openUntil.get(), ProviderFaults.silent(provider, openUntil.get()));
            pause = pause == null ? open : Pause.later(pause, open);
        }
        return pause != null && pause.until().isAfter(now) ? pause : null;
    }

    /** Whether one may be sent; false where somebody is trying already whether it answers again. Each is judged or given back. */
    boolean take() {
        return breaker.tryAcquirePermission();
    }

    void giveBack() {
        breaker.releasePermission();
    }

    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /**
     * Only a provider that is not there counts against it; whether it likes a picture does not.
     *
     * @return whether the call was judged by this
     */
    boolean failed(DescribeFaultException e) {
        return switch (e) {
            case CallRefusedException _ -> false;
            case DescriberBusyException busy -> {
                keep(new Pause(clock.instant().plus(busy.waitAtLeast()), busy.fault()));
                yield false;
            }
            case DescriberRefusedException _ -> false;
            default -> {
                judge(e);
                yield true;
            }
        };
    }

    /** Has it left alone until somebody has had the time to mend what it does not accept; what is to be told meanwhile. */
    DescriberBusyException refused(DescriberRefusedException e) {
        LOG.warn("{} Nothing is sent to {} for {} minutes.", e.fault().detail(), provider, REFUSED_PAUSE.toMinutes());
        Pause pause = new Pause(
                clock.instant().plus(REFUSED_PAUSE),
                ProviderFaults.paused(e.fault().detail(), REFUSED_PAUSE));
        keep(pause);
        return new DescriberBusyException(pause.why(), REFUSED_PAUSE, e.spent());
    }

    private void judge(DescribeFaultException e) {
        if (e.fault().retryable()) {
            breaker.onError(0, TimeUnit.NANOSECONDS, e);
        } else {
            answered();
        }
    }

    private void keep(Pause pause) {
        asked.accumulateAndGet(pause, (old, given) -> old == null || given == null ? given : Pause.later(old, given));
    }

    private CircuitBreakerConfig config() {
        IntervalFunction growing = IntervalFunction.ofExponentialBackoff(FIRST_PAUSE, 2, LONGEST_PAUSE);
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(LEAST_CALLS)
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
