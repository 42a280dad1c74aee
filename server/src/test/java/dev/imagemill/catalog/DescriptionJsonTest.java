package dev.imagemill.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.storage.ObjectKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionJsonTest {

    @ParameterizedTest
    @CsvSource({
        "i/input/a.jpg, i/input/a.json",
        "i/input/a.b.jpg, i/input/a.b.json",
        "i/input/a, i/input/a.json",
        "i/input/.hidden, i/input/.hidden.json",
        "i/input/a.json, i/input/a.json.json",
        "i.x/input/a, i.x/input/a.json"
    })
    void standsBesideTheOriginalAndNeverInItsPlace(String original, String beside) {
        assertThat(DescriptionJson.key(new ObjectKey(original))).isEqualTo(new ObjectKey(beside));
    }
}
