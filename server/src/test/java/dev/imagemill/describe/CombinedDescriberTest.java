package dev.imagemill.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.testing.FakeGemini;
import dev.imagemill.testing.FakeVision;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CombinedDescriberTest {

    private final FakeGemini gemini = new FakeGemini();
    private final FakeVision vision = new FakeVision();

    @TempDir
    private Path folder;

    private Describers describers;
    private DescribeRequest request;

    @BeforeEach
    void open() {
        describers = new Describers(
                new DescribeSettings(
                        List.of("gemini", "vision"),
                        false,
                        "en",
                        768,
                        null,
                        2,
                        60,
                        Duration.ofSeconds(20),
                        false,
                        new DescribeSettings.Budget(0, 0, 0, 0),
                        0,
                        DescribeSamples.gemini(FakeGemini.KEY, gemini.baseUrl()),
                        DescribeSamples.openai(null, null, "https://api.openai.com/v1"),
                        new VisionSettings(FakeVision.KEY, URI.create(vision.baseUrl()))),
                Clock.systemUTC(),
                DescribeListener.DEAF);
        request = DescribeSamples.request(DescribeSamples.preview(folder));
    }

    @AfterEach
    void close() {
        describers.close();
        gemini.close();
        vision.close();
    }

    @Test
    void takesTextsOfTheFirstAndLabelsOfBoth() throws InterruptedException {
        vision.then(vision.labels(
                "{\"description\": \"Mug\", \"score\": 0.5}, {\"description\": \"Tableware\", \"score\": 0.9}"));

        DescribeAnswer answer = describers.standard().describe(request);

        assertThat(answer.title()).isEqualTo(FakeGemini.TITLE);
        assertThat(answer.labels())
                .containsExactly(new Label("mug", 0.97), new Label("Tableware", 0.9), new Label("table", 0.8));
        assertThat(answer.calls()).isEqualTo(2);
        assertThat(answer.inputTokens()).isEqualTo(1000);
        assertThat(answer.model()).isEqualTo("gemini-2.5-flash+label-detection");
        assertThat(describers.standard().provider()).isEqualTo("gemini+vision");
        assertThat(describers.named("gemini+vision")).isSameAs(describers.standard());
        assertThat(describers.available())
                .extracting(Describers.Available::name)
                .containsExactly("local", "gemini", "vision");
    }

    @Test
    void paysForNoTextsWhileLabelsAreBusy() {
        vision.then(vision.busy(20));

        assertThat(catchThrowableOfType(
                        DescriberBusyException.class,
                        () -> describers.standard().describe(request)))
                .isNotNull();
        assertThat(gemini.calls()).isZero();
        assertThat(describers.pause(describers.standard())).isPresent();
    }

    @Test
    void paysForLabelsOnce() throws InterruptedException {
        gemini.then(gemini.error(500, "internal error"));
        DescribeFaultException fault = catchThrowableOfType(
                DescribeFaultException.class, () -> describers.standard().describe(request));
        assertThat(fault.spent().calls()).isEqualTo(1);

        DescribeAnswer answer = describers.standard().describe(request);

        assertThat(answer.labels()).hasSize(2);
        assertThat(answer.calls()).isEqualTo(1);
        assertThat(vision.calls()).isEqualTo(1);
    }

    @Test
    void doesWithTheLabelsOfTheFirstWhereTheSecondWillNot() throws InterruptedException {
        vision.then(vision.blocked());

        DescribeAnswer answer = describers.standard().describe(request);

        assertThat(answer.labels()).extracting(Label::name).containsExactly("mug", "table");
        assertThat(answer.model()).isEqualTo("gemini-2.5-flash");
        assertThat(answer.calls()).isEqualTo(2);
        assertThat(answer.partial()).isTrue();
        assertThat(describers.standard().describe(request).partial()).isFalse();
    }

    @Test
    void hidesNoSecondThatLetsNothingIn() {
        vision.then(vision.error(403, "The API is not enabled."));

        DescribeFaultException fault = catchThrowableOfType(
                DescribeFaultException.class, () -> describers.standard().describe(request));

        assertThat(fault.fault().code()).isEqualTo("describe-paused");
        assertThat(fault.fault().detail()).contains("imagemill.describe.vision.api-key");
        assertThat(gemini.calls()).isZero();
    }

    @Test
    void countsWhatTheSecondCostWhereTheFirstMayNotBeAsked() {
        FaultException spent = Fault.temporary(FaultCategory.OVERLOADED, "describe-budget-spent", "No.")
                .toException();
        AtomicInteger left = new AtomicInteger(1);
        DescribeRequest counted = request.with(() -> {
            if (left.getAndDecrement() == 0) {
                throw spent;
            }
        });

        CallRefusedException refused = catchThrowableOfType(
                CallRefusedException.class, () -> describers.standard().describe(counted));

        assertThat(refused.refusal()).isSameAs(spent);
        assertThat(refused.spent().calls()).isEqualTo(1);
    }
}
