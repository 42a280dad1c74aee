package dev.imagemill;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code docs/settings.md} names every setting that there is. */
class SettingsDocumentationTest {

    @Test
    void everySettingIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/settings.md"));

        assertThat(new ClassFileImporter()
                        .importPackages("dev.imagemill").stream()
                                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                                .flatMap(SettingsDocumentationTest::settings))
                .hasSizeGreaterThan(30)
                .allSatisfy(setting -> assertThat(page).contains("`" + setting + "`"));
    }

    private static Stream<String> settings(JavaClass type) {
        String prefix =
                type.reflect().getAnnotation(ConfigurationProperties.class).value();
        return settings(prefix, type.reflect());
    }

    /** A record of the same package in a record is a group of settings. */
    private static Stream<String> settings(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            boolean group = component.getType().isRecord()
                    && component.getType().getPackage().equals(type.getPackage());
            return group ? settings(name, component.getType()) : Stream.of(name);
        });
    }
}
