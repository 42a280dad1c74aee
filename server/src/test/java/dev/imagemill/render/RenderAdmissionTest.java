package dev.imagemill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RenderAdmissionTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void letsInWhatFits() throws Exception {
        RenderAdmission admission = new RenderAdmission(100, 0);
        RenderAdmission.Admitted first = admission.enter(60);
        RenderAdmission.Admitted second = admission.enter(40);
        assertThat(admission.running()).isEqualTo(2);
        first.close();
        first.close();
        second.close();
        assertThat(admission.running()).isZero();
        admission.enter(100).close();
    }

    @Test
    void refusesAtOnceWhenFull() throws Exception {
        RenderAdmission admission = new RenderAdmission(100, 0);
        try (var _ = admission.enter(60)) {
            assertThatExceptionOfType(FaultException.class)
                    .isThrownBy(() -> admission.enter(60))
                    .satisfies(e -> {
                        assertThat(e.fault().category()).isEqualTo(FaultCategory.OVERLOADED);
                        assertThat(e.fault().code()).isEqualTo("overloaded");
                        assertThat(e.fault().retryable()).isTrue();
                    });
        }
    }

    @Test
    void letsALargerOneInAlone() throws Exception {
        RenderAdmission admission = new RenderAdmission(100, 1);
        try (var _ = admission.enter(1000)) {
            Future<Boolean> waiting = threads.submit(entering(admission, 1));
            await(admission, 1);
            assertThat(waiting.isDone()).isFalse();
        }
    }

    @Test
    void keepsTheOrderOfArrival() throws Exception {
        RenderAdmission admission = new RenderAdmission(100, 3);
        BlockingQueue<Integer> order = new LinkedBlockingQueue<>();
        RenderAdmission.Admitted running = admission.enter(50);
        List<Future<?>> tasks = new ArrayList<>();
        for (int bytes : List.of(95, 10, 11)) {
            tasks.add(threads.submit(() -> {
                try (var _ = admission.enter(bytes)) {
                    return order.add(bytes);
                }
            }));
            await(admission, tasks.size());
        }
        assertThat(order).isEmpty();
        running.close();
        for (Future<?> task : tasks) {
            task.get(10, TimeUnit.SECONDS);
        }
        assertThat(order.poll()).isEqualTo(95);
        assertThat(order).containsExactlyInAnyOrder(10, 11);
    }

    @Test
    void aWaiterThatIsInterruptedGivesItsPlaceUp() throws Exception {
        RenderAdmission admission = new RenderAdmission(100, 2);
        RenderAdmission.Admitted running = admission.enter(60);
        Future<Boolean> large = threads.submit(entering(admission, 90));
        await(admission, 1);
        Future<Boolean> small = threads.submit(entering(admission, 40));
        await(admission, 2);
        large.cancel(true);
        assertThat(small.get(10, TimeUnit.SECONDS)).isTrue();
        running.close();
        assertThat(admission.running()).isZero();
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void neverPassesTheBudget() throws Exception {
        RenderAdmission admission = new RenderAdmission(100, 1000);
        AtomicLong inside = new AtomicLong();
        List<Future<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int bytes = 1 + i * 7 % 60;
            tasks.add(threads.submit(() -> {
                try (var _ = admission.enter(bytes)) {
                    long now = inside.addAndGet(bytes);
                    Thread.onSpinWait();
                    inside.addAndGet(-bytes);
                    return now;
                }
            }));
        }
        for (Future<Long> task : tasks) {
            assertThat(get(task)).isLessThanOrEqualTo(100);
        }
        assertThat(admission.running()).isZero();
    }

    private static Callable<Boolean> entering(RenderAdmission admission, long bytes) {
        return () -> {
            try (var _ = admission.enter(bytes)) {
                return true;
            }
        };
    }

    private static long get(Future<Long> task) throws InterruptedException, ExecutionException {
        return task.get();
    }

    private static void await(RenderAdmission admission, int waiting) {
        while (admission.waiting() != waiting) {
            Thread.onSpinWait();
        }
    }
}
