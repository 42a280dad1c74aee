package dev.imagemill.web;

import dev.imagemill.access.SignedLinks;
import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.DescriptionJson;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.ingest.FileName;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Finds the bytes of originals and renditions for those who may read them, and sends them. */
public final class ImageBytes {

    private static final int ETAG_BYTES = 16;

    private final ImageCatalog catalog;
    private final DeletedImages deleted;
    private final RenditionLedger ledger;
    private final SignedLinks signed;
    private final ObjectAnswer answer;

    ImageBytes(
            ImageCatalog catalog,
            DeletedImages deleted,
            RenditionLedger ledger,
            SignedLinks signed,
            ObjectAnswer answer) {
        this.catalog = catalog;
        this.deleted = deleted;
        this.ledger = ledger;
        this.signed = signed;
        this.answer = answer;
    }

    /**
     * The image, where the caller may read this rendition of it: as its owner, or by a signature.
     *
     * @throws FaultException {@code image-not-found}
     */
    public Image readable(
            Visitor visitor, ImageId id, String preset, @Nullable String signature, HttpServletResponse response) {
        Optional<Image> own = Optional.ofNullable(visitor.owner()).flatMap(owner -> catalog.find(owner, id));
        if (own.isEmpty() && signed.isSigned(id.value(), preset, signature)) {
            own = ledger.owner(id).flatMap(owner -> catalog.find(owner, id));
        }
        if (signature != null) {
            // Results are shown on pages of others, such as shops.
            response.setHeader(SecurityHeaders.RESOURCE_POLICY, "cross-origin");
        }
        return own.orElseThrow(Faults::imageNotFound);
    }

    /**
     * The caller's own image that is deleted and can be had back, so that its owner sees what it is.
     *
     * @throws FaultException {@code image-not-found}
     */
    Image ownDeleted(Visitor visitor, ImageId id) {
        return Optional.ofNullable(visitor.owner())
                .flatMap(owner -> deleted.find(owner, id))
                .orElseThrow(Faults::imageNotFound)
                .image();
    }

    /**
     * The caller's own image.
     *
     * @throws FaultException {@code image-not-found}
     */
    public Image own(Visitor visitor, ImageId id) {
        return Optional.ofNullable(visitor.owner())
                .flatMap(owner -> catalog.find(owner, id))
                .orElseThrow(Faults::imageNotFound);
    }

    /** Sends the bytes as they came. */
    public void original(Image image, boolean download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ImageFormat format = image.info().format();
        String name = withExtension(image.name(), format);
        answer.send(new ObjectAnswer.Wanted(image.original(), format, name, download), request, response);
    }

    /** Sends what is said of the image: the catalog's, which the file beside the original follows. */
    public void description(Image image, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] json = DescriptionJson.write(image);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(etag(json))) {
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(json.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(json);
        }
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Sends the bytes of a rendition.
     *
     * @throws FaultException {@code rendition-not-found}, {@code rendition-not-ready}
     */
    public void rendition(
            Image image, String preset, boolean download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Rendition rendition = image.renditions().stream()
                .filter(candidate -> candidate.preset().name().value().equals(preset))
                .findFirst()
                .orElseThrow(() -> Faults.notFound(
                        "rendition-not-found",
                        "No rendition \"" + FileName.visible(preset) + "\" of this image was asked for."));
        if (rendition.status() != ProcessingStatus.READY || rendition.file() == null) {
            throw notReady(rendition);
        }
        ImageFormat format = rendition.file().format();
        String name = withExtension(baseName(image.name()) + "-" + preset, format);
        answer.send(
                new ObjectAnswer.Wanted(rendition.key(image.id(), image.info().format()), format, name, download),
                request,
                response);
    }

    private static FaultException notReady(Rendition rendition) {
        String why = rendition.fault() == null ? "" : ": " + rendition.fault().detail();
        return Faults.conflict(
                "rendition-not-ready",
                "The rendition is " + ImageView.text(rendition.status()) + why
                        + (why.isEmpty() ? "; wait for it to be ready." : ""));
    }

    private static String baseName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A name that people gave need not end as the format does. */
    private static String withExtension(String name, ImageFormat format) {
        String extension = "." + format.extension();
        boolean fits = name.regionMatches(true, name.length() - extension.length(), extension, 0, extension.length())
                || (format == ImageFormat.JPEG && name.toLowerCase(Locale.ROOT).endsWith(".jpeg"))
                || (format == ImageFormat.TIFF && name.toLowerCase(Locale.ROOT).endsWith(".tiff"));
        return fits ? name : name + extension;
    }
}
