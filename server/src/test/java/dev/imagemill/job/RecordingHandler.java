package dev.imagemill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.fault.Fault;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/** Records each call when it starts, then does the test's work. */
public final class RecordingHandler<P extends JobPayload> implements JobHandler<P> {

    private static final ThreadLocal<UUID> CURRENT = new ThreadLocal<>();

    private final Class<P> type;

    public final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    public final List<Fault> gaveUp = new CopyOnWriteArrayList<>();
    public final List<UUID> reopened = new CopyOnWriteArrayList<>();
    public volatile Work work = attempt -> {};
    public volatile IntUnaryOperator attempts = IntUnaryOperator.identity();

    public RecordingHandler(Class<P> type) {
        this.type = type;
    }

    /** What the job was about, and which try it was. */
    public record Call(UUID job, int attempt) {}

    /** Work of a test. */
    public interface Work {
        void run(int attempt) throws Exception;
    }

    @Override
    public Class<P> payloadType() {
        return type;
    }

    @Override
    public void handle(P payload, int attempt) throws Exception {
        CURRENT.set(payload.subject());
        calls.add(new Call(payload.subject(), attempt));
        work.run(attempt);
    }

    @Override
    public void gaveUp(P payload, Fault fault) {
        gaveUp.add(fault);
    }

    @Override
    public int maxAttempts(int usual) {
        return attempts.applyAsInt(usual);
    }

    @Override
    public void reopen(P payload) {
        reopened.add(payload.subject());
    }

    public Call next() throws InterruptedException {
        Call call = calls.poll(JobContract.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }

    /** What the job of this thread is about. */
    static UUID current() {
        return CURRENT.get();
    }
}
