package dev.imagemill.transform;

/** The numbers that a field may have, both ends included. */
record NumberRange(double min, double max) {

    /**
     * The value, with −0 made 0, so that equal numbers are written alike.
     *
     * @throws dev.imagemill.fault.FaultException where it lies outside or is no number
     */
    double check(String field, double value) {
        if (!(value >= min && value <= max)) {
            throw PresetFault.expected(field, expected(), value);
        }
        return value + 0.0;
    }

    String expected() {
        return "a number from " + Fields.plain(min) + " to " + Fields.plain(max);
    }
}
