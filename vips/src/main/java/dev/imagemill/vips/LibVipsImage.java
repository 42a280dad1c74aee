package dev.imagemill.vips;

/** The functions of libvips on one image, bound once. */
final class LibVipsImage {
    final Numbers.I_P getWidth;
    final Numbers.I_P getHeight;
    final Numbers.I_P getBands;
    final Numbers.I_P getFormat;
    final Numbers.I_P getInterpretation;
    final Numbers.I_P getNPages;
    final Numbers.I_P getPageHeight;
    final Numbers.I_P getOrientation;
    final Numbers.D_P getXres;
    final Numbers.I_P hasalpha;
    final Numbers.L_PP getTypeof;
    final Numbers.I_PPP getInt;
    final Numbers.I_PPP getDouble;
    final Numbers.I_PPP getString;
    final Numbers.I_PPPP getBlob;
    final Numbers.I_PPPP getArrayInt;
    final Actions.V_PPI setInt;
    final Actions.V_PPD setDouble;
    final Actions.V_PPP setString;
    final Actions.V_PPPL setBlobCopy;
    final Actions.V_PPPI setArrayInt;
    final Numbers.I_PP remove;
    final Pointers.P_P getFields;
    final Actions.V_PI setProgress;
    final Actions.V_PI setKill;
    final Pointers.P_PLIIII newFromMemoryCopy;
    final Pointers.P_PP writeToMemory;
    final Pointers.P_P copyMemory;

    LibVipsImage(Binder binder) {
        getWidth = binder.bind("vips_image_get_width", "I_P", Numbers.I_P::new);
        getHeight = binder.bind("vips_image_get_height", "I_P", Numbers.I_P::new);
        getBands = binder.bind("vips_image_get_bands", "I_P", Numbers.I_P::new);
        getFormat = binder.bind("vips_image_get_format", "I_P", Numbers.I_P::new);
        getInterpretation = binder.bind("vips_image_get_interpretation", "I_P", Numbers.I_P::new);
        getNPages = binder.bind("vips_image_get_n_pages", "I_P", Numbers.I_P::new);
        getPageHeight = binder.bind("vips_image_get_page_height", "I_P", Numbers.I_P::new);
        getOrientation = binder.bind("vips_image_get_orientation", "I_P", Numbers.I_P::new);
        getXres = binder.bind("vips_image_get_xres", "D_P", Numbers.D_P::new);
        hasalpha = binder.bind("vips_image_hasalpha", "I_P", Numbers.I_P::new);
        getTypeof = binder.bind("vips_image_get_typeof", "L_PP", Numbers.L_PP::new);
        getInt = binder.bind("vips_image_get_int", "I_PPP", Numbers.I_PPP::new);
        getDouble = binder.bind("vips_image_get_double", "I_PPP", Numbers.I_PPP::new);
        getString = binder.bind("vips_image_get_string", "I_PPP", Numbers.I_PPP::new);
        getBlob = binder.bind("vips_image_get_blob", "I_PPPP", Numbers.I_PPPP::new);
        getArrayInt = binder.bind("vips_image_get_array_int", "I_PPPP", Numbers.I_PPPP::new);
        setInt = binder.bind("vips_image_set_int", "V_PPI", Actions.V_PPI::new);
        setDouble = binder.bind("vips_image_set_double", "V_PPD", Actions.V_PPD::new);
        setString = binder.bind("vips_image_set_string", "V_PPP", Actions.V_PPP::new);
        setBlobCopy = binder.bind("vips_image_set_blob_copy", "V_PPPL", Actions.V_PPPL::new);
        setArrayInt = binder.bind("vips_image_set_array_int", "V_PPPI", Actions.V_PPPI::new);
        remove = binder.bind("vips_image_remove", "I_PP", Numbers.I_PP::new);
        getFields = binder.bind("vips_image_get_fields", "P_P", Pointers.P_P::new);
        setProgress = binder.bind("vips_image_set_progress", "V_PI", Actions.V_PI::new);
        setKill = binder.bind("vips_image_set_kill", "V_PI", Actions.V_PI::new);
        newFromMemoryCopy = binder.bind("vips_image_new_from_memory_copy", "P_PLIIII", Pointers.P_PLIIII::new);
        writeToMemory = binder.bind("vips_image_write_to_memory", "P_PP", Pointers.P_PP::new);
        copyMemory = binder.bind("vips_image_copy_memory", "P_P", Pointers.P_P::new);
    }
}
