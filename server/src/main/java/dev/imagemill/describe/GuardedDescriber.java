package dev.imagemill.describe;

import dev.imagemill.describe.wire.ProviderFaults;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to what a provider can take: so many calls at one time, so many a minute, none while it asked to be left alone, and none but a
 * trial now and then while it fails. Whoever comes too much is told when to come again, and nothing waits here for long.
 *
 * <p>What it guards is opened with the first call: a provider that is only configured costs no memory.
 */
final class GuardedDescriber implements ImageDescriber {

    /** How long a call waits for its turn: longer than that, and its worker may do something else. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int WINDOW = 10;
    private static final int LEAST_CALLS = 5;
    private static final float FAILED_PERCENT = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final ProviderFacts facts;
    private final Supplier<ImageDescriber> opening;
    private final Clock clock;
    private final Semaphore turns;
    private final Bucket perMinute;
    private final CircuitBreaker breaker;
    private final AtomicReference<Instant> busyUntil = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<Instant> openUntil = new AtomicReference<>(Instant.EPOCH);
    private @Nullable ImageDescriber opened;

    /** What is known of a provider without opening it. */
    record ProviderFacts(String name, String model, String promptVersion) {}

    GuardedDescriber(
            ProviderFacts facts,
            int concurrency,
            int requestsPerMinute,
            Clock clock,
            Supplier<ImageDescriber> opening) {
        this.facts = facts;
        this.opening = opening;
        this.clock = clock;
        this.turns = new Semaphore(concurrency, true);
        this.perMinute = Bucket.builder()
                .withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(Bandwidth.builder()
                        .capacity(requestsPerMinute)
                        .refillGreedy(requestsPerMinute, Duration.ofMinutes(1))
                        .build())
                .build();
        this.breaker = CircuitBreaker.of(facts.name(), breakerConfig());
    }

    @Override
    public String provider() {
        return facts.name();
    }

    @Override
    public String model() {
        return facts.model();
    }

    @Override
    public String promptVersion() {
        return facts.promptVersion();
    }

    @Override
    public boolean external() {
        return true;
    }

    /** Until when nothing is sent, because the provider asked for it or fails; null where it is open. */
    @Nullable
    Instant pausedUntil() {
        Instant busy = busyUntil.get();
        Instant open = breaker.getState() == CircuitBreaker.State.OPEN ? openUntil.get() : Instant.EPOCH;
        Instant later = busy.isAfter(open) ? busy : open;
        return later.isAfter(clock.instant()) ? later : null;
    }

    @Override
    public DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
        refuseWhilePaused();
        if (!turns.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
            throw ProviderFaults.busy(facts.name(), PATIENCE);
        }
        try {
            refuseWhilePaused();
            takeFromMinute();
            return watched(request);
        } finally {
            turns.release();
        }
    }

    private void refuseWhilePaused() {
        Instant until = pausedUntil();
        if (until != null) {
            throw ProviderFaults.busy(facts.name(), Duration.between(clock.instant(), until));
        }
    }

    private void takeFromMinute() {
        ConsumptionProbe probe = perMinute.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProviderFaults.busy(facts.name(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private DescribeAnswer watched(DescribeRequest request) throws InterruptedException {
        if (!breaker.tryAcquirePermission()) {
            // Half open, and somebody else is trying.
            throw ProviderFaults.busy(facts.name(), PATIENCE);
        }
        boolean judged = false;
        try {
            DescribeAnswer answer = open().describe(request);
            judged = true;
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            countFurther(answer.calls());
            return answer;
        } catch (DescribeFaultException e) {
            judged = judge(e);
            countFurther(e.spent().calls());
            throw e;
        } finally {
            if (!judged) {
                breaker.releasePermission();
            }
        }
    }

    /** Only a provider that is not there counts against it; whether it likes a picture or a key does not. */
    private boolean judge(DescribeFaultException e) {
        if (e instanceof DescriberBusyException busy) {
            Instant until = clock.instant().plus(busy.waitAtLeast());
            busyUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
            return false;
        }
        if (e.fault().retryable()) {
            breaker.onError(0, TimeUnit.NANOSECONDS, e);
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
        return true;
    }

    /** What was asked again takes from the minute as well, after the fact. */
    private void countFurther(int calls) {
        if (calls > 1) {
            perMinute.consumeIgnoringRateLimits(calls - 1L);
        }
    }

    private synchronized ImageDescriber open() {
        if (opened == null) {
            opened = opening.get();
        }
        return opened;
    }

    private CircuitBreakerConfig breakerConfig() {
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

    /** The injected clock, as the bucket wants it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
