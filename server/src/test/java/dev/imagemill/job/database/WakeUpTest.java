package dev.imagemill.job.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.job.Urgency;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakeUpTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final WakeUp wakeUp = new WakeUp();

    @BeforeEach
    void connect() {
        wakeUp.connect(2, looks::incrementAndGet);
    }

    @Test
    void looksAtOnceWhileAWorkerIsFree() {
        wakeUp.busy(Urgency.URGENT);
        wakeUp.wake(Urgency.BULK);
        assertThat(looks).hasValue(1);
    }

    @Test
    void looksOnceForAllThatCameWhileEveryWorkerWasBusy() {
        wakeUp.busy(Urgency.URGENT);
        wakeUp.busy(Urgency.URGENT);
        wakeUp.wake(Urgency.URGENT);
        wakeUp.wake(Urgency.BULK);
        assertThat(looks).hasValue(0);
        wakeUp.free(Urgency.URGENT);
        wakeUp.free(Urgency.URGENT);
        assertThat(looks).hasValue(1);
    }

    @Test
    void looksAtOnceForAnUrgentJobWhileBulkOnesRun() {
        wakeUp.busy(Urgency.URGENT);
        wakeUp.busy(Urgency.BULK);
        wakeUp.wake(Urgency.BULK);
        assertThat(looks).hasValue(0);
        wakeUp.wake(Urgency.URGENT);
        assertThat(looks).hasValue(1);
    }
}
