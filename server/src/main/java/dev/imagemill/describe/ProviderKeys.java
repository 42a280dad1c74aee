package dev.imagemill.describe;

import static dev.imagemill.fault.SettingException.require;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the settings of providers have in common: keys, models and addresses, each with the name of its property where it is wrong. */
final class ProviderKeys {

    private ProviderKeys() {}

    static @Nullable String key(String provider, @Nullable String text) {
        String key = empty(text);
        require(
                key == null || key.chars().allMatch(c -> c > ' ' && c < 0x7f),
                DescribeSettings.PREFIX + provider + ".api-key",
                null,
                "visible ASCII characters without a space");
        return key;
    }

    static String model(String provider, @Nullable String text) {
        String model = empty(text);
        require(
                model != null && model.matches("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,127}"),
                DescribeSettings.PREFIX + provider + ".model",
                text == null ? "" : text,
                "the name of a model that sees pictures");
        return model == null ? "" : model;
    }

    static void address(String provider, URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        // The value is not shown: people put keys into addresses.
        require(
                (scheme.equals("https") || scheme.equals("http"))
                        && address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null,
                DescribeSettings.PREFIX + provider + ".base-url",
                null,
                "an http or https address without user, query and fragment, such as http://localhost:11434/v1");
    }

    static @Nullable String empty(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
