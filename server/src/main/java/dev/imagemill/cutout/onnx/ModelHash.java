package dev.imagemill.cutout.onnx;

import dev.imagemill.fault.SettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Holds a network's file against what its description says it is: a network runs what is in it, so it has to be the one meant. */
final class ModelHash {

    private static final int BUFFER = 1 << 16;

    private ModelHash() {}

    static void check(Path model, String expected) {
        String found = of(model);
        if (!found.equals(expected)) {
            throw new SettingException(
                    OnnxModelJson.KEY,
                    model,
                    "a file with the SHA-256 that the JSON beside it names, but it has " + found);
        }
    }

    private static String of(Path model) {
        try (InputStream in = Files.newInputStream(model)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new SettingException(OnnxModelJson.KEY, model, "a file that can be read");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
