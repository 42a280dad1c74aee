package dev.imagemill.render.libvips;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Copies an SVG as a stream and leaves out what could do more than draw: document types and entities, scripts and event handlers,
 * foreign content, animations, references to anything outside of the file, stylesheets that import, filters that take long. What
 * {@link SvgRules} do not name as harmful is copied; length, elements, depth, embedded pictures and the uses of what is costly to
 * draw are bounded.
 */
final class SvgSanitiser {

    /** The bound of librsvg's XML parser is the same. */
    static final int MAX_BYTES = 10_000_000;

    private static final int MAX_ELEMENTS = 100_000;

    /** A little less than what the JDK's parser allows, so that it is told as what it is. */
    private static final int MAX_DEPTH = 90;

    private static final int MAX_ATTRIBUTES = 100;

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final SvgRules rules = new SvgRules();
    private final SvgCosts costs = new SvgCosts();
    private int depth;
    private int elements;
    private @Nullable StringBuilder style;

    private SvgSanitiser(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    static byte[] sanitise(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return sanitise(bytes);
        } catch (IOException e) {
            throw Fault.temporary(
                            FaultCategory.UNAVAILABLE,
                            "source-unreadable",
                            "The file could not be read; try again later.")
                    .toException(e);
        }
    }

    /**
     * The harmless rest, in UTF-8.
     *
     * @throws FaultException {@code image-corrupt} where it is no well-formed SVG, {@code image-too-large} where it is beyond the
     *     bounds
     */
    static byte[] sanitise(InputStream bytes) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        try {
            byte[] text = bytes.readNBytes(MAX_BYTES + 1);
            if (text.length > MAX_BYTES) {
                throw tooLarge("is longer than " + MAX_BYTES + " bytes");
            }
            XMLStreamReader in = inputs().createXMLStreamReader(new ByteArrayInputStream(text));
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(clean, StandardCharsets.UTF_8.name());
            new SvgSanitiser(in, out).copy();
            out.close();
        } catch (XMLStreamException | IOException e) {
            throw corrupt().toException(e);
        }
        return clean.toByteArray();
    }

    private static XMLInputFactory inputs() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void copy() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                default -> {} // comments, instructions and document types are left out
            }
        }
        if (costs.tooMany()) {
            throw tooLarge(
                    "has more than " + SvgCosts.MAX_USES + " uses of filters, masks, patterns and copied elements");
        }
    }

    private void start() throws XMLStreamException {
        String name = in.getLocalName();
        if (depth == 0 && !name.equals("svg")) {
            throw corrupt().toException();
        }
        if (++elements > MAX_ELEMENTS || depth >= MAX_DEPTH || in.getAttributeCount() > MAX_ATTRIBUTES) {
            throw tooLarge("has more than " + MAX_ELEMENTS + " elements, " + MAX_DEPTH + " levels or " + MAX_ATTRIBUTES
                    + " attributes on one element");
        }
        if (style != null || rules.forbids(name)) {
            skip();
            return;
        }
        costs.element(name, in.getAttributeValue(null, "id"));
        depth++;
        style = name.equals("style") ? new StringBuilder() : null;
        String space = in.getNamespaceURI();
        out.writeStartElement(prefix(in.getPrefix()), name, space == null ? "" : space);
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            namespace(in.getNamespacePrefix(i), in.getNamespaceURI(i));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attribute(name, i);
        }
    }

    private void namespace(String prefix, String uri) throws XMLStreamException {
        if (prefix == null) {
            out.writeDefaultNamespace(uri == null ? "" : uri);
        } else {
            out.writeNamespace(prefix, uri);
        }
    }

    private void attribute(String element, int i) throws XMLStreamException {
        String name = in.getAttributeLocalName(i);
        String value = in.getAttributeValue(i);
        if (!rules.allows(element, name, value)) {
            return;
        }
        costs.attribute(name, value);
        String space = in.getAttributeNamespace(i);
        if (space == null || space.isEmpty()) {
            out.writeAttribute(name, value);
        } else {
            out.writeAttribute(prefix(in.getAttributePrefix(i)), space, name, value);
        }
    }

    private void end() throws XMLStreamException {
        if (style != null) {
            endStyle(style.toString());
        }
        depth--;
        out.writeEndElement();
    }

    private void endStyle(String css) throws XMLStreamException {
        style = null;
        String harmless = rules.harmlessStyle(css);
        costs.style(harmless);
        out.writeCharacters(harmless);
    }

    /** A style's text is judged as a whole: comments in between would hide what it says. Its length is bounded by the file's. */
    private void text() throws XMLStreamException {
        if (style != null) {
            style.append(in.getText());
        } else if (depth > 0) {
            out.writeCharacters(in.getText());
        }
    }

    /** Passes over the element and all that is in it. */
    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
    }

    private static String prefix(String prefix) {
        return prefix == null ? "" : prefix;
    }

    private static Fault corrupt() {
        return Fault.permanent(
                FaultCategory.INVALID_INPUT,
                "image-corrupt",
                "The file starts like an SVG but is not well-formed, or uses entities, which are not allowed; save it as plain"
                        + " SVG.");
    }

    private static FaultException tooLarge(String what) {
        return Fault.permanent(
                        FaultCategory.LIMIT_EXCEEDED,
                        "image-too-large",
                        "The SVG " + what + ", which is more than is drawn here; simplify it.")
                .toException();
    }
}
