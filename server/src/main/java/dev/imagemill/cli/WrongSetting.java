package dev.imagemill.cli;

import dev.imagemill.fault.SettingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;

/** Finds the setting that is to blame for a failure, for those who start something: all of them say it in the same words. */
public final class WrongSetting {

    private static final String OURS = "imagemill";

    private WrongSetting() {}

    /** The setting that a failure comes from; empty where it comes from something else. */
    public static Optional<SettingException> in(Throwable failure) {
        return causes(failure, SettingException.class)
                .findFirst()
                .or(() -> causes(failure, BindException.class)
                        .filter(bind -> bind.getName().toString().startsWith(OURS))
                        .findFirst()
                        .map(WrongSetting::unreadable));
    }

    private static <T extends Throwable> Stream<T> causes(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** A text that is not even of the setting's type, such as "many" for a number. */
    private static SettingException unreadable(BindException bind) {
        Object value = bind.getProperty() == null ? "" : bind.getProperty().getValue();
        return new SettingException(
                bind.getName().toString(),
                value,
                expected(bind.getTarget().getType().toClass()));
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "Duration" -> "a time such as 30s, 10m or 1h";
            case "DataSize" -> "a size such as 512KB or 64MB";
            default -> "another value";
        };
    }
}
