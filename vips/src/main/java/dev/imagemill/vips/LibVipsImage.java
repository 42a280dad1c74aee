package dev.imagemill.vips;

/** The functions of libvips on one image, bound once. */
final class LibVipsImage {
    final Shapes.I_P getWidth;
    final Shapes.I_P getHeight;
    final Shapes.I_P getBands;
    final Shapes.I_P getFormat;
    final Shapes.I_P getInterpretation;
    final Shapes.I_P getNPages;
    final Shapes.I_P getPageHeight;
    final Shapes.I_P getOrientation;
    final Shapes.D_P getXres;
    final Shapes.I_P hasalpha;
    final Shapes.L_PP getTypeof;
    final Shapes.I_PPP getInt;
    final Shapes.I_PPP getDouble;
    final Shapes.I_PPP getString;
    final Shapes.I_PPPP getBlob;
    final Shapes.I_PPPP getArrayInt;
    final Shapes.V_PPI setInt;
    final Shapes.V_PPD setDouble;
    final Shapes.V_PPP setString;
    final Shapes.V_PPPL setBlobCopy;
    final Shapes.V_PPPI setArrayInt;
    final Shapes.I_PP remove;
    final Shapes.P_P getFields;
    final Shapes.V_PI setProgress;
    final Shapes.V_PI setKill;
    final Shapes.P_PLIIII newFromMemoryCopy;
    final Shapes.P_PP writeToMemory;
    final Shapes.P_P copyMemory;

    LibVipsImage(Binder binder) {
        getWidth = binder.bind("vips_image_get_width", "I_P", Shapes.I_P::new);
        getHeight = binder.bind("vips_image_get_height", "I_P", Shapes.I_P::new);
        getBands = binder.bind("vips_image_get_bands", "I_P", Shapes.I_P::new);
        getFormat = binder.bind("vips_image_get_format", "I_P", Shapes.I_P::new);
        getInterpretation = binder.bind("vips_image_get_interpretation", "I_P", Shapes.I_P::new);
        getNPages = binder.bind("vips_image_get_n_pages", "I_P", Shapes.I_P::new);
        getPageHeight = binder.bind("vips_image_get_page_height", "I_P", Shapes.I_P::new);
        getOrientation = binder.bind("vips_image_get_orientation", "I_P", Shapes.I_P::new);
        getXres = binder.bind("vips_image_get_xres", "D_P", Shapes.D_P::new);
        hasalpha = binder.bind("vips_image_hasalpha", "I_P", Shapes.I_P::new);
        getTypeof = binder.bind("vips_image_get_typeof", "L_PP", Shapes.L_PP::new);
        getInt = binder.bind("vips_image_get_int", "I_PPP", Shapes.I_PPP::new);
        getDouble = binder.bind("vips_image_get_double", "I_PPP", Shapes.I_PPP::new);
        getString = binder.bind("vips_image_get_string", "I_PPP", Shapes.I_PPP::new);
        getBlob = binder.bind("vips_image_get_blob", "I_PPPP", Shapes.I_PPPP::new);
        getArrayInt = binder.bind("vips_image_get_array_int", "I_PPPP", Shapes.I_PPPP::new);
        setInt = binder.bind("vips_image_set_int", "V_PPI", Shapes.V_PPI::new);
        setDouble = binder.bind("vips_image_set_double", "V_PPD", Shapes.V_PPD::new);
        setString = binder.bind("vips_image_set_string", "V_PPP", Shapes.V_PPP::new);
        setBlobCopy = binder.bind("vips_image_set_blob_copy", "V_PPPL", Shapes.V_PPPL::new);
        setArrayInt = binder.bind("vips_image_set_array_int", "V_PPPI", Shapes.V_PPPI::new);
        remove = binder.bind("vips_image_remove", "I_PP", Shapes.I_PP::new);
        getFields = binder.bind("vips_image_get_fields", "P_P", Shapes.P_P::new);
        setProgress = binder.bind("vips_image_set_progress", "V_PI", Shapes.V_PI::new);
        setKill = binder.bind("vips_image_set_kill", "V_PI", Shapes.V_PI::new);
        newFromMemoryCopy = binder.bind("vips_image_new_from_memory_copy", "P_PLIIII", Shapes.P_PLIIII::new);
        writeToMemory = binder.bind("vips_image_write_to_memory", "P_PP", Shapes.P_PP::new);
        copyMemory = binder.bind("vips_image_copy_memory", "P_P", Shapes.P_P::new);
    }
}
