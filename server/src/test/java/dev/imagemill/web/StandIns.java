package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobQueue;
import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.RenderLimits;
import dev.imagemill.render.RenderRequest;
import dev.imagemill.render.RenderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StandIns {
    @Bean
    ImageRenderer imageRenderer() {
        return new ImageRenderer() {
            @Override
            public ImageInfo inspect(Path source, RenderLimits limits) {
                try (ImageInputStream in = ImageIO.createImageInputStream(source.toFile())) {
                    ImageFormat f = ImageFormat.sniff(
                                    Files.readAllBytes(source).length > 1024
                                            ? java.util.Arrays.copyOf(Files.readAllBytes(source), 1024)
                                            : Files.readAllBytes(source))
                            .orElseThrow();
                    if (f == ImageFormat.SVG)
                        return new ImageInfo(f, new PixelSize(40, 30), Orientation.NORMAL, 1, true, 8, 4, false);
                    ImageReader r = ImageIO.getImageReaders(in).next();
                    r.setInput(in);
                    PixelSize s = new PixelSize(r.getWidth(0), r.getHeight(0));
                    if (s.area() > limits.maxPixels())
                        throw Fault.permanent(
                                        FaultCategory.LIMIT_EXCEEDED,
                                        "image-too-large",
                                        "too large " + limits.maxPixels())
                                .toException();
                    return new ImageInfo(f, s, Orientation.NORMAL, 1, false, 8, 3, false);
                } catch (java.io.IOException e) {
                    throw Fault.permanent(FaultCategory.INVALID_INPUT, "image-corrupt", "corrupt")
                            .toException(e);
                }
            }

            @Override
            public RenderResult render(RenderRequest request) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    JobQueue jobQueue() {
        return new JobQueue() {
            @Override
            public void submit(Job job, Instant notBefore) {}

            @Override
            public void cancel(UUID id) {}
        };
    }
}
