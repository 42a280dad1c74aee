package dev.imagemill.notify.webhook;

import java.net.URI;

/** Decides which URLs may be told. */
@FunctionalInterface
public interface WebhookTargets {

    /**
     * Looks at a URL without asking the network; whether the address behind it may be reached is decided anew on each attempt.
     *
     * @throws dev.imagemill.fault.FaultException {@code webhook-url-invalid}, {@code address-not-allowed}
     */
    void check(URI url);
}
