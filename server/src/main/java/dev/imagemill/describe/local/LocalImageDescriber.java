package dev.imagemill.describe.local;

import dev.imagemill.describe.CleanText;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescribeRequest;
import dev.imagemill.describe.DescriberFacts;
import dev.imagemill.describe.ImageDescriber;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.Labels;
import dev.imagemill.describe.PictureFacts;
import dev.imagemill.describe.Spent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By no model: what name, metadata, header and colours say, in English, and with words that do not claim that anybody looked at the
 * picture. Sends nothing anywhere.
 */
public final class LocalImageDescriber implements ImageDescriber {

    /** Its name. */
    public static final String PROVIDER = "local";

    private static final String MODEL = "facts";
    private static final String LANGUAGE = "en";

    /** To be raised with the wording and the rules. */
    private static final String VERSION = "facts-2";

    private static final DescriberFacts FACTS = new DescriberFacts(PROVIDER, MODEL, VERSION, false, true);

    @Override
    public DescriberFacts facts() {
        return FACTS;
    }

    @Override
    public DescribeAnswer describe(DescribeRequest request) {
        PictureFacts facts = request.facts();
        List<String> colours = DominantColours.of(request.preview());
        FactWords words = new FactWords(facts, colours);
        return new DescribeAnswer(
                CleanText.of(words.title(), CleanText.MAX_TITLE),
                CleanText.of(words.description(), CleanText.MAX_DESCRIPTION),
                CleanText.of(words.altText(), CleanText.MAX_ALT_TEXT),
                labels(facts, words, colours),
                LANGUAGE,
                MODEL,
                Spent.NOTHING);
    }

    /** Keywords somebody chose come first; words out of a file's name after them, then what was measured. */
    private static List<Label> labels(PictureFacts facts, FactWords words, List<String> colours) {
        List<String> names = new ArrayList<>(facts.keywords());
        names.addAll(NameWords.of(facts.name()));
        names.addAll(colours);
        names.add(words.shape());
        addIfPresent(names, facts.takenAt() == null ? null : FactWords.timeOfDay(facts.takenAt()));
        addIfPresent(names, facts.info().frames() > 1 ? "animation" : null);
        return Labels.clean(names.stream().map(Label::new).toList());
    }

    private static void addIfPresent(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
