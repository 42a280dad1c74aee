package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchSubmission;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Takes batches from requests, so many at one time. */
public final class BatchSubmissions {

    /** What is said of an address that messages cannot go to. */
    private static final Set<String> OF_WEBHOOK = Set.of("webhook-url-invalid", "address-not-allowed");

    private final BatchReader reader;
    private final BatchSubmission submission;
    private final Semaphore room;
    private final int most;

    BatchSubmissions(BatchReader reader, BatchSubmission submission, int most) {
        this.reader = reader;
        this.submission = submission;
        this.room = new Semaphore(most);
        this.most = most;
    }

    /** Reads a list as it is sent, multipart or JSON, and makes a batch of it. */
    Batch submit(OwnerId owner, HttpServletRequest request) throws IOException {
        return submitted(owner, () -> reader.read(request, owner));
    }

    /** As {@link #submit}, multipart only. */
    public Batch submitMultipart(OwnerId owner, HttpServletRequest request) throws IOException {
        return submitted(owner, () -> reader.readMultipart(request, owner));
    }

    private Batch submitted(OwnerId owner, Reading<BatchUpload> reading) throws IOException {
        return inTurn(() -> {
            try (BatchUpload upload = reading.read()) {
                return submission.submit(owner, upload.order(), upload.input());
            } catch (FaultException e) {
                throw OF_WEBHOOK.contains(e.fault().code()) ? new FieldFault("webhook", e.fault()) : e;
            }
        });
    }

    /** Reads a list that is only looked at. */
    BatchAnswers.Preview preview(HttpServletRequest request) throws IOException {
        return inTurn(() -> {
            try (BatchReader.Csv csv = reader.readFile(request)) {
                return BatchAnswers.Preview.of(csv.name().value(), csv.csv().preview());
            }
        });
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T inTurn(Reading<T> reading) throws IOException {
        if (!room.tryAcquire()) {
            throw Fault.temporary(
                            FaultCategory.OVERLOADED,
                            "overloaded",
                            "There are " + most + " lists being read, the most at one time; try again soon.")
                    .toException();
        }
        try {
            return reading.read();
        } finally {
            room.release();
        }
    }
}
