package dev.imagemill.cutout;

import dev.imagemill.fault.SettingException;
import java.nio.file.Path;
import java.time.Clock;

/** Chooses and opens what settings ask for, with or without Spring. */
public final class BackgroundRemovers {

    private BackgroundRemovers() {}

    /**
     * A finder of subjects that opens its remover when it is first needed.
     *
     * @param folder where masks go unless settings say so
     */
    public static SubjectFinder finder(CutoutSettings settings, Path folder, Clock clock) {
        Path given = settings.masks().folder();
        return new SubjectFinder(
                () -> open(settings),
                given == null ? folder : given,
                settings.masks().maxBytes().toBytes(),
                settings.minConfidence(),
                clock);
    }

    /** The same for commands: masks go to the user's cache folder unless settings say so. */
    public static SubjectFinder finder(CutoutSettings settings) {
        return finder(settings, UserCache.masks(), Clock.systemUTC());
    }

    /** Without settings, and keeping no masks. */
    public static SubjectFinder plain() {
        return new SubjectFinder(
                () -> open(CutoutSettings.defaults()),
                UserCache.masks(),
                0,
                CutoutSettings.defaults().minConfidence(),
                Clock.systemUTC());
    }

    private static BackgroundRemover open(CutoutSettings settings) {
        throw new SettingException(CutoutSettings.PREFIX + "remover", settings.remover(), "one that is there");
    }
}
