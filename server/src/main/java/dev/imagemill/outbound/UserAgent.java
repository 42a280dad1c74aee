package dev.imagemill.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** How we name ourselves to other servers: {@code Imagemill/0.1.0}. */
final class UserAgent {

    private static final String BUILD = "/META-INF/build-info.properties";

    private UserAgent() {}

    static String text() {
        Properties build = new Properties();
        try (InputStream file = UserAgent.class.getResourceAsStream(BUILD)) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Imagemill/" + build.getProperty("build.version", "0-unbuilt");
    }
}
