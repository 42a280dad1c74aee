package dev.imagemill.job.database;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the handler of a job by the type of its payload. */
final class JobHandlers {

    private final Map<Class<?>, JobHandler<?>> handlers;

    JobHandlers(List<? extends JobHandler<?>> handlers) {
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::payloadType, Function.identity()));
    }

    void handle(Attempt attempt) throws Exception {
        JobPayload payload = payload(attempt);
        handle(handler(payload), payload, attempt.number());
    }

    void gaveUp(Attempt attempt, Fault fault) {
        JobPayload payload = payload(attempt);
        gaveUp(handler(payload), payload, fault);
    }

    /** How often a job is tried; as usual where nobody here knows its type. */
    int maxAttempts(Attempt attempt, int usual) {
        return PayloadJson.read(attempt.type(), attempt.payload())
                .map(payload -> handlers.get(payload.getClass()))
                .map(handler -> Math.max(handler.maxAttempts(usual), 1))
                .orElse(usual);
    }

    void reopen(JobPayload payload) {
        reopen(handler(payload), payload);
    }

    private JobHandler<?> handler(JobPayload payload) {
        JobHandler<?> handler = handlers.get(payload.getClass());
        if (handler == null) {
            throw unknown(PayloadJson.type(payload));
        }
        return handler;
    }

    private static JobPayload payload(Attempt attempt) {
        return PayloadJson.read(attempt.type(), attempt.payload()).orElseThrow(() -> unknown(attempt.type()));
    }

    private static RuntimeException unknown(String type) {
        return Fault.temporary(
                        FaultCategory.UNSUPPORTED,
                        "job-type-unknown",
                        "This process cannot do a job of the type " + type + "; it may need a newer version.")
                .toException();
    }

    private static <P extends JobPayload> void handle(JobHandler<P> handler, JobPayload payload, int attempt)
            throws Exception {
        handler.handle(handler.payloadType().cast(payload), attempt);
    }

    private static <P extends JobPayload> void gaveUp(JobHandler<P> handler, JobPayload payload, Fault fault) {
        handler.gaveUp(handler.payloadType().cast(payload), fault);
    }

    private static <P extends JobPayload> void reopen(JobHandler<P> handler, JobPayload payload) {
        handler.reopen(handler.payloadType().cast(payload));
    }
}
