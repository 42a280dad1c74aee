package dev.imagemill.describe;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels of several sources, or of one that does not mind its words, made into those that are kept. */
public final class Labels {

    /** The most that a picture has. */
    public static final int MAX = 20;

    private static final Comparator<Label> SUREST_FIRST =
            Comparator.comparing(Label::confidence, Comparator.nullsLast(Comparator.reverseOrder()));

    private Labels() {}

    /**
     * Clean names, each once without regard to case, the surest first and otherwise as they came, at most {@value #MAX}. Of two of a name,
     * the first spelling stays, with the higher confidence.
     */
    public static List<Label> clean(List<Label> labels) {
        Map<String, Label> distinct = new LinkedHashMap<>();
        for (Label label : labels) {
            String name = CleanText.of(label.name(), CleanText.MAX_LABEL);
            if (name != null) {
                distinct.merge(key(name), new Label(name, label.confidence()), Labels::surer);
            }
        }
        return distinct.values().stream().sorted(SUREST_FIRST).limit(MAX).toList();
    }

    /** Those of both; where one says no confidence, its labels come after those of the other. */
    public static List<Label> merged(List<Label> some, List<Label> others) {
        List<Label> all = new ArrayList<>(some);
        all.addAll(others);
        return clean(all);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Label surer(Label first, Label second) {
        return new Label(first.name(), higher(first.confidence(), second.confidence()));
    }

    private static @Nullable Double higher(@Nullable Double a, @Nullable Double b) {
        return a == null ? b : b == null ? a : (Double) Math.max(a, b);
    }
}
