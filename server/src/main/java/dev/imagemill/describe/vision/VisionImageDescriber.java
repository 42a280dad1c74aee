package dev.imagemill.describe.vision;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.vision.v1.Vision;
import com.google.api.services.vision.v1.model.AnnotateImageRequest;
import com.google.api.services.vision.v1.model.AnnotateImageResponse;
import com.google.api.services.vision.v1.model.BatchAnnotateImagesRequest;
import com.google.api.services.vision.v1.model.EntityAnnotation;
import com.google.api.services.vision.v1.model.Feature;
import com.google.api.services.vision.v1.model.Image;
import com.google.api.services.vision.v1.model.Status;
import dev.imagemill.describe.CallRefusedException;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescribeFaultException;
import dev.imagemill.describe.DescribeRequest;
import dev.imagemill.describe.DescriberFacts;
import dev.imagemill.describe.ImageDescriber;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.Labels;
import dev.imagemill.describe.Spent;
import dev.imagemill.describe.VisionSettings;
import dev.imagemill.describe.asking.Asking;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.describe.wire.ProviderFaults;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** By {@code images:annotate} of the Cloud Vision API: labels in English with their scores, and no texts. */
public final class VisionImageDescriber implements ImageDescriber {

    /** Its name. */
    public static final String PROVIDER = "vision";

    /** The feature that is asked for; which model serves it is Google's to say. */
    static final String MODEL = "label-detection";

    /** To be raised with the rules by which its answers are read. */
    private static final String VERSION = "labels-1";

    /** Of any, before it is opened. */
    public static final DescriberFacts FACTS = new DescriberFacts(PROVIDER, MODEL, VERSION, true, false);

    private static final String LANGUAGE = "en";

    /** Codes of {@code google.rpc.Code} as a picture's error has them. */
    private static final int INVALID_ARGUMENT = 3;

    private static final int UNAUTHENTICATED = 16;
    private static final int RESOURCE_EXHAUSTED = 8;
    private static final int UNAVAILABLE = 14;
    private static final int INTERNAL = 13;
    private static final int DEADLINE = 4;
    private static final Duration QUOTA_WAIT = Duration.ofSeconds(30);

    private final Vision vision;

    public VisionImageDescriber(VisionSettings settings, BoundedHttp http, Clock clock) {
        String key = settings.apiKey();
        HttpRequestInitializer access = key == null
                ? new EnvironmentAccount()
                : request -> request.getHeaders().set("X-Goog-Api-Key", key);
        this.vision = new Vision.Builder(new BoundedTransport(http, clock), GsonFactory.getDefaultInstance(), access)
                .setRootUrl(settings.baseUrl().toString().replaceFirst("/+$", "") + "/")
                .setApplicationName("Imagemill")
                .build();
    }

    @Override
    public DescriberFacts facts() {
        return FACTS;
    }

    @Override
    public DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
        byte[] jpeg = Asking.bytes(request);
        CallRefusedException.count(request, Spent.NOTHING);
        AnnotateImageResponse answer = annotate(jpeg);
        Status error = answer.getError();
        if (error != null && error.getCode() != null && error.getCode() != 0) {
            throw pictureFault(error.getCode(), error.getMessage());
        }
        List<EntityAnnotation> found = answer.getLabelAnnotations();
        List<Label> labels = found == null
                ? List.of()
                : Labels.clean(found.stream().map(VisionImageDescriber::label).toList());
        return new DescribeAnswer(null, null, null, labels, LANGUAGE, MODEL, Spent.ONE_CALL);
    }

    private AnnotateImageResponse annotate(byte[] jpeg) throws InterruptedException {
        AnnotateImageRequest picture = new AnnotateImageRequest()
                .setImage(new Image().setContent(Base64.getEncoder().encodeToString(jpeg)))
                .setFeatures(List.of(new Feature().setType("LABEL_DETECTION").setMaxResults(Labels.MAX)));
        try {
            Vision.Images.Annotate call =
                    vision.images().annotate(new BatchAnnotateImagesRequest().setRequests(List.of(picture)));
            call.setDisableGZipContent(true);
            List<AnnotateImageResponse> answers = call.execute().getResponses();
            if (answers == null || answers.isEmpty()) {
                throw ProviderFaults.notItsAnswer(PROVIDER, null);
            }
            return answers.getFirst();
        } catch (DescribeFaultException e) {
            throw e;
        } catch (BoundedTransport.InterruptedCallException e) {
            InterruptedException interrupted = new InterruptedException("interrupted while waiting for Cloud Vision");
            interrupted.initCause(e);
            throw interrupted;
        } catch (IOException | IllegalArgumentException e) {
            throw ProviderFaults.notItsAnswer(PROVIDER, e);
        }
    }

    private static Label label(EntityAnnotation annotation) {
        Float score = annotation.getScore();
        boolean share = score != null && score >= 0 && score <= 1;
        String name = annotation.getDescription() == null ? "" : annotation.getDescription();
        // Rounded, since a float as a double has digits that mean nothing.
        return new Label(name, share ? Math.round(score * 10_000) / 10_000.0 : null);
    }

    private static DescribeFaultException pictureFault(int code, String message) {
        return switch (code) {
            case RESOURCE_EXHAUSTED -> ProviderFaults.busy(PROVIDER, QUOTA_WAIT);
            case UNAVAILABLE, INTERNAL, DEADLINE -> ProviderFaults.pictureFailed(PROVIDER);
            case INVALID_ARGUMENT -> ProviderFaults.unreadable(PROVIDER, message);
            case UNAUTHENTICATED -> ProviderFaults.keyRefused(PROVIDER);
            default -> ProviderFaults.blocked(PROVIDER, message, Spent.ONE_CALL);
        };
    }
}
