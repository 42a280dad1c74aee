package dev.imagemill.vips;

/** The functions of GLib and GObject that we call, bound once. */
final class GLib {
    final Actions.V_P free;
    final Actions.V_P strfreev;
    final Pointers.P_P objectRef;
    final Actions.V_P objectUnref;
    final Actions.V_PPP objectSetProperty;
    final Actions.V_PPP objectGetProperty;
    final Pointers.P_PP objectClassFindProperty;
    final Numbers.L_L typeFundamental;
    final Numbers.L_P typeFromName;
    final Pointers.P_L typeClassRef;
    final Numbers.L_PPPPPI signalConnectData;
    final Pointers.P_PP logSetDefaultHandler;
    final Pointers.P_PL valueInit;
    final Actions.V_P valueUnset;
    final Actions.V_PI valueSetInt;
    final Numbers.I_P valueGetInt;
    final Actions.V_PD valueSetDouble;
    final Numbers.D_P valueGetDouble;
    final Actions.V_PI valueSetBoolean;
    final Numbers.I_P valueGetBoolean;
    final Actions.V_PP valueSetString;
    final Pointers.P_P valueGetString;
    final Actions.V_PP valueSetObject;
    final Pointers.P_P valueGetObject;
    final Actions.V_PI valueSetEnum;
    final Numbers.I_P valueGetEnum;
    final Actions.V_PI valueSetFlags;
    final Actions.V_PL valueSetUint64;
    final Actions.V_PP valueSetBoxed;

    GLib(Binder binder) {
        free = binder.bind("g_free", "V_P", Actions.V_P::new);
        strfreev = binder.bind("g_strfreev", "V_P", Actions.V_P::new);
        objectRef = binder.bind("g_object_ref", "P_P", Pointers.P_P::new);
        objectUnref = binder.bind("g_object_unref", "V_P", Actions.V_P::new);
        objectSetProperty = binder.bind("g_object_set_property", "V_PPP", Actions.V_PPP::new);
        objectGetProperty = binder.bind("g_object_get_property", "V_PPP", Actions.V_PPP::new);
        objectClassFindProperty = binder.bind("g_object_class_find_property", "P_PP", Pointers.P_PP::new);
        typeFundamental = binder.bind("g_type_fundamental", "L_L", Numbers.L_L::new);
        typeFromName = binder.bind("g_type_from_name", "L_P", Numbers.L_P::new);
        typeClassRef = binder.bind("g_type_class_ref", "P_L", Pointers.P_L::new);
        signalConnectData = binder.bind("g_signal_connect_data", "L_PPPPPI", Numbers.L_PPPPPI::new);
        logSetDefaultHandler = binder.bind("g_log_set_default_handler", "P_PP", Pointers.P_PP::new);
        valueInit = binder.bind("g_value_init", "P_PL", Pointers.P_PL::new);
        valueUnset = binder.bind("g_value_unset", "V_P", Actions.V_P::new);
        valueSetInt = binder.bind("g_value_set_int", "V_PI", Actions.V_PI::new);
        valueGetInt = binder.bind("g_value_get_int", "I_P", Numbers.I_P::new);
        valueSetDouble = binder.bind("g_value_set_double", "V_PD", Actions.V_PD::new);
        valueGetDouble = binder.bind("g_value_get_double", "D_P", Numbers.D_P::new);
        valueSetBoolean = binder.bind("g_value_set_boolean", "V_PI", Actions.V_PI::new);
        valueGetBoolean = binder.bind("g_value_get_boolean", "I_P", Numbers.I_P::new);
        valueSetString = binder.bind("g_value_set_string", "V_PP", Actions.V_PP::new);
        valueGetString = binder.bind("g_value_get_string", "P_P", Pointers.P_P::new);
        valueSetObject = binder.bind("g_value_set_object", "V_PP", Actions.V_PP::new);
        valueGetObject = binder.bind("g_value_get_object", "P_P", Pointers.P_P::new);
        valueSetEnum = binder.bind("g_value_set_enum", "V_PI", Actions.V_PI::new);
        valueGetEnum = binder.bind("g_value_get_enum", "I_P", Numbers.I_P::new);
        valueSetFlags = binder.bind("g_value_set_flags", "V_PI", Actions.V_PI::new);
        valueSetUint64 = binder.bind("g_value_set_uint64", "V_PL", Actions.V_PL::new);
        valueSetBoxed = binder.bind("g_value_set_boxed", "V_PP", Actions.V_PP::new);
    }
}
