package dev.imagemill.cli;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** Settings for commands that run without Spring's context: system properties and {@code IMAGEMILL_*} variables. */
final class Settings {

    private final Binder binder = Binder.get(new StandardEnvironment());

    /** @param prefix such as {@code imagemill.render} */
    <T> T read(String prefix, Class<T> type) {
        return binder.bindOrCreate(prefix, Bindable.of(type));
    }
}
