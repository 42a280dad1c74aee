package dev.imagemill.describe;

import dev.imagemill.describe.wire.ProviderFaults;
import dev.imagemill.fault.Fault;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to what a provider can take: so many calls at one time, so many a minute, none while it asked to be left alone, and none but a
 * trial now and then while it fails. Whoever comes too much is told when to come again, each at a time of its own, and nothing waits here
 * for long.
 *
 * <p>What it guards is opened with the first call: a provider that is only configured costs no memory.
 */
final class GuardedDescriber implements ImageDescriber {

    /** How long a call waits for its turn: longer than that, and its worker may do something else. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String DESCRIBED = "described";

    private final DescriberFacts facts;
    private final Supplier<ImageDescriber> opening;
    private final DescribeListener listener;
    private final Clock clock;
    private final Semaphore turns;
    private final Bucket perMinute;
    private final SpreadTimes minutes;
    private final SpreadTimes pauses;
    private final ProviderBreaker breaker;
    private @Nullable ImageDescriber opened;

    /** How much of a provider is asked for by this process. */
    record Rate(int concurrency, int requestsPerMinute) {}

    GuardedDescriber(
            DescriberFacts facts, Rate rate, Clock clock, DescribeListener listener, Supplier<ImageDescriber> opening) {
        this.facts = facts;
        this.opening = opening;
        this.listener = listener;
        this.clock = clock;
        this.turns = new Semaphore(rate.concurrency(), true);
        this.perMinute = Bucket.builder()
                .withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(Bandwidth.builder()
                        .capacity(rate.requestsPerMinute())
                        .refillGreedy(rate.requestsPerMinute(), Duration.ofMinutes(1))
                        .build())
                .build();
        this.minutes = new SpreadTimes(rate.requestsPerMinute());
        this.pauses = new SpreadTimes(rate.requestsPerMinute());
        this.breaker = new ProviderBreaker(facts.provider(), clock);
    }

    @Override
    public DescriberFacts facts() {
        return facts;
    }

    /** The pause that its provider is in; null where it can be asked. */
    @Nullable
    Pause pause() {
        return breaker.pause();
    }

    @Override
    public DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
        try (Reservation place = reserve()) {
            return place.describe(request);
        }
    }

    @Override
    public Reservation reserve() throws InterruptedException {
        refuseWhilePaused();
        if (!turns.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
            throw putOff(ProviderFaults.busy(facts.provider(), PATIENCE));
        }
        Place place = new Place();
        try {
            place.take();
            return place;
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private void refuseWhilePaused() {
        Pause pause = breaker.pause();
        if (pause != null) {
            Duration wait = Duration.between(clock.instant(), pauses.next(pause.until()));
            Fault why = pause.why().code().equals(Pause.ASKED_FOR)
                    ? ProviderFaults.busy(facts.provider(), wait).fault()
                    : pause.why();
            throw putOff(new DescriberBusyException(why, wait));
        }
    }

    private DescriberBusyException putOff(DescriberBusyException e) {
        listener.putOff(facts.provider(), e.fault().code());
        return e;
    }

    private synchronized ImageDescriber open() {
        if (opened == null) {
            opened = opening.get();
        }
        return opened;
    }

    /** A turn, a call of this minute's, and the breaker's leave. Used by one thread. */
    private final class Place implements Reservation {

        private boolean minute;
        private boolean permission;

        void take() {
            refuseWhilePaused();
            takeFromMinute();
            minute = true;
            if (!breaker.take()) {
                throw putOff(ProviderFaults.busy(facts.provider(), PATIENCE));
            }
            permission = true;
        }

        private void takeFromMinute() {
            ConsumptionProbe probe = perMinute.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                Instant now = clock.instant();
                Instant next = minutes.next(now.plusNanos(probe.getNanosToWaitForRefill()));
                throw putOff(ProviderFaults.busy(facts.provider(), Duration.between(now, next)));
            }
        }

        /** Once more after the preview was made: meanwhile another may have been told to stay away. */
        @Override
        public DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
            refuseWhilePaused();
            minute = false;
            long start = System.nanoTime();
            try {
                DescribeAnswer answer = open().describe(request);
                permission = false;
                breaker.answered();
                said(DESCRIBED, answer.spent(), start);
                return answer;
            } catch (DescribeFaultException e) {
                permission = !breaker.failed(e);
                said(e.fault().code(), e.spent(), start);
                throw e instanceof DescriberRefusedException refused ? breaker.refused(refused) : e;
            }
        }

        /** What was asked again takes from the minute as well, after the fact. */
        private void said(String outcome, Spent spent, long start) {
            if (spent.calls() > 1) {
                perMinute.consumeIgnoringRateLimits(spent.calls() - 1L);
            }
            listener.asked(facts.provider(), outcome, spent, Duration.ofNanos(System.nanoTime() - start));
        }

        @Override
        public void close() {
            if (permission) {
                breaker.giveBack();
            }
            if (minute) {
                perMinute.addTokens(1);
            }
            turns.release();
        }
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
