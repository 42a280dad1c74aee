package dev.imagemill.image;

/**
 * What the header of a picture says; read without decoding pixels.
 *
 * @param format found from the bytes, never from the name
 * @param storedSize width × height as stored, of one frame
 * @param orientation how the stored pixels are meant to be seen
 * @param frames 1 for still pictures
 * @param alpha whether there is transparency
 * @param bitsPerSample 1 to 32
 * @param bands number of channels, alpha included
 * @param iccProfile whether a colour profile is embedded
 */
public record ImageInfo(
        ImageFormat format,
        PixelSize storedSize,
        Orientation orientation,
        int frames,
        boolean alpha,
        int bitsPerSample,
        int bands,
        boolean iccProfile) {

    /** Width × height as seen, that is with the orientation applied. */
    public PixelSize size() {
        return orientation.swapsAxes() ? storedSize.transposed() : storedSize;
    }
}
