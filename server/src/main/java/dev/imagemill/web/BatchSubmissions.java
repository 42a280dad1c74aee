package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchSubmission;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.Announcements;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Takes batches from requests. Many may arrive at one time, since a slow sender costs little; few are read and stored, which costs
 * much. What is only looked at, by anybody, arrives by a way of its own, so that it keeps no submissions out.
 */
public final class BatchSubmissions {

    /** What is said of an address that messages cannot go to. */
    private static final Set<String> OF_WEBHOOK =
            Set.of("webhook-url-invalid", "address-not-allowed", "too-many-webhooks");

    /** As long as a few of the largest lists take; it has arrived already, and would have to be sent again. */
    private static final Duration TURN = Duration.ofSeconds(20);

    private final BatchReader reader;
    private final BatchSubmission submission;
    private final Announcements announcements;
    private final Room arriving;
    private final Room previewed;
    private final Room read;

    /**
     * @param arriving so many at one time, and as many that are only looked at
     * @param reading so many of both at one time
     */
    BatchSubmissions(
            BatchReader reader, BatchSubmission submission, Announcements announcements, int arriving, int reading) {
        this.reader = reader;
        this.submission = submission;
        this.announcements = announcements;
        this.arriving = new Room(arriving, "lists arriving", Duration.ZERO);
        this.previewed = new Room(arriving, "lists arriving to be looked at", Duration.ZERO);
        this.read = new Room(reading, "lists being read", TURN);
    }

    /** Reads a list as it is sent, multipart or JSON, and makes a batch of it. */
    Batch submit(OwnerId owner, HttpServletRequest request) throws IOException {
        return submitted(owner, () -> reader.receive(request, owner));
    }

    /** As {@link #submit}, multipart only. */
    public Batch submitMultipart(OwnerId owner, HttpServletRequest request) throws IOException {
        return submitted(owner, () -> reader.receiveMultipart(request, owner));
    }

    /** Reads a list that is only looked at. */
    BatchAnswers.Preview preview(HttpServletRequest request) throws IOException {
        return previewed.within(() -> {
            try (ArrivedList<BatchReader.Csv> list = reader.receiveFile(request)) {
                return read.within(() -> {
                    BatchReader.Csv csv = list.content().get();
                    return BatchAnswers.Preview.of(csv.name().value(), csv.csv().preview());
                });
            }
        });
    }

    private Batch submitted(OwnerId owner, Room.Stay<ArrivedList<BatchUpload>> arrival) throws IOException {
        return arriving.within(() -> {
            try (ArrivedList<BatchUpload> list = arrival.run()) {
                return read.within(() -> submit(owner, list.content().get()));
            }
        });
    }

    /** What may be wrong with the webhook is known before thousands of rows are stored. */
    private Batch submit(OwnerId owner, BatchUpload upload) {
        try {
            if (upload.order().webhook() != null) {
                announcements.check(owner, upload.order().webhook());
            }
            return submission.submit(owner, upload.order(), upload.input());
        } catch (FaultException e) {
            throw OF_WEBHOOK.contains(e.fault().code()) ? new FieldFault("webhook", e.fault()) : e;
        }
    }
}
