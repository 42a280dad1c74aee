package dev.imagemill.cutout;

import dev.imagemill.cutout.CutoutSettings.Remote;
import dev.imagemill.cutout.CutoutSettings.Send;
import dev.imagemill.cutout.CutoutSettings.Style;
import dev.imagemill.cutout.remote.PictureLinks;
import dev.imagemill.cutout.remote.RemoteBackgroundRemover;
import dev.imagemill.cutout.remote.RemoteService;
import dev.imagemill.outbound.ApacheOutboundHttp;
import dev.imagemill.outbound.HttpAddress;
import dev.imagemill.outbound.OutboundSettings;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Services as settings and the variables {@code X_RAPID_API_KEY} and {@code X_RAPID_API_HOST} name them. */
final class RemoteServices {

    private RemoteServices() {}

    /** The host that the operator named may be called wherever it is; what an answer names has to be public. */
    static BackgroundRemover open(
            Remote settings, OutboundSettings outbound, @Nullable PictureLinks links, Clock clock) {
        RemoteService service = service(settings, System::getenv);
        String host = HttpAddress.host(HttpAddress.parse(service.url().toString()));
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        ApacheOutboundHttp http = ApacheOutboundHttp.open(outbound.allowing(List.of(bare)));
        boolean fetched = settings.send() == Send.URL;
        return new RemoteBackgroundRemover(service, http, fetched ? links : null, clock, http::close);
    }

    static RemoteService service(Remote settings, Function<String, @Nullable String> variables) {
        URI url = Objects.requireNonNull(settings.url(), "checked by the settings");
        boolean rapid = settings.style() == Style.RAPIDAPI;
        Map<String, String> headers = new LinkedHashMap<>();
        String key = settings.key() == null && rapid ? variables.apply("X_RAPID_API_KEY") : settings.key();
        if (key != null && !key.isBlank()) {
            String usual = rapid ? "X-RapidAPI-Key" : "X-Api-Key";
            headers.put(settings.keyHeader() == null ? usual : settings.keyHeader(), key);
        }
        if (rapid) {
            String host = variables.apply("X_RAPID_API_HOST");
            headers.put("X-RapidAPI-Host", host == null || host.isBlank() ? url.getHost() : host);
        }
        String file = rapid ? "image" : "image_file";
        String field = settings.send() == Send.URL ? "image_url" : file;
        return new RemoteService(
                url,
                headers,
                settings.field() == null ? field : settings.field(),
                rapid ? Map.of() : Map.of("size", "auto", "format", "png"),
                settings.timeout(),
                settings.longestSide(),
                settings.atOnce());
    }
}
