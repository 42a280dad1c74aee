package dev.imagemill.transform;

/** What becomes of the facts that a picture carries besides its pixels. */
public enum MetadataPolicy {
    /**
     * Nothing stays but artist and copyright. Colours are converted to sRGB and the profile is dropped, which leaves the
     * picture looking as it did.
     */
    STRIP,
    /**
     * EXIF (with the orientation set to normal, for it has been applied), XMP, IPTC and the colour profile stay, and the
     * colours with it. CMYK pictures are converted to sRGB all the same, for most formats have no CMYK.
     */
    KEEP
}
