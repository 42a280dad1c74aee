package dev.imagemill.describe.gemini;

import dev.imagemill.describe.DescriberFacts;
import dev.imagemill.describe.GeminiSettings;
import dev.imagemill.describe.asking.ModelDescriber;
import dev.imagemill.describe.asking.PictureModel;
import dev.imagemill.describe.asking.Prompt;
import dev.imagemill.describe.langchain.AnswerFormat;
import dev.imagemill.describe.langchain.ChatCall;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.time.Clock;

/** By {@code generateContent} of the Gemini API, version {@code v1beta}. */
public final class GeminiImageDescriber extends ModelDescriber {

    /** Its name. */
    public static final String PROVIDER = "gemini";

    /**
     * Connects to nothing yet.
     *
     * @param apiKey of the settings, which somebody made sure of
     */
    public GeminiImageDescriber(GeminiSettings settings, String apiKey, Prompt prompt, BoundedHttp http, Clock clock) {
        super(facts(settings.model(), prompt), prompt, model(settings, apiKey, http, clock));
    }

    /** Of one, before it is opened. */
    public static DescriberFacts facts(String model, Prompt prompt) {
        return facts(PROVIDER, model, prompt);
    }

    private static PictureModel model(GeminiSettings settings, String apiKey, BoundedHttp http, Clock clock) {
        String name = settings.model();
        return new ChatCall(
                PROVIDER,
                name,
                GoogleAiGeminiChatModel.builder()
                        .httpClientBuilder(ChatCall.client(PROVIDER, name, http, new GeminiScreen(), clock))
                        .baseUrl(settings.baseUrl().toString().replaceFirst("/+$", ""))
                        .apiKey(apiKey)
                        .modelName(name)
                        .responseFormat(AnswerFormat.json())
                        .maxRetries(0)
                        .build());
    }
}
