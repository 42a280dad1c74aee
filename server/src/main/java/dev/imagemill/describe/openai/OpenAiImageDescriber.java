package dev.imagemill.describe.openai;

import dev.imagemill.describe.DescriberFacts;
import dev.imagemill.describe.OpenAiSettings;
import dev.imagemill.describe.asking.ModelDescriber;
import dev.imagemill.describe.asking.PictureModel;
import dev.imagemill.describe.asking.Prompt;
import dev.imagemill.describe.langchain.AnswerFormat;
import dev.imagemill.describe.langchain.ChatCall;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Clock;

/** By {@code chat/completions} of OpenAI's API, with the picture as a data URL. */
public final class OpenAiImageDescriber extends ModelDescriber {

    /** Its name. */
    public static final String PROVIDER = "openai";

    /**
     * Connects to nothing yet.
     *
     * @param modelName of the settings, which somebody made sure of
     */
    public OpenAiImageDescriber(
            OpenAiSettings settings, String modelName, Prompt prompt, BoundedHttp http, Clock clock) {
        super(facts(modelName, prompt), prompt, model(settings, modelName, http, clock));
    }

    /** Of one, before it is opened. */
    public static DescriberFacts facts(String model, Prompt prompt) {
        return facts(PROVIDER, model, prompt);
    }

    private static PictureModel model(OpenAiSettings settings, String name, BoundedHttp http, Clock clock) {
        return new ChatCall(
                PROVIDER,
                name,
                OpenAiChatModel.builder()
                        .httpClientBuilder(ChatCall.client(PROVIDER, name, http, new OpenAiScreen(), clock))
                        .baseUrl(settings.baseUrl().toString().replaceFirst("/+$", ""))
                        .apiKey(settings.apiKey())
                        .modelName(name)
                        .responseFormat(AnswerFormat.json())
                        .strictJsonSchema(true)
                        .maxRetries(0)
                        .build());
    }
}
