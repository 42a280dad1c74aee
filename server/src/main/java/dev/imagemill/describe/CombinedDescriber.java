package dev.imagemill.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two as one: the texts of the first, the labels of both. The second is asked first, since it is the cheaper one: where it fails for now,
 * the dear one has not been paid in vain. Where it fails for good, the labels of the first have to do.
 */
final class CombinedDescriber implements ImageDescriber {

    private static final int REMEMBERED = 200;

    private final ImageDescriber texts;
    private final ImageDescriber labels;

    /** Of pictures whose texts failed afterwards: the next attempt need not ask for their labels again. */
    private final Map<String, DescribeAnswer> paidFor = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DescribeAnswer> eldest) {
            return size() > REMEMBERED;
        }
    };

    CombinedDescriber(ImageDescriber texts, ImageDescriber labels) {
        this.texts = texts;
        this.labels = labels;
    }

    @Override
    public String provider() {
        return texts.provider() + "+" + labels.provider();
    }

    @Override
    public String model() {
        return texts.model() + "+" + labels.model();
    }

    @Override
    public String promptVersion() {
        return texts.promptVersion() + "+" + labels.promptVersion();
    }

    @Override
    public boolean external() {
        return texts.external() || labels.external();
    }

    @Override
    public DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
        String key = key(request);
        Labelled second = labels(request, key);
        DescribeAnswer first;
        try {
            first = texts.describe(request);
        } catch (DescribeFaultException e) {
            throw second.spent().calls() == 0 ? e : e.after(second.spent());
        }
        forget(key);
        Spent spent = second.spent().plus(new Spent(first.calls(), first.inputTokens(), first.outputTokens()));
        return new DescribeAnswer(
                first.title(),
                first.description(),
                first.altText(),
                Labels.merged(first.labels(), second.labels()),
                first.language(),
                second.model().isEmpty() ? first.model() : first.model() + "+" + second.model(),
                spent.calls(),
                spent.inputTokens(),
                spent.outputTokens());
    }

    /** What the second gave, and what that cost in this attempt. */
    private record Labelled(java.util.List<Label> labels, String model, Spent spent) {}

    private Labelled labels(DescribeRequest request, String key) throws InterruptedException {
        DescribeAnswer known = remembered(key);
        if (known != null) {
            return new Labelled(known.labels(), known.model(), Spent.NOTHING);
        }
        try {
            DescribeAnswer answer = labels.describe(request);
            remember(key, answer);
            return new Labelled(
                    answer.labels(),
                    answer.model(),
                    new Spent(answer.calls(), answer.inputTokens(), answer.outputTokens()));
        } catch (DescribeFaultException e) {
            if (e.fault().retryable()) {
                throw e;
            }
            return new Labelled(java.util.List.of(), "", e.spent());
        }
    }

    private synchronized @org.jspecify.annotations.Nullable DescribeAnswer remembered(String key) {
        return paidFor.get(key);
    }

    private synchronized void remember(String key, DescribeAnswer answer) {
        paidFor.put(key, answer);
    }

    private synchronized void forget(String key) {
        paidFor.remove(key);
    }

    private static String key(DescribeRequest request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(request.preview()));
            return request.language() + " " + HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
