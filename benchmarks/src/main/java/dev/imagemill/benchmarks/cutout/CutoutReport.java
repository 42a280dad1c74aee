package dev.imagemill.benchmarks.cutout;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.testing.scenes.CutoutMeasurement;
import dev.imagemill.testing.scenes.PovRay;
import dev.imagemill.testing.scenes.Scene;
import dev.imagemill.testing.scenes.Scene.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Cuts all scenes out and writes what came of it into the documentation. */
@SuppressWarnings("InlineFormatString") // whole pages of text, which read better apart from what fills them
public final class CutoutReport {

    private static final String HEAD = """
            # How good cutouts are

            Written by `benchmarks/run cutout`; the scenes are those of `benchmarks/scenes`, %d of them, rendered at 640×480 with the mask
            that is right for each, then given a sensor's noise and JPEG (quality 88). Method: `%s`, as it comes, before the filter that brings masks to
            the full picture. **Held out** are objects that no constant was set on; the
            others have objects that it was made with, in views, colours and light that it was not. [How far to trust this](cutout.md#measuring-again).

            IoU is intersection over union of what is at least half subject. The edge error is the mean distance in pixels from the one outline
            to the other, both ways, each pixel's counted up to 20. Times are the processor's, of one thread, on whatever machine wrote
            this.

            """;

    private static final String TABLE = """
            | background | scenes | IoU | worst | edge error | held out: scenes | IoU | worst | edge error |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static final String MIDDLE = """

            Confidence goes with IoU by a rank correlation (Spearman) of %.2f. Of %d cutouts with an IoU under 0.85, %d had a confidence under
            0.5; of %d with 0.95 and more, %d had one over 0.5.

            ![Every scene: the picture, the mask, the subject on a checkerboard](images/cutout-scenes.png)

            | scene | seed | held out | IoU | edge error | confidence | ms |
            |---|---|---|---|---|---|---|
            """;

    private final PovRay povRay;
    private final Path docs;

    public CutoutReport(Path project) {
        this.povRay = PovRay.of(project);
        this.docs = project.resolve("docs");
    }

    /** Writes {@code cutout-quality.md} and the sheet of all scenes. */
    public void write(BackgroundRemover remover) throws Exception {
        List<CutoutMeasurement> measurements = CutoutMeasurement.of(povRay.render(Scene.all()), remover);
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, HEAD, measurements.size(), remover.version()));
        text.append(means(measurements)).append(confidence(measurements));
        for (CutoutMeasurement m : measurements) {
            text.append(row(m));
        }
        Files.writeString(docs.resolve("cutout-quality.md"), text);
        new ContactSheet().write(measurements, docs.resolve("images/cutout-scenes.png"));
        System.out.println(text);
    }

    private static String means(List<CutoutMeasurement> all) {
        StringBuilder text = new StringBuilder(TABLE);
        for (Kind kind : Kind.values()) {
            text.append(String.format(
                    Locale.ROOT, "| %s | %s | %s |%n", name(kind), means(all, kind, false), means(all, kind, true)));
        }
        return text.toString();
    }

    private static String means(List<CutoutMeasurement> all, Kind kind, boolean heldOut) {
        List<CutoutMeasurement> some = all.stream()
                .filter(m -> m.scene().kind() == kind && m.scene().heldOut() == heldOut)
                .toList();
        if (some.isEmpty()) {
            return "0 | | |";
        }
        return String.format(
                Locale.ROOT,
                "%d | %.3f | %.3f | %.2f",
                some.size(),
                CutoutMeasurement.mean(some, CutoutMeasurement::overlap),
                some.stream().mapToDouble(CutoutMeasurement::overlap).min().orElse(0),
                CutoutMeasurement.mean(some, m -> m.quality().edge()));
    }

    private static String confidence(List<CutoutMeasurement> all) {
        List<CutoutMeasurement> bad =
                all.stream().filter(m -> m.overlap() < 0.85).toList();
        List<CutoutMeasurement> good =
                all.stream().filter(m -> m.overlap() >= 0.95).toList();
        return String.format(
                Locale.ROOT,
                MIDDLE,
                CutoutMeasurement.correlation(all),
                bad.size(),
                bad.stream().filter(m -> m.confidence() < 0.5).count(),
                good.size(),
                good.stream().filter(m -> m.confidence() > 0.5).count());
    }

    private static String row(CutoutMeasurement m) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.3f | %.2f | %.2f | %.0f |%n",
                m.scene().name(),
                m.scene().seed(),
                m.scene().heldOut() ? "yes" : "",
                m.overlap(),
                m.quality().edge(),
                m.confidence(),
                m.millis());
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
