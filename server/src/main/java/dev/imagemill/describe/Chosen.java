package dev.imagemill.describe;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.describe.gemini.GeminiImageDescriber;
import dev.imagemill.describe.openai.OpenAiImageDescriber;

/** Whether a provider that settings choose has what it needs; without, the start stops rather than every image failing later. */
final class Chosen {

    private static final String PREFIX = DescribeSettings.PREFIX;

    private Chosen() {}

    static void check(String provider, DescribeSettings settings) {
        String since = ", since " + PREFIX + "provider names " + provider;
        if (provider.equals(GeminiImageDescriber.PROVIDER)) {
            require(
                    settings.gemini().apiKey() != null,
                    PREFIX + "gemini.api-key",
                    "",
                    "a key of the Gemini API (the variable GEMINI_API_KEY does as well)" + since);
        }
        if (provider.equals(OpenAiImageDescriber.PROVIDER)) {
            OpenAiSettings openai = settings.openai();
            require(
                    openai.model() != null,
                    PREFIX + "openai.model",
                    "",
                    "the name of a model that sees pictures, such as gpt-4.1-mini or llava" + since);
            require(
                    openai.apiKey() != null || !openai.isOpenAisOwn(),
                    PREFIX + "openai.api-key",
                    "",
                    "a key of OpenAI (the variable OPENAI_API_KEY does as well), or another " + PREFIX
                            + "openai.base-url, such as http://localhost:11434/v1" + since);
        }
    }
}
