package dev.imagemill.pipeline;

import dev.imagemill.describe.ImageDescriber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Everything that an answer depends on: the same question need not be paid for twice.
 *
 * @param sha256 of the original's bytes
 * @param name empty where it is not told
 * @param longestSide of the preview, in pixels
 */
record DescribeQuestion(
        String sha256,
        String name,
        String provider,
        String model,
        String promptVersion,
        String language,
        int longestSide) {

    static DescribeQuestion of(String sha256, String name, ImageDescriber describer, String language, int side) {
        String told = describer.facts().named() ? name : "";
        return new DescribeQuestion(
                sha256, told, describer.provider(), describer.model(), describer.promptVersion(), language, side);
    }

    /** 64 characters. */
    String digest() {
        String text = String.join(
                "\n", sha256, provider, model, promptVersion, language, Integer.toString(longestSide), name);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
