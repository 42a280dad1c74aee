package dev.imagemill.batch.csv;

import java.util.List;

/** Addresses of images in text. */
public final class ImageUrls {

    private ImageUrls() {}

    /**
     * One address.
     *
     * @param position that the image gets
     * @param maxLength in characters
     */
    public static CsvImage read(int position, String text, int maxLength) {
        return Unfinished.part();
    }

    /** The addresses in one cell, apart by commas, semicolons, bars, spaces or new lines; empty where there is no text. */
    static List<String> split(String cell) {
        return Unfinished.part();
    }
}
