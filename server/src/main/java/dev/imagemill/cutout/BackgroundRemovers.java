package dev.imagemill.cutout;

import static dev.imagemill.fault.SettingException.require;

import dev.imagemill.cutout.grabcut.GrabcutBackgroundRemover;
import dev.imagemill.cutout.onnx.OnnxBackgroundRemover;
import dev.imagemill.cutout.remote.PictureLinks;
import dev.imagemill.outbound.OutboundSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses and opens what settings ask for, with or without Spring. */
public final class BackgroundRemovers {

    private BackgroundRemovers() {}

    /**
     * A finder of subjects that opens its remover when it is first needed.
     *
     * @param outbound how services are called
     * @param links where pictures are laid out for services that fetch them
     * @param folder where masks go unless settings say so
     */
    static SubjectFinder finder(
            CutoutSettings settings,
            OutboundSettings outbound,
            @Nullable PictureLinks links,
            Path folder,
            Clock clock) {
        Path given = settings.masks().folder();
        return new SubjectFinder(
                () -> open(settings, outbound, links, clock),
                given == null ? folder : given,
                settings.masks().maxBytes().toBytes(),
                settings.minConfidence(),
                clock);
    }

    /**
     * The same for commands: masks go to the user's cache folder unless settings say so.
     *
     * @throws dev.imagemill.fault.SettingException where the service would have to fetch pictures, which only {@code serve} hands out
     */
    public static SubjectFinder finder(CutoutSettings settings, OutboundSettings outbound) {
        require(
                !settings.fetches(),
                CutoutSettings.PREFIX + "remote.send",
                "url",
                "form, since nobody can fetch pictures from a command");
        return finder(settings, outbound, null, UserCache.masks(), Clock.systemUTC());
    }

    /** As it is without settings, and keeping no masks. */
    public static SubjectFinder plain() {
        return new SubjectFinder(
                () -> new GrabcutBackgroundRemover(null),
                UserCache.masks(),
                0,
                CutoutSettings.defaults().minConfidence(),
                Clock.systemUTC());
    }

    private static BackgroundRemover open(
            CutoutSettings settings, OutboundSettings outbound, @Nullable PictureLinks links, Clock clock) {
        return switch (settings.remover()) {
            case CutoutSettings.ONNX -> onnx(settings.onnx());
            case CutoutSettings.REMOTE -> RemoteServices.open(settings.remote(), outbound, links, clock);
            default -> new GrabcutBackgroundRemover(settings.libraryCache());
        };
    }

    private static BackgroundRemover onnx(CutoutSettings.Onnx onnx) {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return OnnxBackgroundRemover.open(
                Objects.requireNonNull(onnx.model(), "checked by the settings"),
                onnx.sessions(),
                onnx.threads() == 0 ? half : onnx.threads());
    }
}
