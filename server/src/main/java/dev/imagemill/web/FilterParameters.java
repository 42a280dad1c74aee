package dev.imagemill.web;

import dev.imagemill.catalog.ImageFilter;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what images are filtered by; its faults name the parameter and what was expected. */
final class FilterParameters {

    static final int MAX_LABELS = 10;

    private static final int MAX_TEXT = 200;
    private static final List<String> OF_A_PAGE = List.of("deleted", "cursor", "limit");
    private static final int DAY_LENGTH = "2026-11-21".length();
    private static final int MAX_YEAR = 9999;

    private FilterParameters() {}

    /** Null where nothing is asked for. */
    static @Nullable String text(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_TEXT) {
            throw invalid(parameter, "has " + text.length() + " characters, expected at most " + MAX_TEXT);
        }
        return text.strip();
    }

    static List<String> labels(String @Nullable [] values) {
        if (values == null) {
            return List.of();
        }
        if (values.length > MAX_LABELS) {
            throw invalid("label", "is there " + values.length + " times, expected at most " + MAX_LABELS + " times");
        }
        return Arrays.stream(values)
                .map(value -> text("label", value))
                .filter(label -> label != null)
                .toList();
    }

    static @Nullable Instant from(@Nullable String value) {
        return time("from", value, 0);
    }

    static @Nullable Instant to(@Nullable String value) {
        return time("to", value, 1);
    }

    /** @param days to add where a day is given */
    private static @Nullable Instant time(String parameter, @Nullable String value, int days) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        try {
            OffsetDateTime time = text.length() == DAY_LENGTH
                    ? LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE)
                            .plusDays(days)
                            .atStartOfDay()
                            .atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text);
            if (time.getYear() >= 0 && time.getYear() <= MAX_YEAR + days) {
                return time.toInstant();
            }
        } catch (DateTimeException _) {
            // Falls through to the one answer for all that is wrong with it.
        }
        throw invalid(parameter, "is neither a time nor a day, expected such as 2026-11-21T08:30:00Z or 2026-11-21");
    }

    /** The filter, where its bounds can hold. */
    static ImageFilter check(ImageFilter filter) {
        notNegative("minWidth", filter.minWidth());
        notNegative("minHeight", filter.minHeight());
        notNegative("minBytes", filter.minBytes());
        notNegative("maxBytes", filter.maxBytes());
        if (filter.minBytes() != null && filter.maxBytes() != null && filter.minBytes() > filter.maxBytes()) {
            throw invalid("maxBytes", "is " + filter.maxBytes() + ", expected at least minBytes, " + filter.minBytes());
        }
        if (filter.from() != null && filter.to() != null && !filter.from().isBefore(filter.to())) {
            throw invalid("to", "is not after from");
        }
        return filter;
    }

    private static void notNegative(String parameter, @Nullable Number value) {
        if (value != null && value.longValue() < 0) {
            throw invalid(parameter, "is " + value + ", expected 0 or more");
        }
    }

    /** Refuses all that narrows a list: those that are deleted are not searched. */
    static void onlyAPage(Set<String> parameters) {
        parameters.stream()
                .filter(name -> !OF_A_PAGE.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw invalid(
                            name, "narrows nothing that is deleted, expected only " + String.join(", ", OF_A_PAGE));
                });
    }

    private static FieldFault invalid(String parameter, String found) {
        return new FieldFault(
                parameter,
                Fault.permanent(
                        FaultCategory.INVALID_INPUT,
                        "parameter-invalid",
                        "The parameter " + parameter + " " + found + "."));
    }
}
