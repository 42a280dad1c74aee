package dev.imagemill.describe;

import static dev.imagemill.fault.SettingException.require;

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
 * @param freshPerHour images that one owner may have described again in an hour of the clock although the answer may be there, ≥ 0; 0 for no
 *     bound
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
        @DefaultValue("100") long freshPerHour,
        @DefaultValue GeminiSettings gemini,
        @DefaultValue OpenAiSettings openai,
        @DefaultValue VisionSettings vision) {

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
        prompt = ProviderKeys.empty(prompt);
        language = language.strip();
        require(
                isLanguage(language),
                PREFIX + "language",
                language,
                "a language as BCP 47 has it, such as en or pt-BR");
        within("longest-side", longestSide, LEAST_SIDE, MOST_SIDE);
        within("concurrency", concurrency, 1, MOST_AT_ONCE);
        within("requests-per-minute", requestsPerMinute, 1, MOST_A_MINUTE);
        require(freshPerHour >= 0, PREFIX + "fresh-per-hour", freshPerHour, "0 for no bound, or a number above it");
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
     * @param callsPerDay, callsPerMonth: calls to providers, &ge; 0; a day has a bound unless it is taken away, since most providers cost money
     * @param tokensPerDay, tokensPerMonth: as providers count them, in and out together, &ge; 0
     */
    public record Budget(
            @DefaultValue("2000") long callsPerDay,
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
                "one or two of local, gemini, openai and vision, such as gemini,vision; vision gives labels only and"
                        + " comes second");
        return List.copyOf(names);
    }

    private static void within(String key, int value, int least, int most) {
        require(value >= least && value <= most, PREFIX + key, value, least + " to " + most);
    }
}
