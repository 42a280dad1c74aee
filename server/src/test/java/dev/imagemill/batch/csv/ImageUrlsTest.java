package dev.imagemill.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageUrlsTest {

    @Test
    void splitsOnlyBeforeAnAddressOrAtANewLine() {
        assertThat(ImageUrls.split(
                        "https://a/1.jpg?w=1,2&x=https://b/2.jpg , HTTP://b/3 4.jpg;https://c/w_1,h_2/5.jpg"))
                .containsExactly(
                        "https://a/1.jpg?w=1,2&x=https://b/2.jpg", "HTTP://b/3 4.jpg", "https://c/w_1,h_2/5.jpg");
        assertThat(ImageUrls.split("https://a/1.jpg\r\n\r\nb.jpg\n")).containsExactly("https://a/1.jpg", "b.jpg");
        assertThat(ImageUrls.split("[\"https://a/1.jpg\", \"https://a/2.jpg\"]"))
                .containsExactly("https://a/1.jpg", "https://a/2.jpg");
        assertThat(ImageUrls.split("https://a/1.jpg | https://a/2.jpg https://a/3.jpg"))
                .containsExactly("https://a/1.jpg", "https://a/2.jpg", "https://a/3.jpg");
        assertThat(ImageUrls.split(" ,; \n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://a.example/1.jpg https://a.example/1.jpg",
                "https://a.example/1.jpg?a=b%20c%zz#top https://a.example/1.jpg?a=b%20c%25zz",
                "'https://a.example/my photo(1)[2].jpg' https://a.example/my%20photo(1)%5B2%5D.jpg",
                "https://bücher.example:8443/größe.jpg https://xn--bcher-kva.example:8443/gr%C3%B6%C3%9Fe.jpg",
                "https://a.example/😀|.jpg https://a.example/%F0%9F%98%80%7C.jpg",
                "http://192.0.2.7:8080 http://192.0.2.7:8080/",
                "https://my_bucket.s3.amazonaws.com/a.jpg https://my_bucket.s3.amazonaws.com/a.jpg",
                "HTTPS://Shop.Example/A.jpg https://shop.example/A.jpg",
                "http://[2001:db8::1]/a.jpg http://[2001:db8::1]/a.jpg"
            })
    void encodesAsABrowserWould(String text, String url) {
        assertThat(ImageUrls.read(3, " " + text + " ", 2000).url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jpg",
                "ftp://a.example/1.jpg",
                "data:image/png;base64,AAAA",
                "https://",
                "https:///1.jpg",
                "https://a.example:99999/1.jpg",
                "https://a.example:0/1.jpg",
                "https://user:secret@a.example/1.jpg",
                "https://a b.example/1.jpg",
                "https://a.example/1\u0007.jpg",
                "https://a..example/1.jpg",
                "https://-/1.jpg"
            })
    void saysWhyItIsNoAddress(String text) {
        CsvImage image = ImageUrls.read(0, text, 2000);

        assertThat(image.url()).isNull();
        assertThat(Objects.requireNonNull(image.fault()).code()).isEqualTo("url-invalid");
        assertThat(image.fault().detail()).doesNotContain("secret");
    }

    @Test
    void countsTheCharactersThatAreSent() {
        assertThat(ImageUrls.read(0, "https://a.example/" + "x".repeat(82), 100).url())
                .isNotNull();
        assertThat(ImageUrls.read(0, "https://a.example/" + "x".repeat(83), 100).fault())
                .isEqualTo(CsvFaults.urlTooLong(100));
        assertThat(ImageUrls.read(0, "https://a.example/" + "ü".repeat(20), 100).fault())
                .isEqualTo(CsvFaults.urlTooLong(100));
    }
}
