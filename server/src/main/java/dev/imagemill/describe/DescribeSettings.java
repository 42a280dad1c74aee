package dev.imagemill.describe;

import static dev.imagemill.fault.SettingException.require;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of descriptions.
 *
 * @param provider who describes where a request names nobody: one of {@code local}, {@code gemini}, {@code openai}, {@code vision}, or two of
 *     them: the first gives the texts, both the labels
 * @param automatic whether images are described where an upload does not say
 * @param language BCP 47, of the texts, where a request names none
 * @param longestSide of the JPEG that is sent, in pixels, 64 to 4096
 * @param prompt what models are asked, or {@code file:} and the path of a UTF-8 file with it; null for ours. {@code {language}} and
 *     {@code {name}} are filled in
 * @param concurrency calls to one provider at one time in this process, 1 to 100
 * @param requestsPerMinute calls to one provider by this process, 1 to 100,000
 * @param timeout of one call, from connecting to the last byte of the answer, 1 s to 10 min
 * @param embed whether title, description and copyright are written into the renditions
 * @param budget what may be spent
 * @param gemini the Gemini API
 * @param openai a server that speaks OpenAI's chat call
 * @param vision Cloud Vision
 */
@ConfigurationProperties("imagemill.describe")
public record DescribeSettings(
        @DefaultValue("local") List<String> provider,
        @DefaultValue("false") boolean automatic,
        @DefaultValue("en") String language,
        @DefaultValue("768") int longestSide,
        @Nullable String prompt,
        @DefaultValue("2") int concurrency,
        @DefaultValue("60") int requestsPerMinute,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("false") boolean embed,
        @DefaultValue Budget budget,
        @DefaultValue Gemini gemini,
        @DefaultValue OpenAi openai,
        @DefaultValue Vision vision) {

    static final String PREFIX = "imagemill.describe.";

    /** Every provider there is. */
    static final List<String> PROVIDERS = List.of("local", "gemini", "openai", "vision");

    private static final int MOST_PROVIDERS = 2;
    private static final int LEAST_SIDE = 64;
    private static final int MOST_SIDE = 4096;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_A_MINUTE = 100_000;

    public DescribeSettings {
        provider = providers(provider);
        prompt = empty(prompt);
        language = language.strip();
        require(
                isLanguage(language),
                PREFIX + "language",
                language,
                "a language as BCP 47 has it, such as en or pt-BR");
        within("longest-side", longestSide, LEAST_SIDE, MOST_SIDE);
        within("concurrency", concurrency, 1, MOST_AT_ONCE);
        within("requests-per-minute", requestsPerMinute, 1, MOST_A_MINUTE);
        require(
                timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(Duration.ofMinutes(10)) <= 0,
                PREFIX + "timeout",
                timeout,
                "1s to 600s");
    }

    /** Whether a text is a language as BCP 47 writes it, in at most 35 characters. */
    public static boolean isLanguage(String text) {
        String tag = Locale.forLanguageTag(text).toLanguageTag();
        return text.length() <= 35 && !tag.equals("und") && tag.equalsIgnoreCase(text);
    }

    /**
     * What may be spent by the whole installation; 0 for no bound. Days and months are those of UTC.
     *
     * @param callsPerDay, callsPerMonth: calls to providers, &ge; 0
     * @param tokensPerDay, tokensPerMonth: as providers count them, in and out together, &ge; 0
     */
    public record Budget(
            @DefaultValue("0") long callsPerDay,
            @DefaultValue("0") long callsPerMonth,
            @DefaultValue("0") long tokensPerDay,
            @DefaultValue("0") long tokensPerMonth) {

        public Budget {
            notNegative("calls-per-day", callsPerDay);
            notNegative("calls-per-month", callsPerMonth);
            notNegative("tokens-per-day", tokensPerDay);
            notNegative("tokens-per-month", tokensPerMonth);
        }

        private static void notNegative(String key, long value) {
            require(value >= 0, PREFIX + "budget." + key, value, "0 for no bound, or a number above it");
        }
    }

    /**
     * The Gemini API.
     *
     * @param apiKey from Google AI Studio; the variable {@code GEMINI_API_KEY} says the same
     * @param model which one is asked
     * @param baseUrl where it is
     */
    public record Gemini(
            @Nullable String apiKey,
            @DefaultValue("gemini-2.5-flash") String model,

            @DefaultValue("https://generativelanguage.googleapis.com/v1beta")
            URI baseUrl) {

        public Gemini {
            apiKey = keyOf("gemini", apiKey);
            model = modelOf("gemini", model);
            address("gemini", baseUrl);
        }

        @Override
        public String toString() {
            return "Gemini[model=" + model + "]";
        }
    }

    /**
     * Any server that speaks OpenAI's chat call with images.
     *
     * @param baseUrl where it is, with its {@code /v1}
     * @param apiKey the variable {@code OPENAI_API_KEY} says the same; null for a server that asks for none
     * @param model which one is asked; null where none was chosen
     */
    public record OpenAi(
            @DefaultValue(OPENAI_URL) URI baseUrl,
            @Nullable String apiKey,
            @Nullable String model) {

        static final String OPENAI_URL = "https://api.openai.com/v1";

        public OpenAi {
            apiKey = keyOf("openai", apiKey);
            model = empty(model) == null ? null : modelOf("openai", model);
            address("openai", baseUrl);
        }

        /** Whether it is OpenAI's own server, which asks for a key. */
        boolean isOpenAisOwn() {
            return baseUrl.toString().equals(OPENAI_URL);
        }

        @Override
        public String toString() {
            return "OpenAi[model=" + model + "]";
        }
    }

    /**
     * Cloud Vision.
     *
     * @param apiKey null for the account that the environment gives (application default credentials)
     * @param baseUrl where it is
     */
    public record Vision(
            @Nullable String apiKey,
            @DefaultValue("https://vision.googleapis.com") URI baseUrl) {

        public Vision {
            apiKey = keyOf("vision", apiKey);
            address("vision", baseUrl);
        }

        @Override
        public String toString() {
            return "Vision[]";
        }
    }

    private static List<String> providers(List<String> given) {
        Set<String> names =
                new LinkedHashSet<>(given.stream().map(String::strip).toList());
        boolean right = !names.isEmpty()
                && names.size() == given.size()
                && names.size() <= MOST_PROVIDERS
                && PROVIDERS.containsAll(names)
                && !(names.size() > 1 && names.iterator().next().equals("vision"));
        require(
                right,
                PREFIX + "provider",
                String.join(",", given),
                "one or two of local, gemini, openai and vision, such as gemini,vision; vision gives labels only and comes second");
        return List.copyOf(names);
    }

    private static @Nullable String keyOf(String provider, @Nullable String text) {
        String key = empty(text);
        require(
                key == null || key.chars().allMatch(c -> c > ' ' && c < 0x7f),
                PREFIX + provider + ".api-key",
                null,
                "visible ASCII characters without a space");
        return key;
    }

    private static String modelOf(String provider, @Nullable String text) {
        String model = empty(text);
        require(
                model != null && model.matches("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,127}"),
                PREFIX + provider + ".model",
                text == null ? "" : text,
                "the name of a model that sees pictures");
        return model == null ? "" : model;
    }

    private static void address(String provider, URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        // The value is not shown: people put keys into addresses.
        require(
                (scheme.equals("https") || scheme.equals("http"))
                        && address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null,
                PREFIX + provider + ".base-url",
                null,
                "an http or https address without user, query and fragment, such as http://localhost:11434/v1");
    }

    private static void within(String key, int value, int least, int most) {
        require(value >= least && value <= most, PREFIX + key, value, least + " to " + most);
    }

    private static @Nullable String empty(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
