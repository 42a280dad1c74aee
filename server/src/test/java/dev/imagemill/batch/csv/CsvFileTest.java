package dev.imagemill.batch.csv;

import static dev.imagemill.batch.csv.CsvFixture.codes;
import static dev.imagemill.batch.csv.CsvFixture.open;
import static dev.imagemill.batch.csv.CsvFixture.rows;
import static dev.imagemill.batch.csv.CsvFixture.urls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.batch.csv.CsvColumn.Role;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as shops have them. */
class CsvFileTest {

    private static final String UMLAUTS = "Nr;Name;Bild\n1;Grüße für 5 €;https://a.example/ü.jpg\n";

    @TempDir
    Path folder;

    @Test
    void readsTheListOfTheCsvCompressor() throws IOException {
        CsvFile file = open(folder, """
                S. No.,Product Name,Input Image Urls
                1,SKU1,"https://www.public-image-url1.jpg,https://www.public-image-url2.jpg,https://www.public-image-url3.jpg"
                2,SKU2,"https://www.public-image-url1.jpg, https://www.public-image-url2.jpg"
                """);

        assertThat(file.columns())
                .containsExactly(
                        new CsvColumn("S. No.", Role.ID),
                        new CsvColumn("Product Name", Role.NAME),
                        new CsvColumn("Input Image Urls", Role.IMAGE));
        List<CsvRow> rows = rows(file);
        assertThat(rows).extracting(CsvRow::number).containsExactly(1, 2);
        assertThat(rows).extracting(CsvRow::reference).containsExactly("1", "2");
        assertThat(rows).extracting(CsvRow::name).containsExactly("SKU1", "SKU2");
        assertThat(urls(rows.getFirst())).hasSize(3);
        assertThat(urls(rows.get(1)))
                .containsExactly("https://www.public-image-url1.jpg/", "https://www.public-image-url2.jpg/");
        assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void findsTheEncoding(String name) throws IOException {
        CsvFile file = CsvFile.open(CsvFixture.write(folder, UMLAUTS, Charset.forName(name)), CsvFixture.LIMITS);

        assertThat(file.encoding()).isEqualTo(Charset.forName(name));
        assertThat(rows(file).getFirst().name()).isEqualTo("Grüße für 5 €");
        assertThat(urls(rows(file).getFirst())).containsExactly("https://a.example/%C3%BC.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsTheByteOrderMark(String name) throws IOException {
        CsvFile file =
                CsvFile.open(CsvFixture.write(folder, '\ufeff' + UMLAUTS, Charset.forName(name)), CsvFixture.LIMITS);

        assertThat(file.encoding()).isEqualTo(Charset.forName(name));
        assertThat(file.columns().getFirst().name()).isEqualTo("Nr");
    }

    @Test
    void findsUmlautsFarBehindTheBeginning() throws IOException {
        String text =
                "id,name,url\n" + "1,plain,https://a.example/1.jpg\n".repeat(5000) + "2,Tür,https://a.example/2.jpg\n";

        CsvFile file = CsvFile.open(CsvFixture.write(folder, text, StandardCharsets.ISO_8859_1), CsvFixture.LIMITS);

        assertThat(file.encoding().name()).isEqualTo("windows-1252");
        assertThat(rows(file).getLast().name()).isEqualTo("Tür");
    }

    @Test
    void damageInUtf8IsAFaultOfItsRowOnly() throws IOException {
        String text = "id,name,url\n1,Türöffner,https://a.example/1.jpg\n2,Fü~r,https://a.example/2.jpg\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '~' ? (byte) 0xff : bytes[i];
        }
        Path file = java.nio.file.Files.write(folder.resolve("damaged.csv"), bytes);

        List<CsvRow> rows = rows(CsvFile.open(file, CsvFixture.LIMITS));

        assertThat(rows.getFirst().name()).isEqualTo("Türöffner");
        assertThat(codes(rows.get(1))).containsExactly("undecodable-text");
        assertThat(rows.get(1).faults().getFirst().column()).isEqualTo("name");
        assertThat(rows.get(1).cells().get(1)).isEqualTo("Fü\ufffdr");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) throws IOException {
        String text =
                "id,name,image_url\n1,\"a;b|c,d\te\",https://a.example/1.jpg\n2,\"5,6\",https://a.example/2.jpg\n";

        CsvFile file = open(folder, text.replace(",", delimiter));

        assertThat(file.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(urls(rows(file).get(1))).containsExactly("https://a.example/2.jpg");
    }

    @Test
    void decimalCommasAreNoDelimiters() throws IOException {
        CsvFile file = open(
                folder,
                "id;price;weight;image\n1;5,90;1,5;https://a.example/1.jpg\n2;7,10;0,5;https://a.example/2.jpg\n");

        assertThat(file.delimiter()).isEqualTo(';');
        assertThat(file.columns()).hasSize(4);
    }

    @Test
    void understandsExcelsFirstLine() throws IOException {
        CsvFile file = open(folder, "sep=^\r\nid^image\r\n7^https://a.example/1,2;3.jpg\r\n");

        assertThat(file.delimiter()).isEqualTo('^');
        assertThat(rows(file)).hasSize(1);
        assertThat(rows(file).getFirst().line()).isEqualTo(3);
        assertThat(urls(rows(file).getFirst())).containsExactly("https://a.example/1,2;3.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE_URL,IMAGE",
        "Image Src,IMAGE",
        "Input Image Urls,IMAGE",
        "photo-2,IMAGE",
        "Bild-URL,IMAGE",
        "Variant Image,IMAGE",
        "url,IMAGE",
        "Adresse,IMAGE",
        "Output Image Urls,NONE",
        "Image Alt Text,NONE"
    })
    void findsTheImageColumnByNameAndContent(String header, String role) throws IOException {
        String cell = header.equals("Image Alt Text") ? "a shoe" : "https://a.example/1.jpg";
        String text = "id," + header + (role.equals("NONE") ? ",Image" : "") + "\n1," + cell
                + (role.equals("NONE") ? ",https://a.example/2.jpg" : "") + "\n";

        assertThat(open(folder, text).columns().get(1).role()).isEqualTo(role.equals("NONE") ? Role.OTHER : Role.IMAGE);
    }

    @Test
    void thePageOfTheProductIsNoImage() throws IOException {
        CsvFile file =
                open(folder, "SKU,Title,Link,Image Link\nA-1,Shoe,https://a.example/shoe,https://a.example/1.jpg\n");

        assertThat(file.columns())
                .extracting(CsvColumn::role)
                .containsExactly(Role.ID, Role.NAME, Role.OTHER, Role.IMAGE);
    }

    @Test
    void takesSeveralImageColumnsInTheirOrder() throws IOException {
        CsvRow row = rows(
                        folder,
                        "sku,image1,price,image 2\nA,https://a.example/1.jpg,5,https://a.example/2.jpg https://a.example/3.jpg\n")
                .getFirst();

        assertThat(urls(row))
                .containsExactly("https://a.example/1.jpg", "https://a.example/2.jpg", "https://a.example/3.jpg");
        assertThat(row.images()).extracting(CsvImage::position).containsExactly(0, 1, 2);
    }

    @Test
    void aListWithoutHeaderIsUnderstoodByItsContent() throws IOException {
        CsvFile file = open(folder, "A-1,Red shoe,https://a.example/1.jpg\nA-2,Blue shoe,https://a.example/2.jpg\n");

        assertThat(file.columns())
                .containsExactly(
                        new CsvColumn("Column 1", Role.ID),
                        new CsvColumn("Column 2", Role.NAME),
                        new CsvColumn("Column 3", Role.IMAGE));
        assertThat(rows(file)).extracting(CsvRow::reference).containsExactly("A-1", "A-2");
    }

    @Test
    void oneAddressInEachLineIsEnough() throws IOException {
        List<CsvRow> rows = rows(folder, "https://a.example/1.jpg\nhttps://a.example/2.jpg?a=1;b=2\n");

        assertThat(rows)
                .flatExtracting(CsvFixture::urls)
                .containsExactly("https://a.example/1.jpg", "https://a.example/2.jpg?a=1;b=2");
    }

    @Test
    void passesOverLinesWithoutTextAndCountsTheLinesOfTheFile() throws IOException {
        List<CsvRow> rows = rows(
                folder,
                "\nid,image\n\n1,https://a.example/1.jpg\n,,\n\"2\n2\",https://a.example/2.jpg\n3,https://a.example/3.jpg,,\n");

        assertThat(rows).extracting(CsvRow::number).containsExactly(1, 2, 3);
        assertThat(rows).extracting(CsvRow::line).containsExactly(4L, 6L, 8L);
        assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
    }

    @Test
    void faultsNameRowAndColumnAndTheOthersGoOn() throws IOException {
        List<CsvRow> rows = rows(folder, """
                id,name,image
                1,"5" screen",https://a.example/1.jpg
                2,ok,https://a.example/2.jpg
                3,ok,
                4,ok,photo.jpg
                5,ok
                6,a,b,c
                7,"open,https://a.example/7.jpg
                8,ok,"https://a.example/8.jpg,ftp://a.example/8.jpg,https://b.example/8.jpg"
                9,ok,https://a.example/9.jpg,https://a.example/10.jpg
                """);

        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(rows.stream().map(CsvFixture::codes))
                .containsExactly(
                        List.of("quote-broken"),
                        List.of(),
                        List.of("url-missing"),
                        List.of("url-invalid"),
                        List.of("too-few-columns"),
                        List.of("too-many-columns"),
                        List.of("quote-broken"),
                        List.of(),
                        List.of());
        assertThat(rows.get(3).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(4);
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.column()).isEqualTo("image");
            assertThat(fault.fault().detail()).contains("https://");
        });
        assertThat(rows.get(5).cells()).containsExactly("6", "a", "b,c");
        assertThat(urls(rows.get(8))).containsExactly("https://a.example/9.jpg", "https://a.example/10.jpg");
    }

    @Test
    void aWrongAddressFailsAloneInItsRow() throws IOException {
        CsvRow row = rows(folder, "id,image\n1,\"https://a.example/1.jpg\nb.jpg\nhttps://a.example/2.jpg\"\n")
                .getFirst();

        assertThat(urls(row)).containsExactly("https://a.example/1.jpg", "null", "https://a.example/2.jpg");
        assertThat(codes(row)).containsExactly("url-invalid");
        assertThat(row.images().get(1).text()).isEqualTo("b.jpg");
    }

    @Test
    void previewsInOnePass() throws IOException {
        StringBuilder text = new StringBuilder("sku,image\n");
        for (int i = 1; i <= 2000; i++) {
            text.append("S")
                    .append(i)
                    .append(',')
                    .append(i % 10 == 0 ? "nothing" : "https://a.example/" + i % 500 + ".jpg")
                    .append('\n');
        }

        CsvPreview preview = open(folder, text.toString()).preview();

        assertThat(preview.encoding()).isEqualTo("UTF-8");
        assertThat(preview.delimiter()).isEqualTo(",");
        assertThat(preview.rows()).isEqualTo(2000);
        assertThat(preview.images()).isEqualTo(2000);
        assertThat(preview.distinctImages()).isEqualTo(450);
        assertThat(preview.faultyRows()).isEqualTo(200);
        assertThat(preview.faultCount()).isEqualTo(200);
        assertThat(preview.faults()).hasSize(50);
        assertThat(preview.sample()).extracting(CsvRow::reference).containsExactly("S1", "S2", "S3", "S4", "S5");
    }
}
