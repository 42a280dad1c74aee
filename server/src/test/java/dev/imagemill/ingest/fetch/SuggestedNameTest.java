package dev.imagemill.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.image.ImageFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedNameTest {

    private static final URI URL = URI.create("http://a.example/url.png");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=shoe.jpg                              | shoe.jpg",
                "inline;filename=\"red shoe.jpg\"                           | red shoe.jpg",
                "inline; FileName = \"a \\\"b\\\" c.jpg\"                   | a \"b\" c.jpg",
                "attachment; filename=\"no.jpg\"; filename*=UTF-8''sch%C3%B6n.jpg | schön.jpg",
                "attachment; filename*=UTF-8''sch%C3%B6n.jpg; filename=no.jpg | schön.jpg",
                "attachment; filename*=iso-8859-1'de'%e4.jpg                | ä.jpg",
                "attachment; filename*=nonsense''x.jpg; filename=y.jpg      | y.jpg",
                "attachment; filename=\"../../etc/passwd\"                  | passwd.jpg",
                "attachment; filename=\"C:\\\\temp\\\\a.jpg\"               | a.jpg",
                "attachment; filename=\"\"                                  | url.png",
                "attachment                                                 | url.png",
                "attachment; other=\"; filename=x.jpg\"                     | url.png",
                "attachment; filename=shoe                                  | shoe.jpg"
            })
    void readsTheServersName(String header, String name) {
        assertThat(SuggestedName.of(header, URL, URL, ImageFormat.JPEG)).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x/y.PNG, y.PNG",
        "http://a.example/x/sch%C3%B6n%20a.png, schön a.png",
        "http://a.example/a%2Fb.png, b.png",
        "http://a.example/%2e%2e, image.jpg",
        "http://a.example/, image.jpg",
        "http://a.example/100%25.png, 100%.png",
        "http://a.example/image?name=x.png, image.jpg",
        "http://a.example/photo.v2-final, photo.v2-final.jpg"
    })
    void readsTheUrl(URI url, String name) {
        assertThat(SuggestedName.of(null, url, url, ImageFormat.JPEG)).hasToString(name);
    }

    @Test
    void readsLettersThatServersSendAsTheyAre() {
        String asRead = new String(
                "attachment; filename=\"größe.jpg\"".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(SuggestedName.of(asRead, URL, URL, ImageFormat.JPEG)).hasToString("größe.jpg");
    }
}
