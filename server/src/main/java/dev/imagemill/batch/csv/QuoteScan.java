package dev.imagemill.batch.csv;

/**
 * Follows quotes and delimiters through the lines of one record, to find where it ends before it is taken apart. Spaces
 * around quotes are passed over.
 */
final class QuoteScan {

    private enum Place {
        BEFORE_CELL,
        IN_CELL,
        IN_QUOTES,
        BEHIND_QUOTE,
        BROKEN
    }

    private final char delimiter;
    private Place place = Place.BEFORE_CELL;
    private boolean afterQuote;
    private int cells = 1;

    QuoteScan(char delimiter) {
        this.delimiter = delimiter;
    }

    /** @param text the next line, without its ending */
    void line(String text) {
        for (int i = 0; i < text.length() && place != Place.BROKEN; i++) {
            step(text.charAt(i));
        }
        afterQuote = false;
    }

    /** Whether the record goes on in the next line. */
    boolean isInsideQuotes() {
        return place == Place.IN_QUOTES;
    }

    /** Whether text follows a closing quote. */
    boolean isBroken() {
        return place == Place.BROKEN;
    }

    /** So far. */
    int cells() {
        return cells;
    }

    private void step(char c) {
        switch (place) {
            case IN_QUOTES -> quoted(c);
            case BEHIND_QUOTE -> behindQuote(c);
            default -> unquoted(c);
        }
    }

    private void quoted(char c) {
        if (c == '"') {
            place = Place.BEHIND_QUOTE;
            afterQuote = true;
        }
    }

    private void behindQuote(char c) {
        if (c == '"' && afterQuote) {
            place = Place.IN_QUOTES;
        } else if (c == delimiter) {
            nextCell();
        } else if (c > ' ') {
            place = Place.BROKEN;
        }
        afterQuote = false;
    }

    private void unquoted(char c) {
        if (c == delimiter) {
            nextCell();
        } else if (place == Place.BEFORE_CELL && c == '"') {
            place = Place.IN_QUOTES;
        } else if (c > ' ') {
            place = Place.IN_CELL;
        }
    }

    private void nextCell() {
        place = Place.BEFORE_CELL;
        cells++;
    }
}
