package dev.imagemill.cli;

import dev.imagemill.cutout.BackgroundRemovers;
import dev.imagemill.cutout.CutoutSettings;
import dev.imagemill.cutout.SubjectFinder;
import dev.imagemill.outbound.OutboundSettings;

/** What commands need for cutouts. */
final class CutoutParts {

    private CutoutParts() {}

    static SubjectFinder finder(Settings settings) {
        return BackgroundRemovers.finder(
                settings.read("imagemill.cutout", CutoutSettings.class),
                settings.read("imagemill.outbound", OutboundSettings.class));
    }
}
