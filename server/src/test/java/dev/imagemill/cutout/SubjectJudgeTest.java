package dev.imagemill.cutout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubjectJudgeTest {

    private final SubjectJudge judge = new SubjectJudge(0.5);

    @Test
    void isContentWithASubjectBeforeSomething() {
        Subject subject = judge.judge(box(20, 80, 20, 80, 0.9));

        assertThat(subject.usable()).isTrue();
        assertThat(subject.notice()).isNull();
    }

    @Test
    void takesASubjectThatStandsOnTheLowerEdge() {
        assertThat(judge.judge(box(0, 100, 30, 100, 0.9)).notice()).isNull();
    }

    @Test
    void leavesPicturesWholeWithoutASubjectOrABackground() {
        assertThat(code(box(0, 0, 0, 0, 0.9))).isEqualTo("cutout-subject-missing");
        assertThat(code(box(50, 56, 50, 58, 0.9))).isEqualTo("cutout-subject-missing");
        assertThat(code(box(0, 100, 0, 100, 0.9))).isEqualTo("cutout-subject-fills-frame");
        assertThat(code(box(0, 100, 0, 98, 0.9))).isEqualTo("cutout-subject-fills-frame");
        assertThat(judge.judge(box(0, 0, 0, 0, 0.9)).usable()).isFalse();
        assertThat(judge.judge(box(0, 100, 0, 100, 0.9)).usable()).isFalse();
    }

    @Test
    void aRingAtTheBorderIsNoSubject() {
        Mask ring = box(0, 100, 0, 100, 0.9);
        for (int i = 0; i < 60 * 60; i++) {
            ring.alpha()[(20 + i / 60) * 100 + 20 + i % 60] = 0;
        }
        assertThat(code(ring)).isEqualTo("cutout-subject-fills-frame");
    }

    @Test
    void cutsAndSaysSoWhereItIsUnsure() {
        Subject subject = judge.judge(box(20, 80, 20, 80, 0.49));

        assertThat(subject.usable()).isTrue();
        assertThat(Objects.requireNonNull(subject.notice()).code()).isEqualTo("cutout-unsure");
        assertThat(judge.judge(box(20, 80, 20, 80, 0.5)).notice()).isNull();
    }

    private String code(Mask mask) {
        return Objects.requireNonNull(judge.judge(mask).notice()).code();
    }

    /** A box in a picture of 100×100. */
    private static Mask box(int left, int right, int top, int bottom, double confidence) {
        byte[] alpha = new byte[100 * 100];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                alpha[y * 100 + x] = (byte) 255;
            }
        }
        return new Mask(100, 100, alpha, confidence);
    }
}
