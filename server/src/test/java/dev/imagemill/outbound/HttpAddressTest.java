package dev.imagemill.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.fault.FaultException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com/a.jpg              | https://example.com/a.jpg",
                "HTTPS://Example.COM                    | https://example.com/",
                "http://example.com:8080?x=1            | http://example.com:8080/?x=1",
                "http://example.com:/a                  | http://example.com/a",
                "http://example.com/a b/ü.jpg#part      | http://example.com/a%20b/%C3%BC.jpg",
                "http://example.com/100%.jpg            | http://example.com/100%25.jpg",
                "http://example.com/a%20b%2Fc           | http://example.com/a%20b%2Fc",
                "http://example.com/?a[]={b}            | http://example.com/?a%5B%5D=%7Bb%7D",
                "http://bücher.example/                 | http://xn--bcher-kva.example/",
                "http://my_shop.example.com/a           | http://my_shop.example.com/a",
                "http://[2606:4700::1111]:80/a          | http://[2606:4700::1111]:80/a",
                "http://8.8.8.8/a                       | http://8.8.8.8/a",
                "http://example.com./a                  | http://example.com./a",
                "http://example.com/@2x.png             | http://example.com/@2x.png"
            })
    void readsAddressesAsPeopleWriteThem(String written, String address) {
        assertThat(HttpAddress.parse(written)).hasToString(address);
        assertThat(HttpAddress.parse(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "picture.jpg",
                "example.com/a.jpg",
                "//example.com/a",
                "mailto:a@example.com",
                "ftp://example.com/a",
                "http://",
                "http:///a",
                "http:/example.com",
                "http://user@example.com/",
                "http://a:b@example.com/",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://example.com:x/",
                "http://exa mple.com/",
                "http://example.com\\@evil.example/",
                "http://[::1",
                "http://[fe80::1%25eth0]/",
                "http://::1/",
                "http://1.2.3/",
                "http://0x7f.0.0.1/",
                "http://1.2.3.256/",
                "http://01.2.3.4/",
                "http://a..b/",
                "http://-/",
                "http://.example/",
                "http://example.com/\u0000",
                "http://example.com/a\nHost:b",
                "http://１２７.1/",
                "http://%31.example/"
            })
    void refusesWhatIsNone(String written) {
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> HttpAddress.parse(written));

        assertThat(thrown.fault().code()).isEqualTo("url-invalid");
        assertThat(thrown.fault().detail()).contains("https://example.com/picture.jpg");
    }

    @Test
    void shortensWhatItShows() {
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> HttpAddress.parse("x".repeat(9000)));

        assertThat(thrown.fault().detail()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://a.example/b/c?d | e.jpg                     | http://a.example/b/e.jpg",
                "http://a.example/b/c?d | ../e.jpg                  | http://a.example/e.jpg",
                "http://a.example/b/c?d | /e f.jpg                  | http://a.example/e%20f.jpg",
                "http://a.example/b/c?d | ?x=1                      | http://a.example/b/c?x=1",
                "http://a.example/b/c?d | //z.example/e             | http://z.example/e",
                "http://a.example/b/c?d | HTTPS://z.example/e       | https://z.example/e",
                "http://a.example/b/c?d | /go?to=http://z.example/e | http://a.example/go?to=http://z.example/e",
                "http://a_b.example/c   | d                         | http://a_b.example/d",
                "http://a.example       | d                         | http://a.example/d",
                "https://[2606::1]:8/c  | d                         | https://[2606::1]:8/d"
            })
    void resolvesRedirects(String from, String location, String target) {
        URI start = HttpAddress.parse(from);

        assertThat(HttpAddress.redirected(start, location)).hasToString(target);
    }

    @Test
    void readsARedirectInLettersOfItsOwn() {
        String asHeader = new String(
                "/ü.jpg".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(HttpAddress.redirected(URI.create("http://a.example/"), asHeader))
                .hasToString("http://a.example/%C3%BC.jpg");
    }
}
