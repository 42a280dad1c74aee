package dev.imagemill.describe;

import dev.imagemill.describe.GuardedDescriber.Rate;
import dev.imagemill.describe.asking.Prompt;
import dev.imagemill.describe.gemini.GeminiImageDescriber;
import dev.imagemill.describe.local.LocalImageDescriber;
import dev.imagemill.describe.openai.OpenAiImageDescriber;
import dev.imagemill.describe.vision.VisionImageDescriber;
import dev.imagemill.describe.wire.BoundedHttp;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The describers of this installation, as the settings have them. Nothing is opened or sent before one is asked. */
public final class Describers implements AutoCloseable {

    private final DescribeSettings settings;
    private final Clock clock;
    private final DescribeListener listener;
    private final Function<Duration, BoundedHttp> opening;
    private final Map<String, ImageDescriber> byName = new LinkedHashMap<>();
    private final ImageDescriber standard;
    private @Nullable BoundedHttp http;

    /**
     * One that can be asked.
     *
     * @param external whether pictures are sent to it
     */
    public record Available(String name, String model, boolean external) {}

    /**
     * Checks that the chosen providers have what they need.
     *
     * @param listener hears of what is asked
     * @throws dev.imagemill.fault.SettingException where one has not
     */
    public Describers(DescribeSettings settings, Clock clock, DescribeListener listener) {
        this(settings, clock, listener, BoundedHttp::open);
    }

    /** @param opening makes the HTTP client, with the timeout of a call, once the first external provider is asked */
    Describers(
            DescribeSettings settings,
            Clock clock,
            DescribeListener listener,
            Function<Duration, BoundedHttp> opening) {
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        this.opening = opening;
        Prompt prompt = PromptText.of(settings.prompt());
        byName.put(LocalImageDescriber.PROVIDER, new LocalImageDescriber());
        addGemini(prompt);
        addOpenAi(prompt);
        addVision();
        settings.provider().forEach(name -> Chosen.check(name, settings));
        ImageDescriber first = single(settings.provider().getFirst());
        this.standard = settings.provider().size() == 1
                ? first
                : new CombinedDescriber(first, single(settings.provider().get(1)));
    }

    /** The one that describes where nobody else is asked for. */
    public ImageDescriber standard() {
        return standard;
    }

    /**
     * The one of a name, or that of the settings where they combine two.
     *
     * @throws FaultException {@code describer-unknown}
     */
    public ImageDescriber named(String provider) {
        return provider.equals(standard.provider()) ? standard : single(provider);
    }

    private ImageDescriber single(String provider) {
        ImageDescriber found = byName.get(provider);
        if (found == null) {
            throw unknown(provider);
        }
        return found;
    }

    /** All that can be asked, {@code local} first. */
    public List<Available> available() {
        return byName.values().stream()
                .map(each -> new Available(each.provider(), each.model(), each.external()))
                .toList();
    }

    /** Who describes, in a line for people; never a key. */
    public String summary() {
        String who = standard.external()
                ? standard.provider() + " (" + standard.model() + "), which small pictures are sent to"
                : "local (facts only): no picture leaves this machine by itself";
        String others = byName.values().stream()
                .map(ImageDescriber::provider)
                .filter(name -> !settings.provider().contains(name))
                .collect(Collectors.joining(", "));
        return who + (others.isEmpty() ? "" : "; can be asked besides: " + others);
    }

    /** The pause that a provider, or one of two, is in; empty where it can be asked. */
    public Optional<Pause> pause(ImageDescriber describer) {
        return List.of(describer.provider().split("\\+", -1)).stream()
                .map(byName::get)
                .map(each -> each instanceof GuardedDescriber guarded ? guarded.pause() : null)
                .filter(Objects::nonNull)
                .reduce(Pause::later);
    }

    private void addGemini(Prompt prompt) {
        GeminiSettings gemini = settings.gemini();
        String key = gemini.apiKey();
        if (key != null) {
            guard(
                    GeminiImageDescriber.facts(gemini.model(), prompt),
                    () -> new GeminiImageDescriber(gemini, key, prompt, http(), clock));
        }
    }

    private void addOpenAi(Prompt prompt) {
        OpenAiSettings openai = settings.openai();
        String model = openai.model();
        if (model != null && (openai.apiKey() != null || !openai.isOpenAisOwn())) {
            guard(
                    OpenAiImageDescriber.facts(model, prompt),
                    () -> new OpenAiImageDescriber(openai, model, prompt, http(), clock));
        }
    }

    /** Without a key it is there only where it is chosen: whether the environment has an account can only be told by asking. */
    private void addVision() {
        VisionSettings vision = settings.vision();
        if (vision.apiKey() != null || settings.provider().contains(VisionImageDescriber.PROVIDER)) {
            guard(VisionImageDescriber.FACTS, () -> new VisionImageDescriber(vision, http(), clock));
        }
    }

    private void guard(DescriberFacts facts, Supplier<ImageDescriber> describer) {
        Rate rate = new Rate(settings.concurrency(), settings.requestsPerMinute());
        byName.put(facts.provider(), new GuardedDescriber(facts, rate, clock, listener, describer));
    }

    private synchronized BoundedHttp http() {
        if (http == null) {
            http = opening.apply(settings.timeout());
        }
        return http;
    }

    private FaultException unknown(String provider) {
        String detail = "There is no describer \"%s\" here; ask for one of %s, or have the operator set it up."
                .formatted(CleanText.of(provider, CleanText.MAX_LABEL), String.join(", ", byName.keySet()));
        return Fault.permanent(FaultCategory.INVALID_INPUT, "describer-unknown", detail)
                .toException();
    }

    @Override
    public synchronized void close() {
        if (http != null) {
            http.close();
        }
    }
}
