package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several threads fail at once, and libvips writes all their errors into one text. */
class ErrorHistoryTest {
    private final ErrorHistory history = new ErrorHistory();

    @Test
    void eachCallGetsTheLineThatNamesItsFileWhoeverAsksFirst() {
        long mark = history.mark();
        history.add(
                "/in/a.png: unable to open for read\n/in/b.png: unable to open for read\n/in/c.png: unable to open\n");

        assertThat(history.since(mark, subjects("png", "/in/b.png")::concern)).startsWith("/in/b.png");
        assertThat(history.since(mark, subjects("png", "/in/a.png")::concern))
                .startsWith("/in/a.png")
                .doesNotContain("b.png", "c.png");
        assertThat(history.since(mark, subjects("png", "/in/c.png")::concern)).startsWith("/in/c.png");
    }

    @Test
    void aReasonOfTheSystemIsNotGivenToACodecsLine() {
        long mark = history.mark();
        history.add(
                "/in/a.png: unable to open for read\nVipsJpeg: Not a JPEG file\nunix error: No such file or directory\n");

        assertThat(history.since(mark, subjects("jpeg", "/in/text.jpg")::concern))
                .isEqualTo("VipsJpeg: Not a JPEG file");
        assertThat(history.since(mark, subjects("png", "/in/a.png")::concern))
                .isEqualTo("/in/a.png: unable to open for read (No such file or directory)");
    }

    @Test
    void aReasonThatComesAfterItsLineWasTakenStaysWithIt() {
        long mark = history.mark();
        history.add("/in/a.png: unable to open for read\n");
        history.since(mark, subjects("png", "/in/a.png")::concern);
        long later = history.mark();
        history.add("system error: Permission denied\n");

        assertThat(history.since(later, subjects("png", "/in/b.png")::concern)).isEmpty();
        assertThat(history.since(mark, subjects("png", "/in/a.png")::concern)).endsWith("(Permission denied)");
    }

    @Test
    void anothersFileIsNeverNamed() {
        long mark = history.mark();
        history.add("""
                /in/secret.jpeg: unable to open for read
                VipsForeignLoad: "/in/secret.jpeg" is not a known file format
                reduce: factors must be at least 1
                unix error: Permission denied
                """);

        assertThat(history.since(mark, subjects("jpeg", "/in/b.jpeg")::concern))
                .isEqualTo("reduce: factors must be at least 1");
        assertThat(history.since(history.mark(), subjects("jpeg", "/in/b.jpeg")::concern))
                .isEmpty();
    }

    @Test
    void ofLinesAboutAFormatThoseThatNobodyTookComeFirst() {
        long mark = history.mark();
        history.add("VipsJpeg: premature end\n");
        ErrorSubjects one = subjects("jpeg", "/in/a.jpg");
        assertThat(history.since(mark, one::concern)).isEqualTo("VipsJpeg: premature end");
        history.add("VipsJpeg: out of order read\n");

        assertThat(history.since(mark, subjects("jpeg", "/in/b.jpg")::concern))
                .isEqualTo("VipsJpeg: out of order read");
        assertThat(history.since(mark, one::concern)).contains("premature end");
    }

    @Test
    void itForgetsWhatIsLongPast() {
        long mark = history.mark();
        history.add("first: of all\n" + "next: of many\n".repeat(3000));

        assertThat(history.since(mark, line -> ErrorHistory.Concern.UNKNOWN)).isEqualTo("next: of many");
    }

    private static ErrorSubjects subjects(String format, String file) {
        ErrorSubjects subjects = new ErrorSubjects();
        subjects.addFormat(format);
        subjects.addFile(file);
        return subjects;
    }
}
