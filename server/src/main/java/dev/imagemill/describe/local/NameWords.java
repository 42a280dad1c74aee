package dev.imagemill.describe.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that a person put into a file's name, without what cameras, phones and shops number their files with. */
final class NameWords {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{2,5}$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s_\\-–—.,+()\\[\\]{}@#&~=;!'\"]+");

    /** {@code redMug} is two words; {@code XYZ} is one. */
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");

    /** A word with a digit in it is a number, a date, a size or an id. */
    private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");

    private static final Set<String> NOISE = Set.of(
            "img",
            "image",
            "dsc",
            "dscn",
            "dscf",
            "pxl",
            "mvimg",
            "pano",
            "vid",
            "cimg",
            "gopr",
            "sam",
            "wp",
            "whatsapp",
            "whats",
            "app",
            "signal",
            "screenshot",
            "screen",
            "shot",
            "photo",
            "pic",
            "picture",
            "scan",
            "file",
            "copy",
            "final",
            "edited",
            "edit",
            "export",
            "untitled",
            "unnamed",
            "download",
            "original",
            "thumb",
            "thumbnail",
            "large",
            "small",
            "web",
            "new",
            "at",
            "of",
            "the",
            "a",
            "an",
            "and",
            "jpg",
            "jpeg",
            "png",
            "webp",
            "heic",
            "tif",
            "tiff",
            "gif",
            "kopie",
            "bild",
            "foto");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SHORTEST = 2;
    private static final int MOST = 12;

    private NameWords() {}

    /** Letters, and the signs that many scripts write vowels with. */
    private static boolean isOfAWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            default -> Character.isLetter(c);
        };
    }

    /** In lower case, in their order, each once. */
    static List<String> of(String fileName) {
        String base = EXTENSION.matcher(fileName.strip()).replaceFirst("");
        List<String> words = new ArrayList<>();
        for (String part : BETWEEN.split(HUMP.matcher(base).replaceAll(" "), -1)) {
            String word = part.toLowerCase(Locale.ROOT);
            boolean meant = word.length() >= SHORTEST
                    && !NUMBERED.matcher(word).matches()
                    && word.codePoints().allMatch(NameWords::isOfAWord)
                    && !NOISE.contains(word);
            if (meant && !words.contains(word) && words.size() < MOST) {
                words.add(word);
            }
        }
        return words;
    }
}
