package dev.imagemill.notify.webhook;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The URLs that messages can be sent to. Whether the address behind one may be reached is decided when it is. */
public final class WebhookAddress {

    private static final int MAX_LENGTH = 2000;
    private static final int MAX_PORT = 65_535;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebhookAddress() {}

    /** @throws dev.imagemill.fault.FaultException {@code webhook-url-invalid} */
    public static URI checked(URI url) {
        if (!isValid(url)) {
            throw Fault.permanent(
                            FaultCategory.INVALID_INPUT,
                            "webhook-url-invalid",
                            "This is no address for a webhook; expected https:// or http:// with a host, without user and"
                                    + " fragment, at most " + MAX_LENGTH + " characters.")
                    .toException();
        }
        return url;
    }

    static boolean isValid(URI url) {
        return url.toASCIIString().length() <= MAX_LENGTH
                && isHttp(url.getScheme())
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.getPort() != 0
                && url.getPort() <= MAX_PORT;
    }

    private static boolean isHttp(@Nullable String scheme) {
        return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
