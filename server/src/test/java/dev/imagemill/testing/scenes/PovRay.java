package dev.imagemill.testing.scenes;

import dev.imagemill.cutout.RgbPicture;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Renders scenes by the program {@code povray}, side by side, and keeps what it has rendered until a source changes.
 *
 * @param sources the folder of {@code scene.pov}
 * @param cache where pictures are kept
 */
public record PovRay(Path sources, Path cache) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final long TIMEOUT_SECONDS = 120;
    private static final List<String> PICTURE = List.of("+A0.2", "+AM1", "+R2");
    // Linear, so that a pixel's value is the share of it that is subject.
    private static final List<String> MASK = List.of("+A0.1", "+AM1", "+R3", "File_Gamma=1.0");

    /** In a checkout, {@code project} being its root. */
    public static PovRay of(Path project) {
        return new PovRay(project.resolve("benchmarks/scenes"), project.resolve("server/target/scenes"));
    }

    /** Whether the program is on the path. */
    public static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "povray")));
    }

    /** Each scene's rendering, in their order. */
    public List<Rendering> render(List<Scene> scenes) throws Exception {
        Path folder = cache.resolve(hash());
        Files.createDirectories(folder);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Rendering>> started = new ArrayList<>();
            for (Scene scene : scenes) {
                started.add(workers.submit(() -> render(scene, folder)));
            }
            List<Rendering> renderings = new ArrayList<>();
            for (Future<Rendering> rendering : started) {
                renderings.add(rendering.get());
            }
            return renderings;
        }
    }

    private Rendering render(Scene scene, Path folder) throws IOException, InterruptedException {
        BufferedImage picture = read(scene, folder, "picture", 0, PICTURE);
        BufferedImage mask = read(scene, folder, "mask", 1, MASK);
        float[] alpha = new float[WIDTH * HEIGHT];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (mask.getRGB(i % WIDTH, i / WIDTH) & 0xff) / 255f;
        }
        RgbPicture photograph = Photograph.of(picture, scene.seed());
        return new Rendering(scene, photograph, alpha);
    }

    private BufferedImage read(Scene scene, Path folder, String what, int mask, List<String> options)
            throws IOException, InterruptedException {
        String name = scene.subject() + "-" + scene.backdrop() + "-" + scene.seed() + "-" + what + ".png";
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path unfinished = folder.resolve("unfinished-" + name);
            List<String> command = new ArrayList<>(List.of("povray", "-Iscene.pov", "-D", "-J", "-V", "+WT1"));
            command.addAll(List.of("+O" + unfinished.toAbsolutePath(), "+W" + WIDTH, "+H" + HEIGHT));
            command.addAll(options);
            command.add("Declare=Subject=" + scene.subject().number());
            command.add("Declare=Backdrop=" + scene.backdrop());
            command.add("Declare=Seed=" + scene.seed());
            command.add("Declare=Mask=" + mask);
            run(command, folder.resolve(name + ".log"));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return ImageIO.read(file.toFile());
    }

    private void run(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(sources.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IOException(
                    "povray " + (ended ? "failed" : "took too long") + ": " + command + "\n" + Files.readString(log));
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".pov") || file.toString().endsWith(".inc");
    }

    /** Of all the sources: another scene, another folder. */
    private String hash() {
        try (Stream<Path> files = Files.walk(sources)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((PICTURE + "" + MASK + WIDTH + HEIGHT).getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(PovRay::isSource).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
