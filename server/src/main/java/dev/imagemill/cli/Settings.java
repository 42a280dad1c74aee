package dev.imagemill.cli;

import dev.imagemill.fault.SettingException;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Settings for commands that run without Spring's context, from where the server has them: system properties, {@code IMAGEMILL_*}
 * variables and {@code application.yaml} beside where the command is started.
 */
final class Settings {

    private final Binder binder;

    Settings() {
        this(new StandardEnvironment());
    }

    /** @param environment that files of settings are added to */
    Settings(ConfigurableEnvironment environment) {
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        this.binder = Binder.get(environment);
    }

    /**
     * The settings of one package.
     *
     * @param prefix such as {@code imagemill.render}
     * @throws SettingException for one that cannot be right
     */
    <T> T read(String prefix, Class<T> type) {
        try {
            return binder.bindOrCreate(prefix, Bindable.of(type));
        } catch (BindException e) {
            throw WrongSetting.in(e).<RuntimeException>map(setting -> setting).orElse(e);
        }
    }
}
