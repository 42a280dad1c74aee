package dev.imagemill.render.libvips;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of an SVG is left out. Keeps count of the embedded pictures of one drawing. */
final class SvgRules {

    /** All embedded pictures of one drawing together. */
    private static final long MAX_EMBEDDED_PIXELS = 16_000_000;

    private static final int MAX_EMBEDDED_LENGTH = 4_000_000;
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "handler",
            "listener",
            "animate",
            "animatecolor",
            "animatemotion",
            "animatetransform",
            "set",
            "discard",
            "mpath",
            // their work for a pixel has no bound that the file's length would set
            "feturbulence",
            "femorphology",
            "feconvolvematrix",
            "fediffuselighting",
            "fespecularlighting",
            "fedisplacementmap");
    private static final Pattern DATA = Pattern.compile("data:image/(?:png|jpe?g);base64,(.*)", Pattern.DOTALL);
    private static final Pattern OUTSIDE = Pattern.compile("url\\(\\s*+['\"]?+\\s*+(?!#)|@import|\\\\|expression\\(");

    private long embeddedPixels;

    boolean forbids(String element) {
        return ELEMENTS.contains(element.toLowerCase(Locale.ROOT));
    }

    boolean allows(String element, String attribute, String value) {
        String name = attribute.toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("base") || name.equals("src")) {
            return false;
        }
        if (name.equals("href")) {
            return value.startsWith("#") || (isPicture(element) && isHarmlessPicture(value));
        }
        return !leadsOutside(value);
    }

    /** A style sheet that leads outside is left out as a whole: rules cannot be told apart safely by patterns. */
    String harmlessStyle(String css) {
        return leadsOutside(css) ? "" : css;
    }

    private static boolean leadsOutside(String css) {
        return OUTSIDE.matcher(css.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isPicture(String element) {
        return element.equals("image") || element.equals("feImage");
    }

    private boolean isHarmlessPicture(String value) {
        Matcher data = DATA.matcher(value);
        if (value.length() > MAX_EMBEDDED_LENGTH || !data.matches()) {
            return false;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(data.group(1));
            embeddedPixels += EmbeddedPicture.pixels(bytes);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return embeddedPixels <= MAX_EMBEDDED_PIXELS;
    }
}
