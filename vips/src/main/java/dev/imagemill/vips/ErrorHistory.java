package dev.imagemill.vips;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last errors of all threads, numbered, until the calls that failed have taken theirs. Not safe for several threads by itself.
 *
 * <p>libvips says neither which thread nor which call a line is from, so a call gets the first of these that there is: lines since its
 * start that name its files; else those that name its formats; else those that name nothing. Among equals it gets those that no other
 * call has taken. Lines about files of others are never given to it: they would tell one owner of another's pictures.
 */
final class ErrorHistory {
    private static final int LENGTH = 2000;
    private static final Pattern SYSTEM_REASON = Pattern.compile("(?:system|unix) error: (.*)");

    /** Only lines like these come with a reason of the system; one that follows another line is another thread's. */
    private static final Pattern OF_SYSTEM = Pattern.compile(".*\\b(?:unable to|read|write|reading|writing)\\b.*");

    /** Codecs know no such reasons, though they talk of reading too. */
    private static final Pattern OF_CODEC =
            Pattern.compile("(?:vips)?(?:jpeg|png|webp|heif|gif|tiff|svg)[a-z0-9_]*:.*");

    private final List<Line> lines = new ArrayList<>();
    private long next;

    /** What a line has to do with the call that asks. */
    enum Concern {
        /** It names a file of the call. */
        FILE,
        /** It names a format of the call, and no file of another. */
        FORMAT,
        /** It names nothing that tells. */
        UNKNOWN,
        /** It names a file of another. */
        ELSEWHERE
    }

    private record Line(long number, String text, boolean reasoned, boolean taken) {
        Line because(String reason) {
            return new Line(number, text + " (" + reason + ")", true, taken);
        }

        Line take() {
            return new Line(number, text, reasoned, true);
        }
    }

    /** The number of the next line to come. */
    long mark() {
        return next;
    }

    /** Takes what libvips has said since it was last asked: any number of lines. */
    void add(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::append);
        if (lines.size() > LENGTH) {
            lines.subList(0, lines.size() - LENGTH).clear();
        }
    }

    /** The lines since {@code mark} that are most likely the caller's, joined by line ends; empty if there is none. */
    String since(long mark, Function<String, Concern> concern) {
        List<Line> chosen = Stream.of(Concern.FILE, Concern.FORMAT, Concern.UNKNOWN)
                .flatMap(wanted -> Stream.<Predicate<Line>>of(line -> !line.taken(), Line::taken)
                        .map(free -> matching(mark, free.and(line -> concern.apply(line.text()) == wanted))))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        Set<Line> taken = Set.copyOf(chosen);
        lines.replaceAll(line -> taken.contains(line) ? line.take() : line);
        return chosen.stream().map(Line::text).distinct().collect(Collectors.joining("\n"));
    }

    private List<Line> matching(long mark, Predicate<Line> wanted) {
        return lines.stream()
                .filter(line -> line.number() >= mark)
                .filter(wanted)
                .toList();
    }

    /** libvips tells the reason that the system gave in a line of its own, some time behind the one that it belongs to. */
    private void append(String text) {
        Matcher reason = SYSTEM_REASON.matcher(text);
        if (!reason.matches()) {
            lines.add(new Line(next++, text, false, false));
            return;
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (!line.reasoned() && mayHaveReason(line)) {
                lines.set(i, line.because(reason.group(1)));
                return;
            }
        }
        lines.add(new Line(next++, text, true, false));
    }

    private static boolean mayHaveReason(Line line) {
        String words = line.text().toLowerCase(Locale.ROOT);
        return OF_SYSTEM.matcher(words).matches() && !OF_CODEC.matcher(words).matches();
    }
}
