package dev.imagemill.render;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Cutout;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;
import java.util.List;

/**
 * What a plan needs. The bytes per pixel of decoders and encoders are upper values for what they keep besides the picture:
 * whole frames in WebP, AVIF and GIF, the coefficients of a progressive or optimised JPEG (two bytes a sample), the rows of an
 * interlaced PNG.
 */
record PlanEstimate(ImageInfo source, List<PlannedBase> bases, List<Demand> demands) {

    /** Buffers of rows, tables and code of one job, whatever its picture. */
    private static final long FIXED_BYTES = 8L * 1024 * 1024;

    /** Steps work on four 8-bit channels. */
    private static final int WORKING_BYTES = 4;

    /** The best file so far and the one that is tried, each a little larger while it grows. No file is longer than its plain pixels. */
    private static final int TRIES_HELD = 3;

    /** Of a picture that is cut out: a copy of four channels, and its alpha. */
    private static final int CUTOUT_BYTES = 5;

    /** What edges are looked at in: 1024 × 1024 at most. */
    private static final long CUTOUT_WORKING_PIXELS = 1024L * 1024;

    /** Of each of these: colours, mask, weights twice, edge colours five times, shadow twice, and what a remover needs. */
    private static final int CUTOUT_WORKING_BYTES = 128;

    /** Finding the subject, in pixels of JPEG decoding. */
    private static final double CUTOUT_FINDING = 50e6;

    /** The same for each pixel that is cut out. */
    private static final double CUTOUT_COST = 20;

    static long bytes(PixelSize size, ImageInfo source) {
        return size.area() * source.bands() * Math.ceilDiv(source.bitsPerSample(), 8);
    }

    /** Animations are decoded for one rendition each, and given up when that is made: of these only the largest counts. */
    long memoryBytes() {
        long decoder = 0;
        long held = 0;
        long heldAlone = 0;
        for (PlannedBase base : bases) {
            switch (base) {
                case PlannedDecoding decoding -> {
                    decoder = Math.max(decoder, decoderBytes(decoding));
                    long bytes = decoding.held() ? bytes(decoding.size(), source) * decoding.frames() : 0;
                    held += decoding.frames() == 1 ? bytes : 0;
                    heldAlone = Math.max(heldAlone, decoding.frames() > 1 ? bytes : 0);
                }
                case PlannedLevel level -> held += bytes(level.size(), source);
            }
        }
        long making = demands.stream().mapToLong(this::makingBytes).max().orElse(0);
        return FIXED_BYTES + decoder + held + heldAlone + making;
    }

    double cost() {
        double cost = 0;
        for (PlannedBase base : bases) {
            cost += switch (base) {
                case PlannedDecoding decoding -> decodeCost(decoding);
                case PlannedLevel level -> level.size().area() * 2.0;
            };
        }
        for (Demand demand : demands) {
            cost += (double) demand.result().area() * demand.frames() * encodeCost(demand.format());
            cost += cutOut(demand)
                    ? CUTOUT_FINDING + CUTOUT_COST * demand.most().largest()
                    : 0;
        }
        return cost / 1e6;
    }

    private long decoderBytes(PlannedDecoding decoding) {
        long area = source.storedSize().area();
        return switch (source.format()) {
            case JPEG -> area * 3;
            case PNG, TIFF -> bytes(source.storedSize(), source);
            case WEBP -> area * 4;
            case GIF -> area * 8;
            case AVIF, HEIC -> area * 6;
            case SVG -> decoding.size().area() * 4;
        };
    }

    private long makingBytes(Demand demand) {
        long encoder = demand.most().result() * demand.frames() * encoderBytes(demand.format());
        boolean buffered =
                demand.preset().operations().size() > 1 || demand.frames() > 1 || looksAtPixels(demand.preset());
        long working = buffered ? demand.most().largest() * demand.frames() * WORKING_BYTES : 0;
        return encoder + working + cutoutBytes(demand) + triesBytes(demand);
    }

    /** Before a resize cuts where there is most to see, all of what it cuts from is held. */
    private static boolean looksAtPixels(Preset preset) {
        return preset.operations().stream()
                .anyMatch(operation ->
                        operation instanceof Resize resize && resize.gravity().looksAtPixels());
    }

    /** For a wanted length: the picture, which is encoded several times, and the files of {@link #TRIES_HELD} tries. */
    private static long triesBytes(Demand demand) {
        Integer maxBytes = demand.preset().output().maxBytes();
        if (maxBytes == null || !demand.format().hasQuality()) {
            return 0;
        }
        long pixels = demand.most().result() * demand.frames() * WORKING_BYTES;
        return pixels + TRIES_HELD * Math.min(maxBytes, pixels);
    }

    /** The picture in plain colours, its alpha, and what is worked on in arrays, where the picture is cut out. */
    private static long cutoutBytes(Demand demand) {
        return cutOut(demand)
                ? demand.most().largest() * CUTOUT_BYTES
                        + Math.min(demand.most().largest(), CUTOUT_WORKING_PIXELS) * CUTOUT_WORKING_BYTES
                : 0;
    }

    private static boolean cutOut(Demand demand) {
        return demand.preset().operations().stream().anyMatch(Cutout.class::isInstance);
    }

    private static int encoderBytes(ImageFormat format) {
        return switch (format) {
            case JPEG -> 6;
            case WEBP -> 12;
            case AVIF -> 20;
            case GIF -> 8;
            default -> 4;
        };
    }

    private double decodeCost(PlannedDecoding decoding) {
        double area = (double) source.storedSize().area() * decoding.frames();
        return switch (source.format()) {
            case JPEG -> area * (0.5 + 0.5 * decoding.scale() * decoding.scale());
            case AVIF, HEIC -> area * 4;
            case PNG, WEBP -> area * 2;
            default -> area;
        };
    }

    private static double encodeCost(ImageFormat format) {
        return switch (format) {
            case JPEG -> 2;
            case PNG, GIF -> 10;
            case WEBP -> 15;
            case AVIF -> 60;
            default -> 2;
        };
    }
}
