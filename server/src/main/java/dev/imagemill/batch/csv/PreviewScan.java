package dev.imagemill.batch.csv;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts rows as they pass. Of each address it keeps eight bytes. */
final class PreviewScan {

    private final MessageDigest sha256 = sha256();
    private final List<CsvRow> sample = new ArrayList<>();
    private final List<CsvFault> faults = new ArrayList<>();
    private long[] hashes = new long[1024];
    private int hashed;
    private int rows;
    private int images;
    private int faultyRows;
    private int faultCount;

    void add(CsvRow row) {
        rows++;
        images += row.images().size();
        faultyRows += row.faults().isEmpty() ? 0 : 1;
        faultCount += row.faults().size();
        row.faults().stream().limit(CsvPreview.FAULTS - (long) faults.size()).forEach(faults::add);
        if (sample.size() < CsvPreview.SAMPLE) {
            sample.add(row);
        }
        for (CsvImage image : row.images()) {
            if (image.url() != null) {
                add(image.url());
            }
        }
    }

    CsvPreview preview(String encoding, char delimiter, List<CsvColumn> columns) {
        return new CsvPreview(
                encoding,
                String.valueOf(delimiter),
                columns,
                rows,
                images,
                distinct(),
                faultyRows,
                sample,
                faults,
                faultCount);
    }

    private int distinct() {
        return (int) Arrays.stream(hashes, 0, hashed).sorted().distinct().count();
    }

    private void add(URI url) {
        if (hashed == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * hashed);
        }
        byte[] hash = sha256.digest(url.toString().getBytes(StandardCharsets.UTF_8));
        hashes[hashed++] = ByteBuffer.wrap(hash).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has SHA-256", e);
        }
    }
}
