package dev.imagemill.web;

import dev.imagemill.batch.ItemStatus;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.image.ImageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests become calls, and where the page's files are. */
final class WebRules implements WebMvcConfigurer {

    private static final String PAGE = "classpath:/META-INF/resources/";

    private final OwnerCookie cookie;

    WebRules(OwnerCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CallerInterceptor(cookie));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new OwnerArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ToImageId());
        registry.addConverter(new ToStatus());
        registry.addConverter(new ToItemStatus());
        registry.addConverter(new ToFormat());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** Built assets have a hash of their content in the name; everything else is asked for anew. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PAGE + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PAGE)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    private static final class ToImageId implements Converter<String, ImageId> {
        @Override
        public ImageId convert(String text) {
            return new ImageId(UUID.fromString(text));
        }
    }

    private static final class ToStatus implements Converter<String, ProcessingStatus> {
        @Override
        public ProcessingStatus convert(String text) {
            return named(ProcessingStatus.values(), text);
        }
    }

    private static final class ToItemStatus implements Converter<String, ItemStatus> {
        @Override
        public ItemStatus convert(String text) {
            return named(ItemStatus.values(), text);
        }
    }

    private static final class ToFormat implements Converter<String, ImageFormat> {
        @Override
        public ImageFormat convert(String text) {
            return named(ImageFormat.values(), text);
        }
    }

    private static <E extends Enum<E>> E named(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such value"));
    }
}
