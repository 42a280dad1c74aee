package dev.imagemill.batch.csv;

import static dev.imagemill.batch.csv.CsvFixture.codes;
import static dev.imagemill.batch.csv.CsvFixture.open;
import static dev.imagemill.batch.csv.CsvFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagemill.fault.FaultException;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no lists, or meant to do harm. */
class HostileCsvTest {

    private static final CsvLimits LARGE = CsvLimits.of(100_000_000, 10_000);

    @TempDir
    Path folder;

    @Test
    void refusesWhatIsNoList() throws IOException {
        refused("csv-empty", () -> open(folder, ""));
        refused("csv-empty", () -> open(folder, " \r\n\r\n \n"));
        refused("csv-no-rows", () -> open(folder, "id,name,image\n\n"));
        refused("csv-no-image-column", () -> open(folder, "id,name\n1,Shoe\n"));
        refused("csv-header-broken", () -> open(folder, "id,\"name\" x,image\n1,a,https://a.example/1.jpg\n"));
        refused("csv-not-text", () -> open(folder, "<!DOCTYPE html><title>Not found</title>"));
        refused(
                "csv-too-large",
                () -> CsvFile.open(Files.writeString(folder.resolve("a"), "id,image"), CsvLimits.of(3, 1)));
        refused(
                "csv-too-many-columns",
                () -> open(folder, "image" + ",a".repeat(2000) + "\nhttps://a.example/1.jpg\n"));
    }

    @Test
    void refusesBinaryData() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write(1);
        }
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);

        assertThat(refused("csv-not-text", () -> binary(zip.toByteArray()))).contains("Excel workbook");
        refused("csv-not-text", () -> binary(noise));
        refused("csv-not-text", () -> binary(new byte[5000]));
    }

    @Test
    void aColossalCellCostsItsRowAndLittleMemory() throws IOException {
        Path file = folder.resolve("colossal.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,image\n1,\"");
            for (int i = 0; i < 600; i++) {
                out.write("x".repeat(100_000));
            }
            out.write("\"\n2,https://a.example/2.jpg\n");
        }

        List<CsvRow> rows = rows(CsvFile.open(file, LARGE));

        assertThat(rows.stream().map(CsvFixture::codes)).containsExactly(List.of("row-too-long"), List.of());
        assertThat(rows.getFirst().cells().getFirst()).hasSizeLessThanOrEqualTo(LARGE.maxCellLength());
    }

    @Test
    void aQuoteThatSwallowsTheRestCostsItsLineOnly() throws IOException {
        String text = "id,image\n1,\"https://a.example/1.jpg\n" + "2,https://a.example/2.jpg\n".repeat(9000);

        List<CsvRow> rows = rows(folder, text);

        assertThat(codes(rows.getFirst())).containsExactly("quote-broken");
        assertThat(rows).hasSize(9001);
        assertThat(rows.stream().skip(1))
                .allSatisfy(row -> assertThat(row.faults()).isEmpty());
    }

    @Test
    void aRowOfAMillionColumnsFailsAlone() throws IOException {
        List<CsvRow> rows = rows(folder, "id,image\n1" + ",x".repeat(500_000) + "\n2,https://a.example/2.jpg\n");

        assertThat(rows.stream().map(CsvFixture::codes)).containsExactly(List.of("too-many-columns"), List.of());
    }

    @Test
    void longCellsManyImagesAndNulFailTheirRow() throws IOException {
        List<CsvRow> rows = rows(
                folder,
                "id,name,image\n1," + "n".repeat(40_000) + ",https://a.example/1.jpg\n2,,\""
                        + "https://a.example/1.jpg,".repeat(101)
                        + "\"\n3,a\0b,https://a.example/1.jpg\n4,,https://a.example/"
                        + "u".repeat(2000) + "\n5,,https://a.example/1.jpg\n");

        assertThat(rows.stream().map(CsvFixture::codes))
                .containsExactly(
                        List.of("cell-too-long"),
                        List.of("too-many-images"),
                        List.of("nul-character"),
                        List.of("url-invalid"),
                        List.of());
        assertThat(rows.get(0).faults().getFirst().column()).isEqualTo("name");
        assertThat(rows.get(1).images()).isEmpty();
        assertThat(rows.get(2).cells().get(1)).isEqualTo("ab");
    }

    @Test
    void stopsBehindTheLastRowAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("long.csv"), "image\n" + "https://a.example/1.jpg\n".repeat(11));

        refused("csv-too-many-rows", () -> rows(CsvFile.open(file, CsvLimits.of(10_000, 10))));
        refused(
                "csv-too-many-rows",
                () -> CsvFile.open(file, CsvLimits.of(10_000, 10)).preview());
        assertThat(rows(CsvFile.open(file, CsvLimits.of(10_000, 11)))).hasSize(11);
    }

    private CsvFile binary(byte[] bytes) throws IOException {
        return CsvFile.open(Files.write(Files.createTempFile(folder, "list", ".csv"), bytes), LARGE);
    }

    private static String refused(String code, ThrowingCallable call) {
        FaultException refusal =
                assertThatExceptionOfType(FaultException.class).isThrownBy(call).actual();
        assertThat(refusal.fault().code()).isEqualTo(code);
        return refusal.fault().detail();
    }
}
