package dev.imagemill.notify.webhook;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.WebhookEvent;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell.
 *
 * @param owner whose endpoints hear of it
 * @param source what it comes from; a second message from there is not sent
 * @param batch that it is about; null for none
 * @param address besides the owner's endpoints; null for none
 * @param body made only where somebody hears of it
 */
public record NewMessage(
        OwnerId owner,
        String source,
        WebhookEvent event,
        @Nullable UUID batch,
        @Nullable BatchAddress address,
        Supplier<String> body) {

    /**
     * The endpoint that a batch names.
     *
     * @param owner of the endpoint
     */
    public record BatchAddress(OwnerId owner, URI url) {}
}
