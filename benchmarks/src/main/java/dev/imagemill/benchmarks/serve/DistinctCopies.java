package dev.imagemill.benchmarks.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies of a JPEG that differ in a comment segment alone, since the same bytes twice are kept once. */
final class DistinctCopies {

    private static final int MARKER = 0xFFFE;
    private static final int START_OF_IMAGE = 2;

    private DistinctCopies() {}

    static List<Path> of(Path jpeg, int count, Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(jpeg);
        List<Path> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.length + 8);
            copy.write(bytes, 0, START_OF_IMAGE);
            copy.writeBytes(ByteBuffer.allocate(8)
                    .putShort((short) MARKER)
                    .putShort((short) 6)
                    .putInt(i)
                    .array());
            copy.write(bytes, START_OF_IMAGE, bytes.length - START_OF_IMAGE);
            copies.add(Files.write(folder.resolve("photo-" + i + ".jpg"), copy.toByteArray()));
        }
        return copies;
    }
}
