package dev.imagemill.describe.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.ImageDescriber;
import dev.imagemill.describe.ModelDescriberContract;
import dev.imagemill.describe.OpenAiSettings;
import dev.imagemill.describe.Spent;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.testing.FakeModel;
import dev.imagemill.testing.FakeOpenAi;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenAiImageDescriberTest extends ModelDescriberContract {

    private final FakeOpenAi openai = new FakeOpenAi();

    @Test
    void knowsARefusalInItsOwnField() {
        DescribeFaultException fault = failure(openai.refusal());

        assertThat(fault.fault().code()).isEqualTo("describe-blocked");
        assertThat(fault.spent()).isEqualTo(new Spent(1, 1000, 100));
    }

    @Test
    void asksAgainWhatWasCutOff() throws InterruptedException {
        openai.then(openai.tooLong("{\"title\": \"Red m"));

        assertThat(describe().calls()).isEqualTo(2);
        assertThat(openai.requests().get(1).body()).contains("it was cut off");
    }

    /** Small servers leave out most of what OpenAI says. */
    @Test
    void readsAShortAnswer() throws InterruptedException {
        openai.then(json("{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"{\\\"title\\\": \\\"A"
                + " mug\\\"}\"}}]}"));

        assertThat(describe().title()).isEqualTo("A mug");
    }

    @Override
    protected FakeModel fake() {
        return openai;
    }

    @Override
    protected ImageDescriber describer(BoundedHttp client, boolean rightKey, boolean rightModel) {
        String address = rightModel ? openai.baseUrl() : openai.baseUrl() + "/no";
        return new OpenAiImageDescriber(
                new OpenAiSettings(URI.create(address), rightKey ? key() : "wrong-" + key(), FakeOpenAi.MODEL),
                FakeOpenAi.MODEL,
                prompt(),
                client,
                clock());
    }

    @Override
    protected String key() {
        return FakeOpenAi.KEY;
    }

    @Override
    protected Duration waitForQuota() {
        return Duration.ofHours(1);
    }
}
