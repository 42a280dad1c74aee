package dev.imagemill.notify.webhook;

import static dev.imagemill.notify.NotifyParts.ANN;
import static dev.imagemill.notify.NotifyParts.BEN;
import static dev.imagemill.notify.NotifyParts.MOST_ENDPOINTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.notify.Announcements;
import dev.imagemill.notify.MailStatus;
import dev.imagemill.notify.NotifyContract;
import dev.imagemill.notify.NotifyParts;
import dev.imagemill.notify.WebhookDeliveries.Query;
import dev.imagemill.notify.WebhookEdit;
import dev.imagemill.notify.WebhookEndpoint;
import dev.imagemill.notify.WebhookEvent;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The endpoints that batches name, each with an address of its own, whatever keeps them. */
@Timeout(120)
public abstract class BatchEndpointsContract extends NotifyContract {

    private static final int MANY = 3 * MOST_ENDPOINTS;

    private Announcements announcements;

    @BeforeEach
    void announce() {
        announcements = parts.announcements(new MailStatus(false, "E-mail is off."), null);
    }

    @Test
    void neverRunsOutForBatchesOneAfterTheOther() {
        for (int i = 0; i < MANY; i++) {
            announcements.check(ANN, hook(i));
            accept(i);
            end(i, 1);
            parts.deliverAll();
        }

        assertThat(urls()).as("the last ones").containsExactly(hook(10), hook(11), hook(12), hook(13), hook(14));
        assertThat(deliveries())
                .as("each was told, and the log of the last is kept")
                .containsExactlyElementsOf(urls());
    }

    @Test
    void keepsWhatIsUsedAgainAndAgain() {
        accept(0);
        WebhookEndpoint usual = parts.webhooks.all(ANN).getFirst();
        for (int i = 1; i < MANY; i++) {
            accept(i);
            end(i, 1);
            parts.deliverAll();
            UUID again = new UUID(9, i);
            in(() -> announcements.batchCreated(NotifyParts.report(again, 1, null, hook(0), null)));
            in(() -> announcements.batchEnded(NotifyParts.ended(again, 1, hook(0), null)));
            parts.deliverAll();
        }

        assertThat(parts.webhooks.find(ANN, usual.id()).orElseThrow().secret()).isEqualTo(usual.secret());
    }

    @Test
    void keepsWhatBatchesUnderWayWaitForAndSaysSo() {
        for (int i = 0; i < MOST_ENDPOINTS; i++) {
            accept(i);
        }

        assertThatThrownBy(() -> announcements.check(ANN, hook(MANY))).hasMessageContaining("too-many-webhooks");
        assertThatThrownBy(() -> accept(MANY)).hasMessageContaining("too-many-webhooks");
        assertThatCode(() -> announcements.check(ANN, hook(0))).doesNotThrowAnyException();
        assertThatCode(() -> announcements.check(BEN, hook(MANY))).doesNotThrowAnyException();
        end(2, 1);
        assertThatThrownBy(() -> announcements.check(ANN, hook(MANY)))
                .as("its message is not delivered yet")
                .hasMessageContaining("too-many-webhooks");
        parts.deliverAll();
        announcements.check(ANN, hook(MANY));
        accept(MANY);
        assertThat(urls()).containsExactly(hook(0), hook(1), hook(3), hook(4), hook(MANY));
    }

    @Test
    void tellsOfARetryWhereTheEndpointHadToMakeRoomSince() {
        accept(0);
        end(0, 1);
        parts.deliverAll();
        for (int i = 1; i < MANY; i++) {
            accept(i);
            end(i, 1);
            parts.deliverAll();
        }
        assertThat(urls()).doesNotContain(hook(0));

        end(0, 2);

        assertThat(urls()).hasSize(MOST_ENDPOINTS).contains(hook(0));
        assertThat(deliveries()).contains(hook(0));
    }

    @Test
    void tellsOfARetryWhereAllOthersAreInUse() {
        accept(0);
        end(0, 1);
        parts.deliverAll();
        for (int i = 1; i <= MOST_ENDPOINTS; i++) {
            accept(i);
        }

        end(0, 2);

        assertThat(urls()).as("one too many, for it was accepted once").hasSize(MOST_ENDPOINTS + 1);
        assertThat(deliveries()).contains(hook(0));
        for (int i = 1; i <= MOST_ENDPOINTS; i++) {
            end(i, 1);
        }
        parts.deliverAll();
        accept(MANY);
        assertThat(urls()).hasSize(MOST_ENDPOINTS);
    }

    @Test
    void doesNotBringBackWhatItsOwnerDeletedOrMoved() {
        accept(0);
        accept(1);
        parts.webhooks.delete(ANN, endpoint(0).id());
        parts.webhooks.change(ANN, endpoint(1).id(), new WebhookEdit(hook(2), null, null));

        end(0, 1);
        end(1, 1);

        assertThat(urls()).containsExactly(hook(2));
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void makesNoRoomOfWhatItsOwnerAdded() {
        URI own = URI.create("https://shop.example/own");
        parts.webhooks.add(ANN, own, Set.of(WebhookEvent.BATCH_COMPLETED));
        for (int i = 0; i < MANY; i++) {
            parts.batchEndpoints.prepare(new BatchAddress(ANN, hook(i)));
            parts.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(urls()).hasSize(MOST_ENDPOINTS + 1).contains(own);
    }

    private void accept(int number) {
        in(() -> announcements.batchCreated(NotifyParts.report(new UUID(8, number), 1, null, hook(number), null)));
        parts.clock.advance(Duration.ofSeconds(1));
    }

    private void end(int number, int run) {
        in(() -> announcements.batchEnded(NotifyParts.ended(new UUID(8, number), run, hook(number), null)));
        parts.clock.advance(Duration.ofSeconds(1));
    }

    private void in(Runnable work) {
        parts.transaction.executeWithoutResult(_ -> work.run());
    }

    private WebhookEndpoint endpoint(int number) {
        return parts.webhooks.all(ANN).stream()
                .filter(endpoint -> endpoint.url().equals(hook(number)))
                .findFirst()
                .orElseThrow();
    }

    private List<URI> urls() {
        return parts.webhooks.all(ANN).stream().map(WebhookEndpoint::url).toList();
    }

    private List<URI> deliveries() {
        return parts.deliveries.list(ANN, new Query(null, null, null, (@Nullable UUID) null, 100)).reversed().stream()
                .map(delivery -> delivery.url())
                .toList();
    }

    private static URI hook(int job) {
        return URI.create("https://shop.example/hook?job=" + job);
    }
}
