package dev.imagemill.describe;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variables {@code GEMINI_API_KEY} and {@code OPENAI_API_KEY}, for the keys that the settings leave open. */
final class DescribeVariables {

    private DescribeVariables() {}

    /** The settings, with what the variables add. A key alone sends nothing: the provider has to be chosen besides. */
    static DescribeSettings complete(DescribeSettings settings, Function<String, @Nullable String> variables) {
        GeminiSettings gemini = settings.gemini();
        OpenAiSettings openai = settings.openai();
        return new DescribeSettings(
                settings.provider(),
                settings.automatic(),
                settings.language(),
                settings.longestSide(),
                settings.prompt(),
                settings.concurrency(),
                settings.requestsPerMinute(),
                settings.timeout(),
                settings.embed(),
                settings.budget(),
                settings.freshPerHour(),
                gemini.apiKey() != null
                        ? gemini
                        : new GeminiSettings(variables.apply("GEMINI_API_KEY"), gemini.model(), gemini.baseUrl()),
                openai.apiKey() != null || !openai.isOpenAisOwn()
                        ? openai
                        : new OpenAiSettings(openai.baseUrl(), variables.apply("OPENAI_API_KEY"), openai.model()),
                settings.vision());
    }
}
