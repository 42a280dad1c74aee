package dev.imagemill.describe;

import java.time.Instant;

/**
 * Where a description is from.
 *
 * @param provider {@code local}, {@code gemini}, {@code openai}, {@code vision}, or two joined by {@code +}
 * @param model its name there, such as {@code gemini-2.5-flash}; of {@code local} it is {@code facts}, which is no model
 * @param promptVersion names the text that was asked with and the rules by which the answer was read
 * @param at when the answer came
 */
public record DescriptionSource(String provider, String model, String promptVersion, Instant at) {}
