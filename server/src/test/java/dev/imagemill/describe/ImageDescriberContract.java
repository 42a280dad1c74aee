package dev.imagemill.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.describe.asking.Prompt;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.testing.FakeModel;
import dev.imagemill.testing.RawHttpServer.Received;
import dev.imagemill.testing.RawHttpServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every describer that asks a server, whatever that server is; against one on loopback that speaks its wire format. */
public abstract class ImageDescriberContract {

    /** Long enough for any answer that comes, and short enough to wait for one that does not. */
    protected static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private FakeModel fake;
    private BoundedHttp http;
    protected ImageDescriber describer;
    protected Path preview;

    /** The server. */
    protected abstract FakeModel fake();

    /** One that asks the server, with the key it lets in. */
    protected ImageDescriber describer(BoundedHttp client) {
        return describer(client, true, true);
    }

    /**
     * One that asks the server.
     *
     * @param rightKey false for a key that it does not let in
     * @param rightModel false for a model, or address, that it does not have
     */
    protected abstract ImageDescriber describer(BoundedHttp client, boolean rightKey, boolean rightModel);

    /** The key that is sent, which must show up nowhere. */
    protected abstract String key();

    /** Whether texts come from it, or labels only. */
    protected boolean givesTexts() {
        return true;
    }

    /** How long it is to be left alone after {@link FakeModel#quotaUsedUp}. */
    protected abstract Duration waitForQuota();

    @BeforeEach
    void open() {
        fake = fake();
        http = BoundedHttp.open(TIMEOUT);
        describer = describer(http);
        preview = DescribeSamples.preview(folder);
    }

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    @Test
    void describes() throws InterruptedException {
        DescribeAnswer answer = describe();

        assertThat(answer.labels()).first().satisfies(label -> {
            assertThat(label.name()).isEqualToIgnoringCase("mug");
            assertThat(label.confidence()).isEqualTo(0.97);
        });
        assertThat(answer.calls()).isEqualTo(1);
        assertThat(answer.language()).isEqualTo("en");
        assertThat(answer.title()).isEqualTo(givesTexts() ? FakeModel.TITLE : null);
        assertThat(answer.inputTokens()).isEqualTo(givesTexts() ? 1000 : 0);
        assertThat(answer.outputTokens()).isEqualTo(givesTexts() ? 100 : 0);
        assertThat(describer.external()).isTrue();
        assertThat(answer.model()).isEqualTo(describer.model());
    }

    @Test
    void sendsThePreviewAndNothingElseOfThePicture() throws InterruptedException, IOException {
        describe();

        assertThat(fake.pictures()).containsExactly(Files.readAllBytes(preview));
        Received request = fake.requests().getFirst();
        assertThat(request.body() + request.path() + request.headers())
                .doesNotContain(
                        "Jane", "passport", "4000", preview.getFileName().toString());
        assertThat(request.path()).doesNotContain(key());
        assertThat(request.body()).doesNotContain(key());
    }

    @Test
    void saysHowLongItIsToBeLeftAlone() {
        DescriberBusyException busy = (DescriberBusyException) failure(fake.busy(7));

        assertThat(busy.waitAtLeast()).isEqualTo(Duration.ofSeconds(7));
        assertThat(busy.fault().code()).isEqualTo("describe-busy");
        assertThat(busy.fault().retryable()).isTrue();
        assertThat(fake.calls()).isEqualTo(1);
    }

    @Test
    void readsAUsedUpQuotaInTheProvidersOwnWords() {
        DescriberBusyException busy = (DescriberBusyException) failure(fake.quotaUsedUp());

        assertThat(busy.waitAtLeast()).isEqualTo(waitForQuota());
    }

    @Test
    void triesNothingTwiceItself() throws InterruptedException {
        DescribeFaultException fault = failure(fake.error(500, "internal error"));

        assertThat(fault.fault().code()).isEqualTo("describe-unavailable");
        assertThat(fault.fault().retryable()).isTrue();
        assertThat(fake.calls()).isEqualTo(1);
        assertThat(describe().labels()).isNotEmpty();
    }

    @Test
    void givesUpOnASilentServer() {
        assertUnavailable(failureWithin(SHORT, fake.silent()));
    }

    @Test
    void givesUpOnAServerThatSendsAByteNowAndThen() {
        assertUnavailable(failureWithin(SHORT, fake.trickling()));
    }

    @Test
    void knowsAnAnswerThatIsCutOff() {
        assertUnavailable(failure(fake.cutOff()));
    }

    @Test
    void knowsAnAnswerThatIsNotTheProviders() {
        assertUnavailable(failure(fake.malformed()));
    }

    @Test
    void knowsJsonThatIsNotTheProviders() {
        assertUnavailable(failure(json("{\"status\": \"ok\"}")));
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        DescribeFaultException fault = failure(fake.huge(2 * BoundedHttp.MAX_ANSWER));

        assertThat(fault.fault().code()).isEqualTo("describe-unusable");
        assertThat(fault.fault().retryable()).isFalse();
    }

    @Test
    void followsNoRedirect() {
        DescribeFaultException fault = failure(fake.redirect("http://127.0.0.1:1/elsewhere"));

        assertThat(fault.fault().code()).isEqualTo("describe-refused");
        assertThat(fault.fault().detail()).contains("base-url");
        assertThat(fake.calls()).isEqualTo(1);
    }

    @Test
    void knowsABlockedPicture() {
        DescribeFaultException fault = failure(fake.blocked());

        assertThat(fault.fault().code()).isEqualTo("describe-blocked");
        assertThat(fault.fault().retryable()).isFalse();
        assertThat(fault.spent().calls()).isEqualTo(1);
    }

    @Test
    void namesTheSettingOfAWrongKeyAndNotTheKey() {
        describer = describer(http, false, true);

        DescribeFaultException fault = failure();

        assertThat(fault).isInstanceOf(DescriberRefusedException.class);
        assertThat(fault.fault().code()).isEqualTo("describe-refused");
        assertThat(fault.fault().detail())
                .contains("imagemill.describe." + describer.provider() + ".api-key")
                .doesNotContain(key());
        assertThat(String.valueOf(fault)).doesNotContain(key());
    }

    @Test
    void namesTheSettingOfAWrongModel() {
        describer = describer(http, true, false);

        assertThat(failure()).isInstanceOf(DescriberRefusedException.class);
        assertThat(failure().fault().code()).isEqualTo("describe-refused");
        assertThat(failure().fault().detail()).contains("base-url");
    }

    @Test
    void knowsAServerThatIsNotThere() {
        fake.close();

        assertUnavailable(failure());
    }

    @Test
    void canBeInterrupted() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        fake.then((request, out) -> {
            asked.countDown();
            fake.silent().write(request, out);
        });
        AtomicReference<Throwable> outcome = new AtomicReference<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                describe();
            } catch (InterruptedException | RuntimeException e) {
                outcome.set(e);
            }
        });
        asked.await();

        caller.interrupt();
        caller.join();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    }

    /** What {@code FakeModel} has for this provider, for tests of its subclass. */
    protected final FakeModel server() {
        return fake;
    }

    protected final DescribeAnswer describe() throws InterruptedException {
        return describer.describe(DescribeSamples.request(preview));
    }

    protected final DescribeFaultException failure(Reply... replies) {
        fake.then(replies);
        return catchThrowableOfType(DescribeFaultException.class, this::describe);
    }

    private DescribeFaultException failureWithin(Duration timeout, Reply reply) {
        try (BoundedHttp hasty = BoundedHttp.open(timeout)) {
            describer = describer(hasty);
            return failure(reply);
        }
    }

    protected static Reply json(String body) {
        return dev.imagemill.testing.RawHttpServer.answer(200, "application/json", body);
    }

    protected static Prompt prompt() {
        return Prompt.standard();
    }

    protected static Clock clock() {
        return Clock.systemUTC();
    }

    private static void assertUnavailable(DescribeFaultException fault) {
        assertThat(fault.fault().code()).isEqualTo("describe-unavailable");
        assertThat(fault.fault().retryable()).isTrue();
    }
}
