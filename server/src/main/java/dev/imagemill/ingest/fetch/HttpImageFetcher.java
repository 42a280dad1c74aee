package dev.imagemill.ingest.fetch;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.ingest.FileName;
import dev.imagemill.ingest.ImageFetcher;
import dev.imagemill.ingest.StagedFile;
import dev.imagemill.ingest.StagingFolder;
import dev.imagemill.outbound.HttpAddress;
import dev.imagemill.outbound.OutboundHttp;
import dev.imagemill.outbound.OutboundHttp.Answer;
import dev.imagemill.outbound.OutboundHttp.Request;
import dev.imagemill.outbound.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** By HTTP. Follows redirects itself, since each host on the way is owed its own turn. One for the whole process. */
public final class HttpImageFetcher implements ImageFetcher {

    private static final Map<String, String> HEADERS = Map.of("Accept", "image/*, */*;q=0.5");
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    /** How long a host is left alone that wants fewer requests and does not say for how long. */
    private static final Duration BREATHER = Duration.ofSeconds(5);

    /** A host that refused everything for so many of the longest waits is taken at its word. */
    private static final int REFUSALS = 6;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final OutboundHttp http;
    private final StagingFolder staging;
    private final FetchSettings settings;
    private final Clock clock;
    private final HostTurns turns;

    public HttpImageFetcher(OutboundHttp http, StagingFolder staging, FetchSettings settings, Clock clock) {
        this.http = http;
        this.staging = staging;
        this.settings = settings;
        this.clock = clock;
        this.turns = new HostTurns(
                settings.perHost(), settings.maxWait(), settings.maxRetryAfter().multipliedBy(REFUSALS), clock);
    }

    @Override
    public StagedFile fetch(URI source) throws InterruptedException {
        return new Fetch(HttpAddress.parse(source.toString())).run();
    }

    /** One picture: the hosts on the way, and the time left. */
    private final class Fetch {
        private final URI source;
        private URI at;
        private Duration left = settings.timeout();

        Fetch(URI source) {
            this.source = source;
            this.at = source;
        }

        StagedFile run() throws InterruptedException {
            for (int redirects = 0; redirects <= settings.maxRedirects(); redirects++) {
                Step step = step();
                switch (step) {
                    case Arrived arrived -> {
                        return arrived.file();
                    }
                    case Redirected redirected -> at = redirected.to();
                }
            }
            throw FetchFaults.tooManyRedirects(host(), settings.maxRedirects()).toException();
        }

        private Step step() throws InterruptedException {
            try (HostTurns.Turn turn = turns.take(host(), source)) {
                return ask(turn);
            } catch (FaultException e) {
                if (Thread.interrupted()) {
                    InterruptedException interrupted = new InterruptedException();
                    interrupted.initCause(e);
                    throw interrupted;
                }
                throw e;
            }
        }

        private Step ask(HostTurns.Turn turn) {
            if (!left.isPositive()) {
                throw FetchFaults.timeout(host()).toException();
            }
            long start = System.nanoTime();
            try {
                return http.send(Request.get(at, HEADERS, left, 0), answer -> read(answer, turn));
            } catch (FaultException e) {
                if (e.fault().category() == FaultCategory.TIMEOUT) {
                    turn.ranOut();
                }
                throw e;
            } finally {
                left = left.minusNanos(System.nanoTime() - start);
            }
        }

        private Step read(Answer answer, HostTurns.Turn turn) throws IOException {
            int status = answer.status();
            if (status < SERVER_ERROR && status != TOO_MANY_REQUESTS) {
                turn.letThrough();
            }
            if (status >= 200 && status < 300) {
                Arrived arrived = new Arrived(staged(answer));
                turn.arrived();
                return arrived;
            }
            Optional<URI> redirect = answer.redirect();
            if (redirect.isPresent()) {
                return new Redirected(redirect.get());
            }
            throw switch (status) {
                case TOO_MANY_REQUESTS -> tooManyRequests(answer, turn);
                case UNAVAILABLE -> unavailable(answer, turn);
                default -> FetchFaults.of(status, host()).toException();
            };
        }

        private StagedFile staged(Answer answer) throws IOException {
            if (answer.contentLength().orElse(0) > staging.maxFileSize().toBytes()) {
                throw FetchFaults.tooLarge(host(), staging.shownMaxFileSize()).toException();
            }
            PictureHead head = PictureHead.read(answer.body());
            ImageFormat format =
                    head.format().orElseThrow(() -> head.fault(answer, host()).toException());
            FileName name =
                    SuggestedName.of(answer.header("content-disposition").orElse(null), source, at, format);
            return staging.stage(name, head.whole());
        }

        private FaultException tooManyRequests(Answer answer, HostTurns.Turn turn) {
            Duration wait = retryAfter(answer).orElse(BREATHER);
            return turn.refused(wait, FetchFaults.tooManyRequests(host()));
        }

        private FaultException unavailable(Answer answer, HostTurns.Turn turn) {
            Fault fault = FetchFaults.unavailable(host());
            return retryAfter(answer).map(wait -> turn.refused(wait, fault)).orElseGet(fault::toException);
        }

        private Optional<Duration> retryAfter(Answer answer) {
            return answer.header("retry-after")
                    .flatMap(header -> RetryAfter.read(header, clock.instant()))
                    .map(this::bounded);
        }

        private Duration bounded(Duration wait) {
            Duration most = wait.compareTo(settings.maxRetryAfter()) > 0 ? settings.maxRetryAfter() : wait;
            return most.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : most;
        }

        private String host() {
            return HttpAddress.host(at);
        }
    }

    private sealed interface Step {}

    private record Arrived(StagedFile file) implements Step {}

    private record Redirected(URI to) implements Step {}
}
