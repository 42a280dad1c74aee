package dev.imagemill.vips;

/** The functions of GLib and GObject that we call, bound once. */
final class GLib {
    final Shapes.V_P free;
    final Shapes.V_P strfreev;
    final Shapes.P_P objectRef;
    final Shapes.V_P objectUnref;
    final Shapes.V_PPP objectSetProperty;
    final Shapes.V_PPP objectGetProperty;
    final Shapes.P_PP objectClassFindProperty;
    final Shapes.L_L typeFundamental;
    final Shapes.L_P typeFromName;
    final Shapes.P_L typeClassRef;
    final Shapes.L_PPPPPI signalConnectData;
    final Shapes.P_PP logSetDefaultHandler;
    final Shapes.P_PL valueInit;
    final Shapes.V_P valueUnset;
    final Shapes.V_PI valueSetInt;
    final Shapes.I_P valueGetInt;
    final Shapes.V_PD valueSetDouble;
    final Shapes.D_P valueGetDouble;
    final Shapes.V_PI valueSetBoolean;
    final Shapes.I_P valueGetBoolean;
    final Shapes.V_PP valueSetString;
    final Shapes.P_P valueGetString;
    final Shapes.V_PP valueSetObject;
    final Shapes.P_P valueGetObject;
    final Shapes.V_PI valueSetEnum;
    final Shapes.I_P valueGetEnum;
    final Shapes.V_PI valueSetFlags;
    final Shapes.V_PL valueSetUint64;
    final Shapes.V_PP valueSetBoxed;

    GLib(Binder binder) {
        free = binder.bind("g_free", "V_P", Shapes.V_P::new);
        strfreev = binder.bind("g_strfreev", "V_P", Shapes.V_P::new);
        objectRef = binder.bind("g_object_ref", "P_P", Shapes.P_P::new);
        objectUnref = binder.bind("g_object_unref", "V_P", Shapes.V_P::new);
        objectSetProperty = binder.bind("g_object_set_property", "V_PPP", Shapes.V_PPP::new);
        objectGetProperty = binder.bind("g_object_get_property", "V_PPP", Shapes.V_PPP::new);
        objectClassFindProperty = binder.bind("g_object_class_find_property", "P_PP", Shapes.P_PP::new);
        typeFundamental = binder.bind("g_type_fundamental", "L_L", Shapes.L_L::new);
        typeFromName = binder.bind("g_type_from_name", "L_P", Shapes.L_P::new);
        typeClassRef = binder.bind("g_type_class_ref", "P_L", Shapes.P_L::new);
        signalConnectData = binder.bind("g_signal_connect_data", "L_PPPPPI", Shapes.L_PPPPPI::new);
        logSetDefaultHandler = binder.bind("g_log_set_default_handler", "P_PP", Shapes.P_PP::new);
        valueInit = binder.bind("g_value_init", "P_PL", Shapes.P_PL::new);
        valueUnset = binder.bind("g_value_unset", "V_P", Shapes.V_P::new);
        valueSetInt = binder.bind("g_value_set_int", "V_PI", Shapes.V_PI::new);
        valueGetInt = binder.bind("g_value_get_int", "I_P", Shapes.I_P::new);
        valueSetDouble = binder.bind("g_value_set_double", "V_PD", Shapes.V_PD::new);
        valueGetDouble = binder.bind("g_value_get_double", "D_P", Shapes.D_P::new);
        valueSetBoolean = binder.bind("g_value_set_boolean", "V_PI", Shapes.V_PI::new);
        valueGetBoolean = binder.bind("g_value_get_boolean", "I_P", Shapes.I_P::new);
        valueSetString = binder.bind("g_value_set_string", "V_PP", Shapes.V_PP::new);
        valueGetString = binder.bind("g_value_get_string", "P_P", Shapes.P_P::new);
        valueSetObject = binder.bind("g_value_set_object", "V_PP", Shapes.V_PP::new);
        valueGetObject = binder.bind("g_value_get_object", "P_P", Shapes.P_P::new);
        valueSetEnum = binder.bind("g_value_set_enum", "V_PI", Shapes.V_PI::new);
        valueGetEnum = binder.bind("g_value_get_enum", "I_P", Shapes.I_P::new);
        valueSetFlags = binder.bind("g_value_set_flags", "V_PI", Shapes.V_PI::new);
        valueSetUint64 = binder.bind("g_value_set_uint64", "V_PL", Shapes.V_PL::new);
        valueSetBoxed = binder.bind("g_value_set_boxed", "V_PP", Shapes.V_PP::new);
    }
}
