package dev.imagemill.catalog;

import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Label;
import dev.imagemill.storage.ObjectKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An image's texts as the JSON that is kept beside its original, and served: one object, UTF-8. */
public final class DescriptionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String EXTENSION = ".json";

    private DescriptionJson() {}

    /**
     * The object.
     *
     * @param edited of title, description, altText and labels, what a person wrote
     */
    public record Description(
            String id,
            String name,
            @Nullable String title,
            @Nullable String description,
            @Nullable String altText,
            List<Label> labels,
            @Nullable String language,
            @Nullable DescriptionSource source,
            List<String> edited) {

        static Description of(Image image) {
            ImageTexts texts = image.texts();
            return new Description(
                    image.id().toString(),
                    image.name(),
                    texts.title(),
                    texts.description(),
                    texts.altText(),
                    texts.labels(),
                    texts.language(),
                    texts.source(),
                    texts.edited().stream().map(DescriptionJson::name).toList());
        }
    }

    /** The bytes: the same for the same texts. */
    public static byte[] write(Image image) {
        return MAPPER.writeValueAsBytes(Description.of(image));
    }

    /** A field's name in JSON. */
    public static String name(TextField field) {
        return switch (field) {
            case TITLE -> "title";
            case DESCRIPTION -> "description";
            case ALT_TEXT -> "altText";
            case LABELS -> "labels";
        };
    }

    /**
     * Where it is kept: the original's name with {@code .json} for its extension; behind all of the name where that would be the
     * original itself.
     */
    public static ObjectKey key(ObjectKey original) {
        String key = original.value();
        int dot = key.lastIndexOf('.');
        String base = dot > key.lastIndexOf('/') + 1 ? key.substring(0, dot) : key;
        String beside = base + EXTENSION;
        return new ObjectKey(beside.equals(key) ? key + EXTENSION : beside);
    }
}
