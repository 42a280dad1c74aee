package dev.imagemill.batch;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for with a list of images.
 *
 * @param name 1 to 255 characters; null for the list's own
 * @param presets names; empty for the usual ones
 * @param webhook told when it ends; null for none
 * @param email told when it ends; null for nobody
 * @param describe whether its images are described too; null for what the settings say
 * @param strict whether one faulty row refuses all of it
 */
public record BatchOrder(
        @Nullable String name,
        List<String> presets,
        @Nullable URI webhook,
        @Nullable String email,
        @Nullable Boolean describe,
        boolean strict) {

    public BatchOrder {
        presets = List.copyOf(presets);
    }
}
