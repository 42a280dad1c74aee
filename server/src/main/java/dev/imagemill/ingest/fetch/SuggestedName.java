package dev.imagemill.ingest.fetch;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.ingest.FileName;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to call a fetched file: as its server does (RFC 6266), else as the URL ends; with the format's extension where it has none. */
final class SuggestedName {

    /** A parameter's name, then a quoted text or a token. */
    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([a-z0-9_-]+\\*?)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;\"]*))", Pattern.CASE_INSENSITIVE);
    /** RFC 8187: charset, language, percent-encoded bytes. */
    private static final Pattern EXTENDED = Pattern.compile("([^']*)'[^']*'(.*)");

    private static final Pattern EXTENSION = Pattern.compile(".+\\.[A-Za-z0-9]{1,5}");

    private SuggestedName() {}

    /**
     * A name.
     *
     * @param disposition the header {@code Content-Disposition}; null where there is none
     * @param asked the URL that was given
     * @param answered the URL that it led to
     */
    static FileName of(@Nullable String disposition, URI asked, URI answered, ImageFormat format) {
        String name = fromHeader(disposition == null ? "" : disposition)
                .or(() -> fromUrl(asked).filter(SuggestedName::hasExtension))
                .or(() -> fromUrl(answered).filter(SuggestedName::hasExtension))
                .or(() -> fromUrl(asked))
                .orElse("image");
        FileName safe = FileName.of(name);
        return hasExtension(safe.value()) ? safe : FileName.of(safe.value() + "." + format.extension());
    }

    private static Optional<String> fromHeader(String header) {
        String plain = null;
        Matcher parameters = PARAMETER.matcher(header);
        while (parameters.find()) {
            String name = parameters.group(1).toLowerCase(Locale.ROOT);
            String value = parameters.group(2) == null
                    ? parameters.group(3)
                    : parameters.group(2).replaceAll("\\\\(.)", "$1");
            Optional<String> extended = name.equals("filename*") ? extended(value) : Optional.empty();
            if (extended.isPresent()) {
                return extended;
            }
            if (name.equals("filename") && plain == null) {
                // Headers are read as ISO 8859-1; servers that send other letters mean UTF-8.
                plain = decoded(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return Optional.ofNullable(plain).filter(name -> !name.isBlank());
    }

    private static Optional<String> extended(String value) {
        Matcher parts = EXTENDED.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(decoded(unescaped(parts.group(2)), Charset.forName(parts.group(1))))
                    .filter(name -> !name.isBlank());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> fromUrl(URI url) {
        String path = url.getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(decoded(unescaped(last), StandardCharsets.UTF_8)).filter(name -> !name.isBlank());
    }

    private static boolean hasExtension(String name) {
        return EXTENSION.matcher(name).matches();
    }

    private static String decoded(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    /** The bytes that percent signs stand for; anything else as it is. */
    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '%' && i + 2 < text.length();
            int high = escape ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = escape ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
