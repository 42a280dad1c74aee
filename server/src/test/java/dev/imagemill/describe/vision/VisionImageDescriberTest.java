package dev.imagemill.describe.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.DescriberRefusedException;
import dev.imagemill.describe.ImageDescriber;
import dev.imagemill.describe.ImageDescriberContract;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.VisionSettings;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.testing.FakeModel;
import dev.imagemill.testing.FakeVision;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VisionImageDescriberTest extends ImageDescriberContract {

    private final FakeVision vision = new FakeVision();

    @Test
    void asksForLabelsOnly() throws InterruptedException {
        describe();

        assertThat(vision.requests().getFirst().body())
                .contains("LABEL_DETECTION")
                .doesNotContain("WEB_DETECTION");
    }

    @Test
    void cleansLabels() throws InterruptedException {
        vision.then(
                vision.labels("{\"description\": \"Cup\", \"score\": 0.5}, {\"description\": \"cup\", \"score\": 0.75},"
                        + " {\"score\": 1}"));

        assertThat(describe().labels()).containsExactly(new Label("Cup", 0.75));
    }

    @Test
    void takesAPictureWithoutLabels() throws InterruptedException {
        vision.then(json("{\"responses\": [{}]}"));

        assertThat(describe().labels()).isEmpty();
    }

    @Test
    void triesAPictureLaterAtWhichTheServiceFailed() {
        DescribeFaultException fault = failure(vision.pictureError(14, "The service is unavailable."));

        assertThat(fault.fault().code()).isEqualTo("describe-unavailable");
    }

    @Test
    void knowsAPictureThatTheServiceCannotRead() {
        DescribeFaultException fault = failure(vision.pictureError(3, "Bad image data."));

        assertThat(fault.fault().code()).isEqualTo("describe-unusable");
        assertThat(fault.fault().detail()).contains("Bad image data");
    }

    @Test
    void knowsAPictureForWhichItMayNotBeAsked() {
        assertThat(failure(vision.pictureError(16, "No."))).isInstanceOf(DescriberRefusedException.class);
    }

    @Override
    protected FakeModel fake() {
        return vision;
    }

    @Override
    protected ImageDescriber describer(BoundedHttp client, boolean rightKey, boolean rightModel) {
        return new VisionImageDescriber(
                new VisionSettings(
                        rightKey ? key() : "wrong-" + key(),
                        URI.create(rightModel ? vision.baseUrl() : vision.baseUrl() + "/no")),
                client,
                clock());
    }

    @Override
    protected String key() {
        return FakeVision.KEY;
    }

    @Override
    protected boolean givesTexts() {
        return false;
    }

    @Override
    protected Duration waitForQuota() {
        return Duration.ofSeconds(30);
    }
}
