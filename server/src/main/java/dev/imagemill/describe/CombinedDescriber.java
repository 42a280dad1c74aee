package dev.imagemill.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two as one: the texts of the first, the labels of both. The second is asked first, since it is the cheaper one: where it fails, the dear
 * one has not been paid in vain. Where it will not have this one picture, the labels of the first have to do, and the answer is a partial one.
 */
final class CombinedDescriber implements ImageDescriber {

    private static final int REMEMBERED = 200;

    /** Faults that are the picture's. */
    private static final Set<String> OF_THE_PICTURE = Set.of("describe-blocked", "describe-unusable");

    private final ImageDescriber texts;
    private final ImageDescriber labels;
    private final DescriberFacts facts;

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
        this.facts = texts.facts().with(labels.facts());
    }

    @Override
    public DescriberFacts facts() {
        return facts;
    }

    @Override
    public DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
        try (Reservation both = reserve()) {
            return both.describe(request);
        }
    }

    /** Of both, since the one is of no use without the other. */
    @Override
    public Reservation reserve() throws InterruptedException {
        Reservation second = labels.reserve();
        try {
            return new Both(texts.reserve(), second);
        } catch (InterruptedException | RuntimeException e) {
            second.close();
            throw e;
        }
    }

    private final class Both implements Reservation {

        private final Reservation first;
        private final Reservation second;

        private Both(Reservation first, Reservation second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public DescribeAnswer describe(DescribeRequest request) throws InterruptedException {
            String key = key(request);
            Labelled labelled = labelled(request, key, second);
            DescribeAnswer answer;
            try {
                answer = first.describe(request);
            } catch (DescribeFaultException e) {
                throw labelled.spent().calls() == 0 ? e : e.after(labelled.spent());
            }
            forget(key);
            return joined(answer, labelled);
        }

        @Override
        public void close() {
            first.close();
            second.close();
        }
    }

    /**
     * What the second gave.
     *
     * @param answer null where it would not have the picture
     * @param spent in this attempt
     */
    private record Labelled(@Nullable DescribeAnswer answer, Spent spent) {}

    private Labelled labelled(DescribeRequest request, String key, Reservation place) throws InterruptedException {
        DescribeAnswer known = remembered(key);
        if (known != null) {
            return new Labelled(known, Spent.NOTHING);
        }
        try {
            DescribeAnswer answer = place.describe(request);
            remember(key, answer);
            return new Labelled(answer, answer.spent());
        } catch (DescribeFaultException e) {
            if (!OF_THE_PICTURE.contains(e.fault().code())) {
                throw e;
            }
            return new Labelled(null, e.spent());
        }
    }

    private static DescribeAnswer joined(DescribeAnswer first, Labelled labelled) {
        DescribeAnswer second = labelled.answer();
        Spent spent = labelled.spent().plus(first.spent());
        return new DescribeAnswer(
                first.title(),
                first.description(),
                first.altText(),
                second == null ? first.labels() : Labels.merged(first.labels(), second.labels()),
                first.language(),
                second == null ? first.model() : first.model() + "+" + second.model(),
                spent.calls(),
                spent.inputTokens(),
                spent.outputTokens(),
                second == null);
    }

    private synchronized @Nullable DescribeAnswer remembered(String key) {
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
