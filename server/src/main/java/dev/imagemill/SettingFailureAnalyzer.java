package dev.imagemill;

import dev.imagemill.fault.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one line which setting stops the start, and what was expected. */
final class SettingFailureAnalyzer implements FailureAnalyzer {

    private static final String ACTION =
            "Change the setting (a property, or the IMAGEMILL_ variable of the same name) and start again.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingException setting) {
                return new FailureAnalysis(setting.getMessage() + ".", ACTION, failure);
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException
                    && String.valueOf(cause.getMessage()).startsWith("imagemill.")) {
                return new FailureAnalysis(cause.getMessage() + ".", ACTION, failure);
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind && bind.getName().toString().startsWith("imagemill")) {
                return new FailureAnalysis(unreadable(bind), ACTION, failure);
            }
        }
        return null;
    }

    /** A text that is not even of the setting's type, such as "many" for a number. */
    private static String unreadable(BindException bind) {
        Object value = bind.getProperty() == null ? "" : bind.getProperty().getValue();
        String type = bind.getTarget().getType().toClass().getSimpleName();
        return new SettingException(bind.getName().toString(), value, expected(type)).getMessage() + ".";
    }

    private static String expected(String type) {
        return switch (type) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "Duration" -> "a time such as 30s, 10m or 1h";
            case "DataSize" -> "a size such as 512KB or 64MB";
            default -> "another value";
        };
    }
}
