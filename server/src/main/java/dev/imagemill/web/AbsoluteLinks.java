package dev.imagemill.web;

import dev.imagemill.access.PublicUrl;
import dev.imagemill.access.SignedLinks;
import dev.imagemill.catalog.ImageId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/** Addresses that are handed to others: whole, and valid without a session. */
public final class AbsoluteLinks {

    private final PublicUrl publicUrl;
    private final SignedLinks signed;

    AbsoluteLinks(PublicUrl publicUrl, SignedLinks signed) {
        this.publicUrl = publicUrl;
        this.signed = signed;
    }

    /** What stands before a path: as the setting says, else as the caller reached us. */
    public String base(HttpServletRequest request) {
        return publicUrl.setting().orElseGet(() -> {
            String host = request.getHeader(HttpHeaders.HOST);
            return host == null ? publicUrl.of("").toString() : request.getScheme() + "://" + host;
        });
    }

    /** The path of a rendition with a signature, for everybody who has it. */
    String rendition(ImageId image, String preset) {
        return ImageView.self(image) + "/renditions/" + preset + "?signature="
                + signed.signature(image.value(), preset);
    }

    /**
     * The address of a rendition for everybody who has it: whole where {@code imagemill.web.public-url} says how we are reached, else to
     * be resolved against where we were reached.
     */
    String share(ImageId image, String preset) {
        return publicUrl.setting().orElse("") + rendition(image, preset);
    }

    /** The path of a batch's result. */
    public static String result(UUID batch) {
        return BatchController.PATH + "/" + batch + "/result.csv";
    }
}
