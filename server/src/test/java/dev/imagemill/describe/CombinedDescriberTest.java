package dev.imagemill.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.testing.FakeGemini;
import dev.imagemill.testing.FakeVision;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
                        DescribeSamples.gemini(FakeGemini.KEY, gemini.baseUrl()),
                        DescribeSamples.openai(null, null, "https://api.openai.com/v1"),
                        new DescribeSettings.Vision(FakeVision.KEY, URI.create(vision.baseUrl()))),
                Clock.systemUTC());
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
        assertThat(describers.pausedUntil(describers.standard())).isPresent();
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
    }
}
