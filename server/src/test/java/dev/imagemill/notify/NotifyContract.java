package dev.imagemill.notify;

import dev.imagemill.catalog.sql.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the suites over a database have in common. */
public abstract class NotifyContract {

    @TempDir
    protected Path folder;

    protected NotifyParts parts;

    protected abstract DatabaseSettings settings();

    @BeforeEach
    void open() {
        parts = new NotifyParts(settings(), folder);
    }

    @AfterEach
    void close() {
        if (parts != null) {
            parts.close();
        }
    }
}
