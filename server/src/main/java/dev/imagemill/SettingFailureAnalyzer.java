package dev.imagemill;

import dev.imagemill.cli.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one line which setting stops the start, and what was expected. */
final class SettingFailureAnalyzer implements FailureAnalyzer {

    private static final String ACTION =
            "Change the setting (a property, or the IMAGEMILL_ variable of the same name) and start again.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return WrongSetting.in(failure)
                .map(setting -> new FailureAnalysis(setting.getMessage() + ".", ACTION, failure))
                .orElse(null);
    }
}
