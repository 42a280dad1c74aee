package dev.imagemill.describe.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.GeminiSettings;
import dev.imagemill.describe.ImageDescriber;
import dev.imagemill.describe.ModelDescriberContract;
import dev.imagemill.describe.Spent;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.testing.FakeGemini;
import dev.imagemill.testing.FakeModel;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiImageDescriberTest extends ModelDescriberContract {

    private final FakeGemini gemini = new FakeGemini();

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "RECITATION", "PROHIBITED_CONTENT", "IMAGE_SAFETY"})
    void knowsAnAnswerThatWasStopped(String reason) {
        DescribeFaultException fault = failure(gemini.stopped(reason));

        assertThat(fault.fault().code()).isEqualTo("describe-blocked");
        assertThat(fault.fault().detail()).contains(reason);
        assertThat(fault.spent()).isEqualTo(new Spent(1, 1000, 0));
    }

    @Test
    void asksAgainAfterAnEndThatNobodyKnowsYet() throws InterruptedException {
        gemini.then(gemini.stopped("A_REASON_OF_NEXT_YEAR"));

        assertThat(describe().calls()).isEqualTo(2);
    }

    @Test
    void asksAgainWhatWasCutOff() throws InterruptedException {
        gemini.then(gemini.says("{\"title\": \"Red m", "MAX_TOKENS"));

        assertThat(describe().calls()).isEqualTo(2);
        assertThat(gemini.requests().get(1).body()).contains("it was cut off");
    }

    @Test
    void readsAnAnswerThatCountsNoTokens() throws InterruptedException {
        gemini.then(json(
                "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"{\\\"title\\\": \\\"A mug\\\"}\"}]}}]}"));

        assertThat(describe().title()).isEqualTo("A mug");
    }

    @Override
    protected FakeModel fake() {
        return gemini;
    }

    @Override
    protected ImageDescriber describer(BoundedHttp client, boolean rightKey, boolean rightModel) {
        return new GeminiImageDescriber(
                new GeminiSettings(
                        key(), rightModel ? FakeGemini.MODEL : "gemini-0", URI.create(gemini.baseUrl() + "/")),
                rightKey ? key() : "wrong-" + key(),
                prompt(),
                client,
                clock());
    }

    @Override
    protected String key() {
        return FakeGemini.KEY;
    }

    @Override
    protected Duration waitForQuota() {
        return Duration.ofMillis(42_500);
    }
}
