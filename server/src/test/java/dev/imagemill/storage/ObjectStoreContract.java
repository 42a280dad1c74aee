package dev.imagemill.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object store holds to. An adapter's test extends it and gives an empty store for each test. */
public abstract class ObjectStoreContract {

    @TempDir
    Path folder;

    /** A store without objects. */
    protected abstract ObjectStore store();

    @Test
    void keepsWhatWasPut() throws Exception {
        ObjectStore store = store();
        StoredObject put = put(store, "i/input/a.jpg", "hello", "image/jpeg");

        assertThat(put.bytes()).isEqualTo(5);
        assertThat(put.mediaType()).isEqualTo("image/jpeg");
        assertThat(put.etag()).isNotEmpty().doesNotContain("\"");
        assertThat(text(store, "i/input/a.jpg", null)).isEqualTo("hello");
        assertThat(store.stat(key("i/input/a.jpg"))).contains(put);
    }

    @Test
    void keepsAnEmptyObject() throws Exception {
        ObjectStore store = store();
        put(store, "a/empty", "", "text/plain");
        assertThat(text(store, "a/empty", null)).isEmpty();
        assertThat(store.stat(key("a/empty")).orElseThrow().bytes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/jpeg", "application/octet-stream", "application/x-anything; v=\"1\""})
    void keepsTheMediaTypeWhateverTheNameSays(String mediaType) throws Exception {
        ObjectStore store = store();
        put(store, "a/picture.jpg", "x", mediaType);
        assertThat(store.stat(key("a/picture.jpg")).orElseThrow().mediaType()).isEqualTo(mediaType);
        assertThat(store.list(key("a"), null, 10))
                .extracting(StoredObject::mediaType)
                .containsExactly(mediaType);
    }

    @Test
    void aSecondWriteReplacesTheFirst() throws Exception {
        ObjectStore store = store();
        StoredObject first = put(store, "a/b.png", "one", "image/webp");
        StoredObject second = put(store, "a/b.png", "two", "image/png");

        assertThat(text(store, "a/b.png", null)).isEqualTo("two");
        assertThat(second.etag()).isNotEqualTo(first.etag());
        assertThat(store.stat(key("a/b.png")).orElseThrow().mediaType()).isEqualTo("image/png");
        assertThat(store.list(key("a"), null, 10)).hasSize(1);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        ObjectStore store = store();
        assertThat(store.open(key("no/such"), null)).isEmpty();
        assertThat(store.open(key("no/such"), new ByteRange(0, 1))).isEmpty();
        assertThat(store.stat(key("no/such"))).isEmpty();
        assertThat(store.fetch(key("no/such"))).isEmpty();
        assertThat(store.list(key("no"), null, 10)).isEmpty();
        store.delete(key("no/such"));
        store.deleteAll(key("no"));
    }

    @Test
    void aPrefixIsNoObject() throws Exception {
        ObjectStore store = store();
        put(store, "a/b/c", "x", "text/plain");
        assertThat(store.stat(key("a/b"))).isEmpty();
        assertThat(store.open(key("a/b"), null)).isEmpty();
        assertThat(store.fetch(key("a/b"))).isEmpty();
        assertThat(store.stat(key("a/b/c/d"))).isEmpty();
        store.delete(key("a/b"));
        assertThat(store.stat(key("a/b/c"))).isPresent();
    }

    @Test
    void readsRanges() throws Exception {
        ObjectStore store = store();
        put(store, "a/b", "0123456789", "text/plain");
        assertThat(text(store, "a/b", new ByteRange(0, 1))).isEqualTo("0");
        assertThat(text(store, "a/b", new ByteRange(3, 4))).isEqualTo("3456");
        assertThat(text(store, "a/b", new ByteRange(8, 100))).isEqualTo("89");
        assertThat(text(store, "a/b", new ByteRange(0, Long.MAX_VALUE))).isEqualTo("0123456789");
        assertThat(text(store, "a/b", new ByteRange(10, 1))).isEmpty();
    }

    @Test
    void fetchesALocalFile() throws Exception {
        ObjectStore store = store();
        put(store, "a/b", "local", "text/plain");
        try (LocalCopy copy = store.fetch(key("a/b")).orElseThrow()) {
            assertThat(copy.path()).hasContent("local");
        }
        assertThat(text(store, "a/b", null)).isEqualTo("local");
    }

    @Test
    void deletesOneAndOnlyThat() throws Exception {
        ObjectStore store = store();
        put(store, "a/b.jpg", "x", "image/png");
        put(store, "a/c.jpg", "y", "image/png");
        store.delete(key("a/b.jpg"));
        store.delete(key("a/b.jpg"));
        assertThat(store.stat(key("a/b.jpg"))).isEmpty();
        assertThat(keys(store.list(key("a"), null, 10))).containsExactly("a/c.jpg");
        put(store, "a/b.jpg", "x", "image/jpeg");
        assertThat(store.stat(key("a/b.jpg")).orElseThrow().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void deletesAllBelowAPrefixAndNotItsNeighbours() throws Exception {
        ObjectStore store = store();
        for (String name : List.of("p/1", "p/x/2", "p/x/y/3.jpg", "pp/4", "p.x/5")) {
            put(store, name, name, "text/plain");
        }
        store.deleteAll(key("p"));
        store.deleteAll(key("p"));
        assertThat(store.list(key("p"), null, 10)).isEmpty();
        assertThat(store.stat(key("pp/4"))).isPresent();
        assertThat(store.stat(key("p.x/5"))).isPresent();
    }

    @Test
    void listsInTheOrderOfTheTextAndPages() throws Exception {
        ObjectStore store = store();
        List<String> names = new ArrayList<>(
                List.of("l/b", "l/a/z", "l/a.b", "l/A", "l/ä", "l/%41", "l/a-b", "l/" + "n".repeat(240), "l/0"));
        for (String name : names) {
            put(store, name, name, "text/plain");
        }
        put(store, "ll/other", "", "text/plain");
        names.sort(null);

        assertThat(keys(store.list(key("l"), null, 1000))).containsExactlyElementsOf(names);
        List<String> paged = new ArrayList<>();
        List<StoredObject> page = store.list(key("l"), null, 2);
        while (!page.isEmpty()) {
            paged.addAll(keys(page));
            page = store.list(key("l"), page.getLast().key(), 2);
        }
        assertThat(paged).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k/with space.jpg",
                "k/.hidden",
                "k/...",
                "k/%2e%2e",
                "k/a#type",
                "k/a+",
                "k/^a",
                "k/CON",
                "k/trailing.",
                "k/\uD83D\uDE00 \u6F22\u5B57.png",
                "k/;rm -rf ~",
                "k/~",
                "k/a:b*c?\"<>|"
            })
    void keepsStrangeNames(String name) throws Exception {
        ObjectStore store = store();
        put(store, name, name, "text/plain");
        assertThat(text(store, name, null)).isEqualTo(name);
        assertThat(keys(store.list(key("k"), null, 10))).containsExactly(name);
        store.delete(key(name));
        assertThat(store.list(key("k"), null, 10)).isEmpty();
    }

    @Test
    void keysThatDifferInCaseOrNormalizationAreDifferent() throws Exception {
        ObjectStore store = store();
        String composed = "c/\u00E9";
        String decomposed = "c/" + Normalizer.normalize("\u00E9", Normalizer.Form.NFD);
        for (String name : List.of("c/a.jpg", "c/A.jpg", "c/a.JPG", composed, decomposed)) {
            put(store, name, name, "image/jpeg");
        }
        for (String name : List.of("c/a.jpg", "c/A.jpg", "c/a.JPG", composed, decomposed)) {
            assertThat(text(store, name, null)).isEqualTo(name);
        }
    }

    @Test
    void keepsTheLongestNames() throws Exception {
        ObjectStore store = store();
        for (String name : List.of(
                "x/" + "a".repeat(898), "x/" + "\u6F22".repeat(299), "x/" + ".".repeat(890), "x/" + "A".repeat(201))) {
            put(store, name, "long", "text/plain");
            assertThat(text(store, name, null)).isEqualTo("long");
            assertThat(keys(store.list(key("x"), null, 10))).containsExactly(name);
            store.deleteAll(key("x"));
            assertThat(store.stat(key(name))).isEmpty();
        }
    }

    @Test
    void manyWritersOfOneKeyLeaveOneWholeObject() throws Exception {
        ObjectStore store = store();
        List<Callable<String>> writers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String text = Integer.toString(i).repeat(5_000);
            writers.add(() -> {
                put(store, "w/x/one", text, "text/plain");
                String seen = text(store, "w/x/one", null);
                store.delete(key("w/x/two"));
                return seen;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> seen : threads.invokeAll(writers)) {
                assertThat(seen.get())
                        .isIn(java.util.stream.IntStream.range(0, 24)
                                .mapToObj(i -> Integer.toString(i).repeat(5_000))
                                .toArray());
            }
        }
        assertThat(store.list(key("w"), null, 10)).hasSize(1);
    }

    protected StoredObject put(ObjectStore store, String key, String text, String mediaType) throws IOException {
        Path file = Files.createTempFile(folder, "put", null);
        Files.writeString(file, text);
        return store.put(key(key), file, mediaType);
    }

    protected static String text(ObjectStore store, String key, @org.jspecify.annotations.Nullable ByteRange range)
            throws IOException {
        try (InputStream in = store.open(key(key), range).orElseThrow()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    protected static ObjectKey key(String value) {
        return new ObjectKey(value);
    }

    private static List<String> keys(List<StoredObject> objects) {
        return objects.stream().map(o -> o.key().value()).toList();
    }
}
