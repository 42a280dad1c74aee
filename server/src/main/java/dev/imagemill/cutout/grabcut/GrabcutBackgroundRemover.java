package dev.imagemill.cutout.grabcut;

import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

public final class GrabcutBackgroundRemover implements BackgroundRemover {
    private final @Nullable Path cacheFolder;
    private @Nullable OpenCv openCv;

    public GrabcutBackgroundRemover(@Nullable Path cacheFolder) {
        this.cacheFolder = cacheFolder;
    }

    @Override
    public String version() {
        return "grabcut-1";
    }

    @Override
    public int longestSide() {
        return 640;
    }

    static RgbPicture half(RgbPicture p, int side) {
        int factor = Math.max(1, (int) Math.ceil(Math.max(p.width(), p.height()) / (double) side));
        int w = Math.max(1, p.width() / factor), h = Math.max(1, p.height() / factor);
        byte[] out = new byte[w * h * 3];
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++)
                for (int c = 0; c < 3; c++) {
                    int sum = 0;
                    for (int dy = 0; dy < factor; dy++)
                        for (int dx = 0; dx < factor; dx++)
                            sum += p.rgb()[((y * factor + dy) * p.width() + x * factor + dx) * 3 + c] & 0xff;
                    out[(y * w + x) * 3 + c] = (byte) ((sum + factor * factor / 2) / (factor * factor));
                }
        return new RgbPicture(w, h, out);
    }

    @Override
    public Mask mask(RgbPicture picture) throws InterruptedException {
        if (openCv == null) openCv = new OpenCv(cacheFolder);
        int side = Integer.getInteger("coarse", 320);
        RgbPicture small = half(picture, side);
        int w = small.width(), h = small.height();
        LabPicture lab = LabPicture.of(small).blurred(0.8f);
        Evidence e = Evidence.of(lab);
        float[] s = new float[w * h];
        byte[] labels = new byte[w * h];
        for (int i = 0; i < s.length; i++) {
            double shadow = e.shade()[i] < 1.03 && e.shade()[i] > 0.3 ? Math.exp(-sq(e.tint()[i] / 6)) * Math.exp(-sq(e.reach()[i] / (1.5 * e.gentle()))) : 0;
            s[i] = (float) Math.max(e.tint()[i], e.difference()[i] * (1 - shadow));
            labels[i] = (byte) (s[i] < 5 ? 0 : s[i] > 25 ? 1 : s[i] > 12 ? 3 : 2);
        }
        int fg = 0;
        for (byte b : labels) if ((b & 1) == 1) fg++;
        if (fg < 10) return new Mask(picture.width(), picture.height(), new byte[picture.width() * picture.height()], 0);
        byte[] cut = openCv.grabCut(grain(small.rgb()), w, h, labels, 2);
        byte[] alpha = new byte[picture.width() * picture.height()];
        for (int y = 0; y < picture.height(); y++)
            for (int x = 0; x < picture.width(); x++)
                alpha[y * picture.width() + x] = (byte) ((cut[Math.min(h - 1, y * h / picture.height()) * w + Math.min(w - 1, x * w / picture.width())] & 1) * 255);
        return new Mask(picture.width(), picture.height(), alpha, 0.5);
    }

    static byte[] grain(byte[] rgb) {
        byte[] out = rgb.clone();
        int state = 12345;
        for (int i = 0; i < out.length; i++) {
            state = state * 1664525 + 1013904223;
            out[i] = (byte) Math.clamp((out[i] & 0xff) + (state >>> 30) - 1, 0, 255);
        }
        return out;
    }

    static double sq(double v) { return v * v; }
}
