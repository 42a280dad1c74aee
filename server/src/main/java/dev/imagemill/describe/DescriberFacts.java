package dev.imagemill.describe;

/**
 * What is known of a describer before it is asked.
 *
 * @param provider its name in settings and sources: {@code local}, {@code gemini}, {@code openai}, {@code vision}, or two joined by {@code +}
 * @param model which model it asks
 * @param promptVersion changes whenever the same picture would be asked about with other words or the answer be read by other rules
 * @param external whether the picture is sent to another program, be it on this machine: that costs time and, most often, money
 * @param named whether the image's name is part of what is asked, so that the same picture under another name is another question
 */
public record DescriberFacts(String provider, String model, String promptVersion, boolean external, boolean named) {

    /** Of two as one. */
    DescriberFacts with(DescriberFacts second) {
        return new DescriberFacts(
                provider + "+" + second.provider,
                model + "+" + second.model,
                promptVersion + "+" + second.promptVersion,
                external || second.external,
                named || second.named);
    }
}
