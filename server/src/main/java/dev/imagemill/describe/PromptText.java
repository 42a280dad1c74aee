package dev.imagemill.describe;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.describe.asking.Prompt;
import dev.imagemill.fault.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The prompt that the settings name: ours, a text, or that of a file. */
final class PromptText {

    private static final String KEY = DescribeSettings.PREFIX + "prompt";
    private static final String FILE = "file:";
    private static final int MAX_LENGTH = 20_000;

    private PromptText() {}

    static Prompt of(@Nullable String setting) {
        if (setting == null) {
            return Prompt.standard();
        }
        boolean isFile = setting.startsWith(FILE);
        String text = isFile ? read(setting) : setting;
        require(
                !text.isBlank() && text.length() <= MAX_LENGTH,
                KEY,
                isFile ? setting : null,
                "a text of 1 to " + MAX_LENGTH + " characters");
        return new Prompt(text);
    }

    private static String read(String setting) {
        try {
            Path path = Path.of(setting.substring(FILE.length()).replaceFirst("^///*", "/"));
            require(
                    Files.size(path) <= 4L * MAX_LENGTH,
                    KEY,
                    setting,
                    "a file of at most " + MAX_LENGTH + " characters");
            return Files.readString(path);
        } catch (IOException | InvalidPathException e) {
            throw new SettingException(KEY, setting, "a file of UTF-8 text that can be read");
        }
    }
}
