package dev.imagemill.web;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.BatchOrder;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.FileName;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.notify.webhook.WebhookAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for with a list of images, field by field; each is checked at once. */
final class BatchFields {

    private static final int MAX_PRESETS = 20;

    private final OwnerId owner;
    private final PresetChoice choice;
    private final EmailField emails;
    private final List<String> presets = new ArrayList<>();
    private @Nullable String name;
    private @Nullable URI webhook;
    private @Nullable String email;
    private @Nullable Boolean describe;
    private boolean strict;

    BatchFields(OwnerId owner, PresetChoice choice, EmailField emails) {
        this.owner = owner;
        this.choice = choice;
        this.emails = emails;
    }

    /**
     * Takes one; an empty value is as none.
     *
     * @param known the names of all fields that there can be, for people
     */
    void take(String field, String value, String known) {
        switch (field) {
            case "preset", "presets" -> preset(field, value);
            case "name" -> name = value.isEmpty() ? null : ImagePatch.name(value);
            case "webhook" -> webhook = value.isEmpty() ? null : webhook(value);
            case "email" -> email = value.isEmpty() ? null : emails.read(value);
            case "strict" -> strict = YesOrNo.of(field, value);
            case "describe" -> describe = DescribeField.read(value);
            default -> throw FieldFault.unknown(FileName.visible(field), known);
        }
    }

    BatchOrder order() {
        return new BatchOrder(name, presets, webhook, email, describe, strict);
    }

    private void preset(String field, String value) {
        if (presets.size() == MAX_PRESETS) {
            throw FieldFault.invalid(field, "A batch has at most " + MAX_PRESETS + " presets.");
        }
        choice.named(owner, List.of(value));
        presets.add(value);
    }

    private static URI webhook(String value) {
        try {
            return WebhookAddress.parse(value);
        } catch (FaultException e) {
            throw FieldFault.invalid("webhook", e.fault().detail());
        }
    }
}
