package dev.imagemill.benchmarks.cutout;

import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.testing.scenes.CutoutMeasurement;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** All scenes on one sheet, so that people look: picture, mask, and the subject on a checkerboard. */
final class ContactSheet {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;
    private static final int CAPTION = 14;
    private static final int COLUMNS = 4;
    private static final int GAP = 6;
    private static final int SQUARE = 20;

    void write(List<CutoutMeasurement> measurements, Path file) throws IOException {
        int rows = (measurements.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet =
                new BufferedImage(COLUMNS * (3 * WIDTH + GAP), rows * (HEIGHT + CAPTION), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int i = 0; i < measurements.size(); i++) {
            draw(
                    measurements.get(i),
                    graphics,
                    i % COLUMNS * (3 * WIDTH + GAP),
                    Math.floorDiv(i, COLUMNS) * (HEIGHT + CAPTION));
        }
        graphics.dispose();
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(sheet, "png", file.toFile());
    }

    private static void draw(CutoutMeasurement measurement, Graphics2D graphics, int x, int y) {
        RgbPicture picture = measurement.rendering().picture();
        byte[] alpha = measurement.mask().alpha();
        int[] shown = new int[alpha.length];
        int[] mask = new int[alpha.length];
        int[] cut = new int[alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            int share = Byte.toUnsignedInt(alpha[i]);
            boolean light = (i % picture.width() / SQUARE + i / picture.width() / SQUARE) % 2 == 0;
            shown[i] = mix(picture.rgb(), i, 255, 0);
            mask[i] = share * 0x010101;
            cut[i] = mix(picture.rgb(), i, share, light ? 0xffffff : 0xd060d0);
        }
        int[][] columns = {shown, mask, cut};
        for (int k = 0; k < columns.length; k++) {
            graphics.drawImage(image(columns[k], picture), x + k * WIDTH, y + CAPTION, null);
        }
        graphics.setColor(Color.BLACK);
        String name = measurement.scene().name() + (measurement.scene().heldOut() ? " (held out)" : "");
        graphics.drawString(
                String.format(
                        Locale.ROOT,
                        "%s: IoU %.3f, confidence %.2f",
                        name,
                        measurement.overlap(),
                        measurement.confidence()),
                x + 2,
                y + CAPTION - 3);
    }

    private static int mix(byte[] rgb, int pixel, int share, int below) {
        int mixed = 0;
        for (int c = 0; c < 3; c++) {
            int above = Byte.toUnsignedInt(rgb[3 * pixel + c]);
            int under = below >> (16 - 8 * c) & 0xff;
            mixed = mixed << 8 | (above * share + under * (255 - share)) / 255;
        }
        return mixed;
    }

    private static Image image(int[] colours, RgbPicture size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, size.width(), size.height(), colours, 0, size.width());
        BufferedImage small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(image.getScaledInstance(WIDTH, HEIGHT, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small;
    }
}
