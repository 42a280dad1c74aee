package dev.imagemill.transform;

/** Reads how a rendition is written. */
final class OutputJson {

    private OutputJson() {}

    static Output read(FieldReader in) {
        return new Output(
                in.choice("format", OutputFormat.class),
                in.wholeOrNull("quality", Output.QUALITY),
                in.flag("lossless"),
                in.flag("progressive"),
                in.wholeOrNull("effort", Output.EFFORT),
                in.wholeOrNull("maxBytes", Output.MAX_BYTES),
                in.colour("background", Colour.WHITE),
                in.choice("metadata", MetadataPolicy.STRIP),
                in.flag("animated"),
                in.flag("embed"));
    }
}
