package dev.imagemill.access;

import java.net.URI;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Where people reach this installation: the start of every absolute URL in mails, messages and results. */
public final class PublicUrl {

    private final @Nullable String setting;
    private final IntSupplier port;

    /**
     * @param setting {@code https://images.example.org}, with a path where a proxy puts one before ours; null where nobody said
     * @param port where this process listens; asked when it is needed, since the port may not be known before the server runs
     */
    public PublicUrl(@Nullable URI setting, IntSupplier port) {
        this.setting = setting == null ? null : setting.toString().replaceAll("/+$", "");
        this.port = port;
    }

    /** What the setting {@code imagemill.web.public-url} says, without a slash at its end. */
    public Optional<String> setting() {
        return Optional.ofNullable(setting);
    }

    /**
     * Whether who came to this host came by HTTPS, even where a proxy ended it before us: it is the setting's, and that begins with
     * {@code https:}.
     *
     * @param host as the request names it, with its port where it names one; null where it names none
     */
    public boolean isEncryptedAt(@Nullable String host) {
        return setting != null
                && setting.startsWith("https:")
                && URI.create(setting).getRawAuthority().equalsIgnoreCase(host);
    }

    /**
     * The URL of a path of ours: under the setting, else on {@code http://localhost} with our port, for who sits at this machine.
     *
     * @param path starts with {@code /}
     */
    public URI of(String path) {
        return URI.create((setting == null ? "http://localhost:" + port.getAsInt() : setting) + path);
    }
}
