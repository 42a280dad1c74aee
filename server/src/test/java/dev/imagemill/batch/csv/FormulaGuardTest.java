package dev.imagemill.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    private static final String LETTERS = "'\"=+-@＝＠\t\r\n ,.;a0159eE%\u00a0é";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "@SUM(A1)",
                "+1+1",
                "-1+cmd|' /C calc'!A0",
                " =1",
                "\"=1",
                "\u00a0=1",
                "\u200b=1",
                "\ttext",
                "\rtext",
                "\ntext",
                "＝1+1",
                "＋a",
                "－a",
                "＠a",
                "'=1",
                "-",
                "-5-3"
            })
    void putsAnApostropheInFront(String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "'", "it's", "-5", "+49 123 456", "-1,234.50", "-1e-5", "-12 %", "a=1", "https://a/=", "'-5"
            })
    void leavesTheRest(String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.release(cell)).isEqualTo(cell);
    }

    @Test
    void takesOffWhatItPutThereAndNothingElse() {
        Random random = new Random(20);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            String cell = text.toString();

            assertThat(FormulaGuard.release(FormulaGuard.guard(cell))).isEqualTo(cell);
        }
    }
}
