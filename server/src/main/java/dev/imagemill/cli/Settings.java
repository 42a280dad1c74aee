package dev.imagemill.cli;

import dev.imagemill.fault.SettingException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** Settings for commands that run without Spring's context: system properties and {@code IMAGEMILL_*} variables. */
final class Settings {

    private final Binder binder = Binder.get(new StandardEnvironment());

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
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SettingException wrong) {
                    throw wrong;
                }
            }
            throw e;
        }
    }
}
