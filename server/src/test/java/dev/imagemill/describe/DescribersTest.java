package dev.imagemill.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.fault.FaultException;
import dev.imagemill.fault.SettingException;
import dev.imagemill.testing.FakeGemini;
import dev.imagemill.testing.FakeOpenAi;
import dev.imagemill.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribersTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-05-04T12:00:00Z"));

    private final Heard heard = new Heard();

    @TempDir
    private Path folder;

    @Test
    void makeNoHttpClientByDefault() throws InterruptedException {
        try (Describers describers = new Describers(
                DescribeSamples.settings("local", null, null), clock, DescribeListener.DEAF, DescribersTest::never)) {
            DescribeAnswer answer = describers.standard().describe(request());

            assertThat(answer.calls()).isZero();
            assertThat(answer.model()).isEqualTo("facts");
            assertThat(describers.available()).containsExactly(new Describers.Available("local", "facts", false));
        }
    }

    @Test
    void makeNoHttpClientForAKeyAlone() throws InterruptedException {
        DescribeSettings settings =
                DescribeSamples.settings("local", DescribeSamples.gemini("key", "http://127.0.0.1:1/v1beta"), null);
        try (Describers describers = new Describers(settings, clock, DescribeListener.DEAF, DescribersTest::never)) {
            describers.standard().describe(request());

            assertThat(describers.standard().provider()).isEqualTo("local");
            assertThat(describers.available())
                    .extracting(Describers.Available::name)
                    .containsExactly("local", "gemini");
            assertThat(describers.named("gemini").promptVersion()).matches("[0-9a-f]{12}");
        }
    }

    @Test
    void stopTheStartWhereAChosenOneLacksSomething() {
        assertMissing("gemini", null, "imagemill.describe.gemini.api-key");
        assertMissing("gemini,vision", null, "imagemill.describe.gemini.api-key");
        assertMissing("openai", null, "imagemill.describe.openai.model");
        assertMissing(
                "openai",
                DescribeSamples.openai(null, "gpt-4.1-mini", "https://api.openai.com/v1"),
                "imagemill.describe.openai.api-key");
    }

    @Test
    void sayWhoThereIsWhereOneIsUnknown() {
        try (Describers describers = new Describers(
                DescribeSamples.settings("local", null, null), clock, DescribeListener.DEAF, DescribersTest::never)) {
            assertThatThrownBy(() -> describers.named("gemini")).isInstanceOfSatisfying(FaultException.class, e -> {
                assertThat(e.fault().code()).isEqualTo("describer-unknown");
                assertThat(e.fault().detail()).contains("local");
            });
        }
    }

    @Test
    void askWhomTheSettingsName() throws InterruptedException {
        try (FakeOpenAi fake = new FakeOpenAi();
                Describers describers = new Describers(openai(fake), clock, heard)) {
            assertThat(describers.standard().describe(request()).title()).isEqualTo(FakeOpenAi.TITLE);
        }
    }

    @Test
    void leaveAProviderAloneForAsLongAsItAsks() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            fake.then(fake.busy(90));
            ImageDescriber gemini = describers.standard();
            assertThat(describers.pause(gemini)).isEmpty();

            assertThat(busy(gemini).waitAtLeast()).isEqualTo(Duration.ofSeconds(90));
            clock.advance(Duration.ofSeconds(30));
            assertThat(busy(gemini).waitAtLeast()).isEqualTo(Duration.ofSeconds(60));
            assertThat(describers.pause(gemini).orElseThrow().until()).isEqualTo(Instant.parse("2026-05-04T12:01:30Z"));
            assertThat(fake.calls()).isEqualTo(1);

            clock.advance(Duration.ofSeconds(60));
            assertThat(gemini.describe(request()).title()).isEqualTo(FakeGemini.TITLE);
            assertThat(describers.pause(gemini)).isEmpty();
        }
    }

    @Test
    void waitWhereAKeyIsNotAccepted() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            fake.then(fake.error(403, "Gemini API has not been used in this project."));
            ImageDescriber gemini = describers.standard();

            DescriberBusyException first = busy(gemini);
            assertThat(first.fault().code()).isEqualTo("describe-paused");
            assertThat(first.fault().retryable()).isTrue();
            assertThat(first.fault().detail()).contains("imagemill.describe.gemini.api-key", "10 minutes");
            assertThat(first.waitAtLeast()).isEqualTo(Duration.ofMinutes(10));
            assertThat(busy(gemini).fault()).isEqualTo(first.fault());
            assertThat(describers.pause(gemini).orElseThrow().why()).isEqualTo(first.fault());
            assertThat(fake.calls()).isEqualTo(1);

            clock.advance(Duration.ofMinutes(10));
            assertThat(gemini.describe(request()).title()).isEqualTo(FakeGemini.TITLE);
        }
    }

    @Test
    void waitWhereAModelIsNotThere() {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            fake.then(fake.noSuchModel());

            DescriberBusyException busy = busy(describers.standard());

            assertThat(busy.fault().code()).isEqualTo("describe-paused");
            assertThat(busy.fault().detail()).contains("imagemill.describe.gemini.model");
        }
    }

    @Test
    void giveBackWhatWasReservedForNothing() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            ImageDescriber gemini = describers.standard();
            for (int time = 0; time < 100; time++) {
                gemini.reserve().close();
            }

            assertThat(gemini.describe(request()).title()).isEqualTo(FakeGemini.TITLE);
            assertThat(fake.calls()).isEqualTo(1);
        }
    }

    @Test
    void refuseAReservationOnceTheMinuteIsUsedUp() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            for (int call = 0; call < 60; call++) {
                describers.standard().describe(request());
            }

            assertThat(catchThrowableOfType(
                            DescriberBusyException.class,
                            () -> describers.standard().reserve()))
                    .isNotNull();
        }
    }

    @Test
    void tellThoseWhoWaitToComeOneAfterTheOther() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            ImageDescriber gemini = describers.standard();
            for (int call = 0; call < 60; call++) {
                gemini.describe(request());
            }
            assertThat(List.of(
                            busy(gemini).waitAtLeast(),
                            busy(gemini).waitAtLeast(),
                            busy(gemini).waitAtLeast()))
                    .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));

            clock.advance(Duration.ofMinutes(1));
            fake.then(fake.busy(90));
            assertThat(List.of(
                            busy(gemini).waitAtLeast(),
                            busy(gemini).waitAtLeast(),
                            busy(gemini).waitAtLeast()))
                    .containsExactly(Duration.ofSeconds(90), Duration.ofSeconds(90), Duration.ofSeconds(91));
        }
    }

    @Test
    void sendNothingOnceAnotherWasToldToStayAway() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            try (Reservation early = describers.standard().reserve()) {
                fake.then(fake.busy(90));
                busy(describers.standard());

                assertThat(catchThrowableOfType(DescriberBusyException.class, () -> early.describe(request())))
                        .isNotNull();
            }
            assertThat(fake.calls()).isEqualTo(1);
        }
    }

    @Test
    void tellTheirListenerWhatWasAskedAndPutOff() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            describers.standard().describe(request());
            fake.then(fake.blocked(), fake.busy(5));
            fault(describers.standard());
            busy(describers.standard());
            busy(describers.standard());

            assertThat(heard.lines)
                    .containsExactly(
                            "gemini described 1 1000 100",
                            "gemini describe-blocked 1 1000 0",
                            "gemini describe-busy 0 0 0",
                            "gemini put off: describe-busy");
        }
    }

    private static final class Heard implements DescribeListener {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void asked(String provider, String outcome, Spent spent, Duration took) {
            lines.add(provider + " " + outcome + " " + spent.calls() + " " + spent.inputTokens() + " "
                    + spent.outputTokens());
        }

        @Override
        public void putOff(String provider, String code) {
            lines.add(provider + " put off: " + code);
        }
    }

    @Test
    void leaveAProviderAloneThatFails() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            ImageDescriber gemini = describers.standard();
            for (int call = 0; call < 5; call++) {
                fake.then(fake.error(503, "overloaded"));
                assertThat(fault(gemini).fault().code()).isEqualTo("describe-unavailable");
            }

            assertThat(busy(gemini).waitAtLeast()).isEqualTo(Duration.ofSeconds(30));
            assertThat(describers.pause(gemini).orElseThrow().until()).isEqualTo(Instant.parse("2026-05-04T12:00:30Z"));
            assertThat(fake.calls()).isEqualTo(5);

            clock.advance(Duration.ofSeconds(31));
            fake.then(fake.error(503, "overloaded"));
            assertThat(fault(gemini).fault().code()).isEqualTo("describe-unavailable");
            assertThat(busy(gemini).waitAtLeast()).isEqualTo(Duration.ofSeconds(60));

            clock.advance(Duration.ofSeconds(61));
            assertThat(gemini.describe(request()).title()).isEqualTo(FakeGemini.TITLE);
            assertThat(describers.pause(gemini)).isEmpty();
        }
    }

    @Test
    void holdNothingAgainstAProviderThatRefusesPictures() {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            for (int call = 0; call < 20; call++) {
                fake.then(fake.blocked());
                assertThat(fault(describers.standard()).fault().code()).isEqualTo("describe-blocked");
            }
        }
    }

    @Test
    void askNoMoreOftenThanTheSettingsAllow() throws InterruptedException {
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            ImageDescriber gemini = describers.standard();
            for (int call = 0; call < 58; call++) {
                gemini.describe(request());
            }
            fake.then(fake.says("no JSON"));
            assertThat(gemini.describe(request()).calls()).isEqualTo(2);

            assertThat(busy(gemini).waitAtLeast()).isEqualTo(Duration.ofSeconds(1));
            assertThat(fake.calls()).isEqualTo(60);

            clock.advance(Duration.ofSeconds(1));
            assertThat(gemini.describe(request()).calls()).isEqualTo(1);
        }
    }

    @Test
    void askNoMoreAtOnceThanTheSettingsAllow() throws InterruptedException {
        DescribeRequest request = request();
        CountDownLatch go = new CountDownLatch(1);
        Semaphore inside = new Semaphore(0);
        try (FakeGemini fake = new FakeGemini();
                Describers describers = new Describers(gemini(fake), clock, heard)) {
            for (int call = 0; call < 4; call++) {
                fake.then((asked, out) -> {
                    inside.release();
                    go.await();
                    fake.described().write(asked, out);
                });
            }
            Thread[] callers = new Thread[4];
            for (int caller = 0; caller < callers.length; caller++) {
                callers[caller] = Thread.ofVirtual().start(() -> patiently(describers.standard(), request));
            }
            assertThat(inside.tryAcquire(2, 1, TimeUnit.MINUTES)).isTrue();
            go.countDown();
            for (Thread caller : callers) {
                caller.join();
            }

            assertThat(fake.calls()).isEqualTo(4);
            assertThat(fake.mostAtOnce()).isEqualTo(2);
        }
    }

    /** As often as it takes: who finds no turn in a few seconds is sent away, which a slow machine may need. */
    private static void patiently(ImageDescriber describer, DescribeRequest request) {
        await().ignoreExceptionsMatching(DescriberBusyException.class::isInstance)
                .until(() -> describer.describe(request).calls() == 1);
    }

    private void assertMissing(String providers, @Nullable OpenAiSettings openai, String key) {
        assertThatThrownBy(() -> new Describers(DescribeSamples.settings(providers, null, openai), clock, heard))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("expected");
    }

    private static BoundedHttp never(Duration timeout) {
        throw new AssertionError("an HTTP client was made, with a timeout of " + timeout);
    }

    private static DescribeSettings gemini(FakeGemini fake) {
        return DescribeSamples.settings("gemini", DescribeSamples.gemini(FakeGemini.KEY, fake.baseUrl()), null);
    }

    private static DescribeSettings openai(FakeOpenAi fake) {
        return DescribeSamples.settings(
                "openai", null, DescribeSamples.openai(FakeOpenAi.KEY, FakeOpenAi.MODEL, fake.baseUrl()));
    }

    private DescribeRequest request() {
        return DescribeSamples.request(DescribeSamples.preview(folder));
    }

    private DescriberBusyException busy(ImageDescriber describer) {
        return catchThrowableOfType(DescriberBusyException.class, () -> describer.describe(request()));
    }

    private DescribeFaultException fault(ImageDescriber describer) {
        return catchThrowableOfType(DescribeFaultException.class, () -> describer.describe(request()));
    }
}
