package dev.imagemill.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.batch.csv.CsvImage;
import dev.imagemill.batch.csv.CsvRow;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    @ParameterizedTest
    @CsvSource({
        "SKU-1, http://a.example/shoe.png, SKU-1-shoe",
        ", http://a.example/shoe.png, row-7-shoe",
        "'../..', http://a.example/shoe.png, row-7-shoe",
        "a b/c:d, http://a.example/, a-b-c-d",
        "'.hidden', http://a.example/%2e%2e%2fx.png, hidden-x",
        "Größe, http://a.example/sch%C3%B6n.jpeg, Größe-schön",
        "1, http://a.example/100%25.png?x=y.gif, 1-100",
        "1, http://a.example/a+b.png, 1-a-b",
        "1, http://a.example/%ff.png, 1-�"
    })
    void namesFilesSoThatEveryFileSystemTakesThem(@Nullable String reference, URI url, String expected) {
        assertThat(stem(reference, url).replaceFirst("-[0-9a-f]{10}$", "")).isIn(expected, expected.replace("-�", ""));
    }

    @Test
    void differentAddressesNeverMeet() {
        assertThat(stem("1", URI.create("http://a.example/x/1.png")))
                .isNotEqualTo(stem("1", URI.create("http://a.example/y/1.png")));
        assertThat(stem("1", URI.create("http://a.example/x/1.png")))
                .isEqualTo(stem("1", URI.create("http://a.example/x/1.png")));
    }

    @Test
    void namesAreShort() {
        assertThat(stem("😀".repeat(500), URI.create("http://a.example/" + "x".repeat(500))))
                .hasSizeLessThan(120);
        assertThat(stem("x".repeat(500), URI.create("http://a.example/" + "x".repeat(500))))
                .hasSizeLessThan(120);
    }

    private static String stem(@Nullable String reference, URI url) {
        CsvImage image = new CsvImage(0, url.toString(), url, null);
        CsvRow row = new CsvRow(7, 8, List.of(), reference, null, List.of(image), List.of());
        return Order.of(row, url).stem();
    }
}
