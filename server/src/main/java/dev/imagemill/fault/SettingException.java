package dev.imagemill.fault;

import org.jspecify.annotations.Nullable;

/** A setting that cannot be right; stops the start. Its message is one line that names key, value and expectation. */
public class SettingException extends RuntimeException {

    private final String key;

    /**
     * @param key the whole key, such as {@code imagemill.ingest.max-files}
     * @param value as it was given; null where it must not be shown, because it is a secret
     * @param expected what it should have been, such as {@code 1 to 1000}
     */
    public SettingException(String key, @Nullable Object value, String expected) {
        super(key + (value == null ? " has a wrong value" : " is \"" + value + "\"") + ", expected " + expected);
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Throws unless {@code right}. */
    public static void require(boolean right, String key, @Nullable Object value, String expected) {
        if (!right) {
            throw new SettingException(key, value, expected);
        }
    }
}
