package dev.imagemill.batch.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file's bytes become characters: by its byte order mark, else by the zero bytes that UTF-16 has in plain text, else
 * UTF-8 where that fits, else Windows-1252, which Excel writes in Western countries.
 *
 * @param mark length of the byte order mark in bytes
 */
record TextEncoding(Charset charset, int mark) {

    /** Stands for bytes that mean nothing; a noncharacter, so that no proper text has it. */
    static final char UNDECODABLE = '\uffff';

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 4096;
    /** A text in Windows-1252 reads as UTF-8 with next to no proper letters beyond ASCII, damaged UTF-8 with mostly such. */
    private static final int LETTERS_FOR_EACH_FAULT = 2;

    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(UTF_8, 3);
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return new TextEncoding(UTF_16LE, 2);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return new TextEncoding(UTF_16BE, 2);
        }
        if (looksLikeUtf16(head, 1)) {
            return new TextEncoding(UTF_16LE, 0);
        }
        if (looksLikeUtf16(head, 0)) {
            return new TextEncoding(UTF_16BE, 0);
        }
        TextEncoding utf8 = new TextEncoding(UTF_8, 0);
        return utf8.fits(file) ? utf8 : new TextEncoding(WINDOWS_1252, 0);
    }

    /** The text; {@link #UNDECODABLE} where bytes mean nothing. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.skipNBytes(mark);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .replaceWith(String.valueOf(UNDECODABLE))
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private boolean fits(Path file) throws IOException {
        long letters = 0;
        long faults = 0;
        char[] buffer = new char[8192];
        try (Reader reader = open(file)) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    if (buffer[i] == UNDECODABLE) {
                        faults++;
                    } else if (buffer[i] > 127) {
                        letters++;
                    }
                }
            }
        }
        return letters >= LETTERS_FOR_EACH_FAULT * faults;
    }

    /** @param zeros where the zero bytes of ASCII characters are: 1 at odd, 0 at even offsets */
    private static boolean looksLikeUtf16(byte[] head, int zeros) {
        int units = head.length / 2;
        int expected = 0;
        int unexpected = 0;
        for (int i = 0; i < units; i++) {
            expected += head[2 * i + zeros] == 0 ? 1 : 0;
            unexpected += head[2 * i + 1 - zeros] == 0 ? 1 : 0;
        }
        return units > 1 && expected * 10 >= units * 3 && unexpected * 50 <= units;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
