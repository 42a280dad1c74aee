package dev.imagemill.describe.gemini;

import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescribeRequest;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.describe.ImageDescriber;
import dev.imagemill.describe.asking.Asking;
import dev.imagemill.describe.asking.PictureModel;
import dev.imagemill.describe.asking.Prompt;
import dev.imagemill.describe.langchain.AnswerFormat;
import dev.imagemill.describe.langchain.ChatCall;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.time.Clock;

/** By {@code generateContent} of the Gemini API, version {@code v1beta}. */
public final class GeminiImageDescriber implements ImageDescriber {

    /** Its name. */
    public static final String PROVIDER = "gemini";

    private final String modelName;
    private final Asking asking;
    private final PictureModel model;

    /**
     * Connects to nothing yet.
     *
     * @param apiKey of the settings, which somebody made sure of
     */
    public GeminiImageDescriber(
            DescribeSettings.Gemini settings, String apiKey, Prompt prompt, BoundedHttp http, Clock clock) {
        this.modelName = settings.model();
        this.asking = new Asking(PROVIDER, prompt);
        this.model = new ChatCall(
                PROVIDER,
                modelName,
                GoogleAiGeminiChatModel.builder()
                        .httpClientBuilder(ChatCall.client(PROVIDER, modelName, http, new GeminiScreen(), clock))
                        .baseUrl(settings.baseUrl().toString().replaceFirst("/+$", ""))
                        .apiKey(apiKey)
                        .modelName(modelName)
                        .responseFormat(AnswerFormat.json())
                        .maxRetries(0)
                        .build());
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public String model() {
        return modelName;
    }

    @Override
    public String promptVersion() {
        return asking.prompt().version();
    }

    @Override
    public boolean external() {
        return true;
    }

    @Override
    public DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
        return asking.describe(request, model);
    }
}
