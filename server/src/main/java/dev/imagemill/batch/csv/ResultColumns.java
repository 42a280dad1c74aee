package dev.imagemill.batch.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns that results carry behind the given ones, so that a result can be sent again without collecting them. */
final class ResultColumns {

    static final String REASON = "reason";
    static final List<String> ALL = List.of("output_urls", "output_sizes", "output_bytes", "status", REASON, "notice");
    static final List<String> DESCRIBED = with(ALL, "title", "description", "alt_text", "labels");
    static final List<String> ONLY_FAILED = List.of(REASON);
    /** What results had before there were notices; some may still be sent again. */
    private static final List<String> FORMER = ALL.subList(0, 5);

    /** As {@link ResultCells#reasons} has them; tells our column from one that a shop calls the same. */
    private static final Pattern OUR_REASON = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+: .+", Pattern.DOTALL);

    private ResultColumns() {}

    /** How many of the first columns were given, and not added by us. */
    static int given(List<String> names, List<List<String>> sample) {
        for (List<String> added : List.of(DESCRIBED, ALL, FORMER)) {
            if (endsWith(names, added)) {
                return names.size() - added.size();
            }
        }
        int last = names.size() - 1;
        boolean ours = endsWith(names, ONLY_FAILED)
                && !sample.isEmpty()
                && sample.stream()
                        .allMatch(row -> row.size() > last
                                && OUR_REASON.matcher(row.get(last)).matches());
        return ours ? last : names.size();
    }

    private static List<String> with(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }

    private static boolean endsWith(List<String> names, List<String> end) {
        return names.size() > end.size()
                && names.subList(names.size() - end.size(), names.size()).equals(end);
    }
}
