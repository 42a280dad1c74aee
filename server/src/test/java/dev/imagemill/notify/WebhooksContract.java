package dev.imagemill.notify;

import static dev.imagemill.notify.NotifyParts.ANN;
import static dev.imagemill.notify.NotifyParts.BEN;
import static dev.imagemill.notify.NotifyParts.MOST_ENDPOINTS;
import static dev.imagemill.notify.NotifyParts.OVERLAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.notify.WebhookEndpoint.Scope;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place for webhook endpoints holds to. */
public abstract class WebhooksContract extends NotifyContract {

    private static final URI URL = URI.create("https://shop.example/hook");
    private static final Set<WebhookEvent> ENDS = Set.of(WebhookEvent.BATCH_COMPLETED);

    @Test
    void keepsEndpointsOfOwners() {
        WebhookEndpoint added =
                parts.webhooks.add(ANN, URL, Set.of(WebhookEvent.IMAGE_READY, WebhookEvent.IMAGE_FAILED));

        assertThat(parts.webhooks.all(ANN)).containsExactly(added);
        assertThat(parts.webhooks.find(ANN, added.id())).contains(added);
        assertThat(added)
                .isEqualTo(new WebhookEndpoint(
                        added.id(),
                        ANN,
                        URL,
                        Set.of(WebhookEvent.IMAGE_READY, WebhookEvent.IMAGE_FAILED),
                        Scope.OWNER,
                        true,
                        null,
                        parts.clock.instant(),
                        added.secret(),
                        null));
        assertThat(added.secret().key()).hasSize(32);
        assertThat(added.toString()).doesNotContain(added.secret().text().substring(6));
    }

    @Test
    void keepsOwnersApart() {
        UUID id = parts.webhooks.add(ANN, URL, ENDS).id();

        assertThat(parts.webhooks.all(BEN)).isEmpty();
        assertThat(parts.webhooks.find(BEN, id)).isEmpty();
        assertThat(parts.webhooks.change(BEN, id, new WebhookEdit(null, null, false)))
                .isEmpty();
        assertThat(parts.webhooks.rotate(BEN, id)).isEmpty();
        assertThat(parts.webhooks.delete(BEN, id)).isFalse();
        assertThat(parts.webhooks.find(ANN, id).orElseThrow().enabled()).isTrue();
        assertThat(parts.webhooks.delete(ANN, id)).isTrue();
        assertThat(parts.webhooks.delete(ANN, id)).isFalse();
    }

    @Test
    void changesWhatIsGiven() {
        WebhookEndpoint added = parts.webhooks.add(ANN, URL, ENDS);
        URI other = URI.create("https://shop.example/other");

        WebhookEndpoint moved = change(added, new WebhookEdit(other, null, null));
        WebhookEndpoint listening = change(added, new WebhookEdit(null, Set.of(WebhookEvent.BATCH_CREATED), null));
        WebhookEndpoint disabled = change(added, new WebhookEdit(null, null, false));
        WebhookEndpoint enabled = change(added, new WebhookEdit(null, null, true));

        assertThat(moved.url()).isEqualTo(other);
        assertThat(listening.url()).isEqualTo(other);
        assertThat(listening.events()).containsExactly(WebhookEvent.BATCH_CREATED);
        assertThat(disabled.enabled()).isFalse();
        assertThat(disabled.disabledReason()).isEqualTo("You disabled it.");
        assertThat(enabled.enabled()).isTrue();
        assertThat(enabled.disabledReason()).isNull();
        assertThat(enabled.secret()).isEqualTo(added.secret());
    }

    @Test
    void rotatesWithTwoValidSecretsForAWhile() {
        WebhookEndpoint added = parts.webhooks.add(ANN, URL, ENDS);

        WebhookEndpoint rotated = parts.webhooks.rotate(ANN, added.id()).orElseThrow();

        assertThat(rotated.secret()).isNotEqualTo(added.secret());
        assertThat(rotated.previous())
                .isEqualTo(new WebhookEndpoint.Previous(
                        added.secret(), parts.clock.instant().plus(OVERLAP)));
        parts.clock.advance(OVERLAP);
        assertThat(parts.webhooks.find(ANN, added.id()).orElseThrow().previous())
                .isNull();
    }

    @Test
    void isBoundedPerOwner() {
        for (int i = 0; i < MOST_ENDPOINTS; i++) {
            parts.webhooks.add(ANN, URL, ENDS);
        }
        assertThatThrownBy(() -> parts.webhooks.add(ANN, URL, ENDS)).hasMessageContaining("too-many-webhooks");
        assertThat(parts.webhooks.all(ANN)).hasSize(MOST_ENDPOINTS);
        parts.webhooks.add(BEN, URL, ENDS);
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String url : new String[] {"ftp://shop.example/", "https://ann:secret@shop.example/", "mailto:a@b.c"}) {
            assertThatThrownBy(() -> parts.webhooks.add(ANN, URI.create(url), ENDS))
                    .as(url)
                    .hasMessageContaining("webhook-url-invalid")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void keepsThoseOfBatchesToBatches() {
        parts.batchEndpoints.prepare(new BatchAddress(ANN, URL));
        parts.batchEndpoints.prepare(new BatchAddress(ANN, URL));
        parts.batchEndpoints.prepare(new BatchAddress(ANN, URI.create("https://shop.example/second")));
        WebhookEndpoint batches = parts.webhooks.all(ANN).getFirst();

        assertThat(parts.webhooks.all(ANN)).hasSize(2).allMatch(endpoint -> endpoint.scope() == Scope.BATCH);
        assertThat(batches.events()).containsExactly(WebhookEvent.BATCH_COMPLETED);
        assertThatThrownBy(() -> change(batches, new WebhookEdit(null, Set.of(WebhookEvent.IMAGE_READY), null)))
                .hasMessageContaining("webhook-events-invalid");
        assertThatThrownBy(
                        () -> change(batches, new WebhookEdit(URI.create("https://shop.example/second"), null, null)))
                .hasMessageContaining("webhook-exists");
    }

    private WebhookEndpoint change(WebhookEndpoint endpoint, WebhookEdit edit) {
        return parts.webhooks.change(ANN, endpoint.id(), edit).orElseThrow();
    }
}
