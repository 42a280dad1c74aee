package dev.imagemill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version, and the revision of the source where the build knew it. */
final class BuiltVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream written = BuiltVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (written != null) {
                build.load(written);
            }
        }
        String version = "imagemill " + build.getProperty("build.version", "0-unbuilt");
        String revision = build.getProperty("build.revision", "unknown");
        return new String[] {revision.equals("unknown") ? version : version + " (" + revision + ")"};
    }
}
