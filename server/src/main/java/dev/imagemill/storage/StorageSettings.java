package dev.imagemill.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where bytes live.
 *
 * @param folder for the objects; null for {@code objects} in the home folder. Best on the same volume as the home folder:
 *     new files are then renamed instead of copied.
 */
@ConfigurationProperties("imagemill.storage")
public record StorageSettings(@Nullable String folder) {}
