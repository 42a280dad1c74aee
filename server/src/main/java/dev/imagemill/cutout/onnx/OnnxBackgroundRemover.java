package dev.imagemill.cutout.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.imagemill.cutout.BackgroundRemover;
import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.cutout.SoftMask;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.SettingException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By a network of the class of U²-Net, IS-Net or BiRefNet: red, green and blue planes in, one plane out. The network is loaded once
 * and run for a bounded number of pictures at once, each on a bounded number of threads.
 */
public final class OnnxBackgroundRemover implements BackgroundRemover {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxBackgroundRemover.class);

    private static final int SHOWN = 16;

    private final OnnxModel model;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;
    private final String output;
    private final Semaphore turns;

    private OnnxBackgroundRemover(OnnxModel model, OrtEnvironment environment, OrtSession session, int atOnce) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.turns = new Semaphore(atOnce, true);
        this.input = input(session, model);
        this.output = output(session, model);
    }

    /**
     * Loads a network.
     *
     * @param file the model, with a JSON of the same name and {@code .json} behind beside it
     * @param atOnce pictures that are looked at at one time, at least 1
     * @param threads of each of these, at least 1
     * @throws SettingException where file or JSON are not what they should be
     */
    public static OnnxBackgroundRemover open(Path file, int atOnce, int threads) {
        if (!Files.isRegularFile(file)) {
            throw new SettingException(OnnxModelJson.KEY, file, "a file that is there");
        }
        OnnxModel model = OnnxModelJson.read(file);
        ModelHash.check(file, model.sha256());
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false); // it never gives back what the largest picture took
            OrtSession session = environment.createSession(file.toString(), options);
            try {
                OnnxBackgroundRemover remover = new OnnxBackgroundRemover(model, environment, session, atOnce);
                LOG.info("Subjects are found by {}", remover.version());
                return remover;
            } catch (RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            LOG.debug("the model cannot be loaded", e);
            throw new SettingException(
                    OnnxModelJson.KEY, file, "a network that ONNX Runtime can load, but: " + e.getMessage());
        }
    }

    @Override
    public String version() {
        return "onnx " + model.sha256().substring(0, SHOWN) + " " + model.width() + "×" + model.height() + " "
                + model.activation().name().toLowerCase(java.util.Locale.ROOT) + " " + settingsHash() + " (licence "
                + model.licence() + ", from " + model.source() + ")";
    }

    @Override
    public int longestSide() {
        return model.longestSide();
    }

    @Override
    public Mask mask(RgbPicture picture) throws InterruptedException {
        turns.acquire();
        try {
            return run(picture);
        } catch (OrtException e) {
            LOG.warn("the network failed", e);
            throw Fault.permanent(
                            FaultCategory.INTERNAL,
                            "cutout-refused",
                            "The network could not be run on this picture; the log has the reason. Use another model or remover.")
                    .toException(e);
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            LOG.warn("the network could not be closed", e);
        }
    }

    private Mask run(RgbPicture picture) throws OrtException {
        FloatBuffer planes = OnnxPixels.planes(picture, model);
        long[] shape = {1, 3, model.height(), model.width()};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, planes, shape);
                OrtSession.Result result = session.run(Map.of(input, tensor), Set.of(output))) {
            if (!(result.get(0) instanceof OnnxTensor answer)) {
                throw new OrtException("the output " + output + " is no tensor");
            }
            long[] size = answer.getInfo().getShape();
            FloatBuffer numbers = answer.getFloatBuffer();
            if (numbers == null || size.length < 2 || planes(size) != 1) {
                throw new OrtException("the output " + output + " is not one plane of floats");
            }
            int height = Math.toIntExact(size[size.length - 2]);
            int width = Math.toIntExact(size[size.length - 1]);
            return SoftMask.of(OnnxPixels.shades(numbers, model.activation()), width, height, picture);
        }
    }

    private static long planes(long[] size) {
        long planes = 1;
        for (int i = 0; i < size.length - 2; i++) {
            planes *= size[i];
        }
        return planes;
    }

    /** What else decides about the mask: the same file with another description is another remover. */
    private String settingsHash() {
        return Integer.toHexString(List.of(input, output, model.scale(), model.mean(), model.deviation())
                .hashCode());
    }

    private static String input(OrtSession session, OnnxModel model) {
        try {
            Map<String, NodeInfo> inputs = session.getInputInfo();
            String name = model.input() == null && inputs.size() == 1
                    ? inputs.keySet().iterator().next()
                    : String.valueOf(model.input());
            NodeInfo info = Optional.ofNullable(inputs.get(name))
                    .orElseThrow(() -> wrong("input to be one of " + inputs.keySet()));
            if (!(info.getInfo() instanceof TensorInfo tensor) || !fits(tensor.getShape(), model)) {
                throw wrong("an input " + name + " of 1×3×" + model.height() + "×" + model.width());
            }
            return name;
        } catch (OrtException e) {
            throw wrong("inputs that can be read");
        }
    }

    /** −1 stands for any length. */
    private static boolean fits(long[] shape, OnnxModel model) {
        long[] wanted = {1, 3, model.height(), model.width()};
        for (int i = 0; i < wanted.length; i++) {
            if (shape.length != wanted.length || (shape[i] >= 0 && shape[i] != wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private static String output(OrtSession session, OnnxModel model) {
        List<String> names = new ArrayList<>(session.getOutputNames());
        String name = model.output();
        if (name == null) {
            if (model.outputIndex() >= names.size()) {
                throw wrong("output to be an index below " + names.size());
            }
            return names.get(model.outputIndex());
        }
        if (!names.contains(name)) {
            throw wrong("output to be one of " + names);
        }
        return name;
    }

    private static SettingException wrong(String expected) {
        return new SettingException(OnnxModelJson.KEY, null, expected + ", in the JSON beside the model");
    }
}
