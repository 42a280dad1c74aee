package dev.imagemill.notify.webhook;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.HttpAddress;
import dev.imagemill.outbound.OutboundHttp;
import java.net.URI;

/** The URLs that messages can be sent to. */
public final class WebhookAddress {

    private static final int MAX_LENGTH = 2000;

    private WebhookAddress() {}

    /**
     * Reads one as a person gave it.
     *
     * @throws FaultException {@code webhook-url-invalid}
     */
    public static URI parse(String text) {
        URI url;
        try {
            url = HttpAddress.parse(text);
        } catch (FaultException e) {
            throw invalid();
        }
        if (url.toString().length() > MAX_LENGTH) {
            throw invalid();
        }
        return url;
    }

    static boolean isValid(URI url) {
        try {
            return parse(url.toString()).getScheme() != null;
        } catch (FaultException e) {
            return false;
        }
    }

    /** Those that may be told, as far as that can be said without asking the network. */
    static WebhookTargets targets(OutboundHttp http) {
        return url -> http.check(parse(url.toString()));
    }

    private static FaultException invalid() {
        return Fault.permanent(
                        FaultCategory.INVALID_INPUT,
                        "webhook-url-invalid",
                        "This is no address for a webhook; expected https:// or http:// with a host and without a user, at most "
                                + MAX_LENGTH + " characters.")
                .toException();
    }
}
