package dev.imagemill.web;

/** A field that is true or false; one without a value is false. */
final class YesOrNo {

    private YesOrNo() {}

    static boolean of(String field, String value) {
        if (!value.equals("true") && !value.equals("false") && !value.isEmpty()) {
            throw FieldFault.invalid(field, field + " is true or false.");
        }
        return value.equals("true");
    }
}
