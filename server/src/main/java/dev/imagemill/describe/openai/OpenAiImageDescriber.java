package dev.imagemill.describe.openai;

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
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Clock;

/** By {@code chat/completions} of OpenAI's API, with the picture as a data URL. */
public final class OpenAiImageDescriber implements ImageDescriber {

    /** Its name. */
    public static final String PROVIDER = "openai";

    private final String modelName;
    private final Asking asking;
    private final PictureModel model;

    /**
     * Connects to nothing yet.
     *
     * @param modelName of the settings, which somebody made sure of
     */
    public OpenAiImageDescriber(
            DescribeSettings.OpenAi settings, String modelName, Prompt prompt, BoundedHttp http, Clock clock) {
        this.modelName = modelName;
        this.asking = new Asking(PROVIDER, prompt);
        this.model = new ChatCall(
                PROVIDER,
                modelName,
                OpenAiChatModel.builder()
                        .httpClientBuilder(ChatCall.client(PROVIDER, modelName, http, new OpenAiScreen(), clock))
                        .baseUrl(settings.baseUrl().toString().replaceFirst("/+$", ""))
                        .apiKey(settings.apiKey())
                        .modelName(modelName)
                        .responseFormat(AnswerFormat.json())
                        .strictJsonSchema(true)
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
