package dev.imagemill.describe;

import dev.imagemill.describe.wire.ProviderFaults;
import dev.imagemill.outbound.ServiceBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a provider is left alone: while it asked for that, while it lets nobody in, and, but for a trial now and then, while it fails. */
final class ProviderBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderBreaker.class);

    private static final int LEAST_CALLS = 5;
    /** A key is not mended by itself: long enough to send little in vain, short enough to notice when it was. */
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(10);

    private final String provider;
    private final Clock clock;
    private final ServiceBreaker breaker;
    private final AtomicReference<@Nullable Pause> asked = new AtomicReference<>();

    ProviderBreaker(String provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        this.breaker = new ServiceBreaker(provider, LEAST_CALLS, clock);
    }

    /** The pause that it is in; null where it can be asked. */
    @Nullable
    Pause pause() {
        Instant now = clock.instant();
        Pause pause = asked.get();
        Instant openUntil = breaker.openUntil();
        if (openUntil.isAfter(now)) {
            Pause open = new Pause(openUntil, ProviderFaults.silent(provider, openUntil));
            pause = pause == null ? open : Pause.later(pause, open);
        }
        return pause != null && pause.until().isAfter(now) ? pause : null;
    }

    /** Whether one may be sent; false where somebody is trying already whether it answers again. Each is judged or given back. */
    boolean take() {
        return breaker.take();
    }

    void giveBack() {
        breaker.giveBack();
    }

    void answered() {
        breaker.answered();
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
            breaker.failed(e);
        } else {
            answered();
        }
    }

    private void keep(Pause pause) {
        asked.accumulateAndGet(pause, (old, given) -> old == null || given == null ? given : Pause.later(old, given));
    }
}
