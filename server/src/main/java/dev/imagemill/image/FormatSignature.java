package dev.imagemill.image;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Formats by their magic bytes: JPEG (ITU T.81, SOI and the next marker), PNG (RFC 2083, 3.1), WebP (RIFF container), GIF87a
 * and GIF89a, TIFF 6.0 and BigTIFF in both byte orders, AVIF and HEIC (ISO 14496-12 {@code ftyp} brands).
 */
final class FormatSignature {

    private static final int FTYP_BRANDS = 8;
    private static final int MAX_FTYP_BYTES = 64;

    private FormatSignature() {}

    static @Nullable ImageFormat formatOf(byte[] bytes) {
        if (startsWith(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return ImageFormat.JPEG;
        }
        if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return ImageFormat.PNG;
        }
        if (startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')) {
            return ImageFormat.WEBP;
        }
        if (startsWith(bytes, 0, 'G', 'I', 'F', '8', '7', 'a') || startsWith(bytes, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return ImageFormat.GIF;
        }
        if (isTiff(bytes)) {
            return ImageFormat.TIFF;
        }
        if (startsWith(bytes, 4, 'f', 't', 'y', 'p')) {
            return byBrands(bytes);
        }
        return SvgSignature.matches(bytes) ? ImageFormat.SVG : null;
    }

    private static boolean isTiff(byte[] bytes) {
        return startsWith(bytes, 0, 'I', 'I', 42, 0)
                || startsWith(bytes, 0, 'M', 'M', 0, 42)
                || startsWith(bytes, 0, 'I', 'I', 43, 0, 8, 0)
                || startsWith(bytes, 0, 'M', 'M', 0, 43, 0, 8);
    }

    /** The major brand decides; only the general {@code mif1} and {@code msf1} leave it to the compatible ones. */
    private static @Nullable ImageFormat byBrands(byte[] bytes) {
        int declared = length(bytes);
        int end = Math.min(Math.min(bytes.length, MAX_FTYP_BYTES), declared);
        boolean avif = false;
        boolean heic = false;
        for (int at = FTYP_BRANDS; at + 4 <= end; at += 4) {
            if (at == FTYP_BRANDS + 4) {
                continue; // the minor version, no brand
            }
            String brand = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
            boolean avifBrand = brand.equals("avif") || brand.equals("avis");
            boolean heicBrand = isHeicBrand(brand);
            if (at == FTYP_BRANDS && (avifBrand || heicBrand)) {
                return avifBrand ? ImageFormat.AVIF : ImageFormat.HEIC;
            }
            avif |= avifBrand;
            heic |= heicBrand;
        }
        return avif ? ImageFormat.AVIF : heic ? ImageFormat.HEIC : null;
    }

    private static boolean isHeicBrand(String brand) {
        return switch (brand) {
            case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs" -> true;
            default -> false;
        };
    }

    private static int length(byte[] bytes) {
        int length = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        return length < 0 ? Integer.MAX_VALUE : length;
    }

    private static boolean startsWith(byte[] bytes, int offset, int... magic) {
        if (bytes.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[offset + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
