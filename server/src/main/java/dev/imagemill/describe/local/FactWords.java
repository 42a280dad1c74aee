package dev.imagemill.describe.local;

import dev.imagemill.describe.PictureFacts;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Facts as sentences.
 *
 * @param colours names of those that the picture mostly has
 */
record FactWords(PictureFacts facts, List<String> colours) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final double SQUARE = 1.05;
    private static final double PANORAMA = 2.0;

    /** The author's title, the words of the name, or what else is known. */
    String title() {
        if (facts.title() != null) {
            return facts.title();
        }
        String name = nameWords();
        if (name != null) {
            return capital(name);
        }
        String what = capital(shape()) + " picture";
        String where = facts.place() == null ? "" : " from " + facts.place();
        String when = facts.takenAt() == null ? "" : ", " + DAY.format(facts.takenAt());
        String look = where.isEmpty() && when.isEmpty() && !colours.isEmpty() ? ", mostly " + colourList() : "";
        return what + where + when + look;
    }

    /** Says first that nobody looked. */
    String description() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Put together from the file's facts; no model has looked at this picture.");
        if (facts.caption() != null) {
            sentences.add("Its caption says: " + stopped(facts.caption()));
        }
        sentences.add(looks());
        addIfPresent(sentences, taken());
        String name = nameWords();
        if (name != null) {
            sentences.add("By its file's name: " + name + ".");
        }
        if (facts.creator() != null) {
            sentences.add("Made by " + stopped(facts.creator()));
        }
        return String.join(" ", sentences);
    }

    /** The author's own words where there are any; otherwise that it is not known what is seen. */
    String altText() {
        if (facts.caption() != null) {
            return facts.caption();
        }
        String colour = colours.isEmpty() ? "" : ", mostly " + colourList();
        String name = facts.title() == null ? nameWords() : facts.title();
        return name == null
                ? "A " + shape() + " picture that has not been described yet" + colour
                : "A picture named “" + name + "”" + colour;
    }

    /** Portrait, landscape, square or panorama, as seen. */
    String shape() {
        PixelSize size = facts.info().size();
        double ratio = (double) Math.max(size.width(), size.height()) / Math.min(size.width(), size.height());
        if (ratio < SQUARE) {
            return "square";
        }
        if (ratio >= PANORAMA && size.width() > size.height()) {
            return "panorama";
        }
        return size.width() > size.height() ? "landscape" : "portrait";
    }

    static String timeOfDay(LocalDateTime time) {
        int hour = time.getHour();
        if (hour < 5 || hour >= 22) {
            return "night";
        }
        if (hour < 11) {
            return "morning";
        }
        if (hour < 14) {
            return "midday";
        }
        return hour < 18 ? "afternoon" : "evening";
    }

    private String looks() {
        PixelSize size = facts.info().size();
        String format = facts.info().format() == ImageFormat.SVG
                ? "a drawing in SVG"
                : "a " + shape() + " " + facts.info().format() + " of " + size.width() + " × " + size.height()
                        + " pixels";
        String moving = facts.info().frames() > 1 ? " with " + facts.info().frames() + " frames" : "";
        String clear = facts.info().alpha() ? ", with transparency" : "";
        return "It is " + format + moving + clear + (colours.isEmpty() ? "" : ", mostly " + colourList()) + ".";
    }

    private @Nullable String taken() {
        StringBuilder text = new StringBuilder();
        if (facts.takenAt() != null) {
            String time = timeOfDay(facts.takenAt());
            text.append(" on ")
                    .append(DAY.format(facts.takenAt()))
                    .append(
                            switch (time) {
                                case "night", "midday" -> " at " + time;
                                default -> " in the " + time;
                            });
        }
        if (facts.place() != null) {
            text.append(" in ").append(facts.place());
        }
        if (facts.camera() != null) {
            text.append(" with a ").append(facts.camera());
        }
        return text.isEmpty() ? null : "Taken" + text + ", as its metadata says.";
    }

    private @Nullable String nameWords() {
        List<String> words = NameWords.of(facts.name());
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private String colourList() {
        return colours.size() == 1
                ? colours.getFirst()
                : String.join(", ", colours.subList(0, colours.size() - 1)) + " and " + colours.getLast();
    }

    private static void addIfPresent(List<String> sentences, @Nullable String sentence) {
        if (sentence != null) {
            sentences.add(sentence);
        }
    }

    private static String stopped(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
