package dev.imagemill.batch.csv;

/**
 * One column as it was given.
 *
 * @param name as in the header; {@code Column 1} and so on where the file has none
 */
public record CsvColumn(String name, Role role) {

    /** What a column is for. */
    public enum Role {
        /** The shop's own number or code of the product; at most one column. */
        ID,
        /** The product's name; at most one column. */
        NAME,
        /** Addresses of images; one column or more. */
        IMAGE,
        /** Anything else; kept as it is. */
        OTHER
    }
}
