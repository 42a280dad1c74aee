package dev.imagemill.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.access.OwnerId;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What images are found by, the same on every database: the cases of {@code docs/search.md}. */
public abstract class SearchContract {

    private static final ImageEdit NO_EDIT = new ImageEdit(null, null, null, null, null, false);

    private final OwnerId owner = Samples.owner();

    /** Looks at so many candidates at most where each word asked for is everywhere. */
    protected abstract ImageCatalog catalog(int candidates);

    protected abstract ImageCatalog catalog();

    protected abstract RenditionLedger ledger();

    protected abstract LabelUse labels();

    /** A bar ends a text; what is left out is empty. */
    @ParameterizedTest(name = "{0} | {1} finds {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // Accents and case
                "Ångström.jpg;             angstrom;          yes",
                "angstrom.jpg;             ÅNGSTRÖM;          yes",
                "Große Straße;             grosse strasse;    yes",
                "STRASSE;                  straße;            yes",
                "Smørrebrød in Łódź;       smorrebrod lodz;   yes",
                "Æther;                    aether;            yes",
                "ΟΔΟΣ;                     οδός;              yes",
                "İstanbul ışık;            istanbul isik;     yes",
                "ёлка;                     елка;              yes",
                "ﬁne ½;                    fine;              yes",
                "de\u0301ja\u0300 vu;      déjà;              yes",
                // Beginnings of words, in any order
                "harbour at dawn;          harb;              yes",
                "harbour at dawn;          arbour;            no",
                "harbour at dawn;          dawn harbour;      yes",
                "harbour at dawn;          da ha a;           yes",
                "harbour at dawn;          dawn moon;         no",
                // File names
                "IMG_1234-final.JPG;       1234;              yes",
                "IMG_1234-final.JPG;       img_1234-final.jpg; yes",
                "redShoe.png;              shoe;              yes",
                "redShoe.png;              red;               yes",
                "redShoe.png;              redshoe;           yes",
                "iPhone15.heic;            iphone15;          yes",
                "iPhone15.heic;            iphone;            yes",
                "iPhone15.heic;            15;                yes",
                "HTMLPage;                 page;              yes",
                // Scripts without spaces
                "東京タワー;               東京;              yes",
                "東京タワー;               京;                yes",
                "東京タワー;               ー;                yes",
                "東京タワー;               タワー;            yes",
                "東京タワー;               京東;              no",
                "ﾀﾜｰ;                      タワー;            yes",
                "がく;                     かく;              no",
                "สวัสดีครับ;               ครับ;              yes",
                "हिन्दी;                    हन्द;              no",
                "서울의 밤;                서울;              yes",
                // Symbols and signs
                "I love 🐱 and 🇫🇮;         🐱;                yes",
                "I love 🐱;                🐶;                no",
                "👩‍🚀 at work;               👩;                yes",
                "100%_a.jpg;               100%_a;            yes",
                "1000.jpg;                 100%;              yes",
                "nothing.jpg;              %;                 no",
                "nothing.jpg;              _;                 no",
                "nothing.jpg;              \\;                no",
                "nothing.jpg;              ' or 1=1 --;       no",
                "\"O'Hara\";               o'hara;            yes",
                "\"O'Hara\";               \"o;               yes",
                // Of more than eight words the first eight count
                "a b c d e f g h;          a b c d e f g h x; yes",
                "a b c d e f g;            a b c d e f g h;   no",
            })
    void finds(String text, String query, String found) {
        NewImage image = Samples.image(owner, "x");
        catalog().add(image);
        catalog().edit(owner, image.id(), new ImageEdit(text, null, null, null, null, false));

        assertThat(search(query)).isEqualTo(found.equals("yes") ? List.of(image.id()) : List.of());
    }

    @Test
    void aBlankQueryIsNone() {
        ImageId image = added("a.jpg");
        assertThat(search("  ")).containsExactly(image);
        assertThat(search("")).containsExactly(image);
    }

    @Test
    void findsByEachText() {
        ImageId image = added("name.jpg");
        catalog().edit(owner, image, new ImageEdit(null, "Title", "Text", "Alt", List.of("Golden retriever"), false));
        added("other.jpg");

        assertThat(search("name")).containsExactly(image);
        assertThat(search("title")).containsExactly(image);
        assertThat(search("text")).containsExactly(image);
        assertThat(search("retriever")).containsExactly(image);
        assertThat(search("alt")).isEmpty();
        assertThat(search("golden name text title")).containsExactly(image);
    }

    @Test
    void theVeryWordStandsBeforeItsBeginningThenTitleLabelsNameDescriptionThenTheNewest() {
        ImageId description = added("1", null, "a sea");
        ImageId name = added("sea", null, null);
        ImageId label = added("2", null, null, "sea");
        ImageId title = added("3", "Sea", null);
        ImageId everywhereElse = added("sea", null, "sea", "sea");
        ImageId beginning = added("4", "Seaside", null);
        ImageId laterName = added("sea", null, null);

        assertThat(search("sea"))
                .containsExactly(title, everywhereElse, label, laterName, name, description, beginning);
        assertThat(search("seas")).containsExactly(beginning);
    }

    @Test
    void followsEachChange() {
        ImageId image = added("first.jpg", "Old", null, "kept");
        catalog().edit(owner, image, new ImageEdit("second.jpg", "New", null, null, null, false));
        assertThat(search("first")).isEmpty();
        assertThat(search("old")).isEmpty();
        assertThat(search("second new kept")).containsExactly(image);

        catalog().edit(owner, image, NO_EDIT);
        assertThat(search("second new kept")).containsExactly(image);
        catalog().delete(owner, image);
        assertThat(search("second")).isEmpty();
        assertThat(labels().mostUsed(owner, 10)).isEmpty();
        catalog().edit(owner, image, new ImageEdit("third.jpg", null, null, null, null, false));
        catalog().restore(owner, image);
        assertThat(search("second new kept")).containsExactly(image);
        catalog().delete(owner, image);
        ledger().beginPurge(image);
        ledger().endPurge(image);
        assertThat(search("second")).isEmpty();
    }

    @Test
    void anothersImagesAreNotFound() {
        added("sea", null, null, "sea");
        OwnerId other = Samples.owner();
        assertThat(catalog()
                        .list(other, query("sea", ImageFilter.NONE, null, 10))
                        .images())
                .isEmpty();
        assertThat(catalog()
                        .list(other, query(null, ImageFilter.labels("sea"), null, 10))
                        .images())
                .isEmpty();
        assertThat(labels().mostUsed(other, 10)).isEmpty();
    }

    @Test
    void pagesThroughRankedResultsOnce() {
        for (int i = 0; i < 11; i++) {
            added("sea" + i, i % 3 == 0 ? "Sea" : null, i % 2 == 0 ? "sea" : null);
        }
        List<ImageId> expected = search("sea");
        List<ImageId> seen = paged(catalog(), "sea", 3);

        assertThat(expected).hasSize(11);
        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(new HashSet<>(seen)).hasSize(11);
    }

    @Test
    void aFullLastPageIsTheLast() {
        added("sea1");
        added("sea2");
        assertThat(catalog()
                        .list(owner, query("sea", ImageFilter.NONE, null, 2))
                        .next())
                .isNull();
        assertThat(catalog().list(owner, ImageQuery.newest(null, 2)).next()).isNull();
    }

    @Test
    void filtersByLabelsFolded() {
        ImageId both = added("a", null, null, "Grüne Straße", "sky");
        ImageId one = added("b", null, null, "SKY");
        added("c", null, null, "skyline");

        assertThat(filtered(ImageFilter.labels("sky"))).containsExactly(one, both);
        assertThat(filtered(ImageFilter.labels("Ský"))).containsExactly(one, both);
        assertThat(filtered(ImageFilter.labels("grune  strasse", "sky"))).containsExactly(both);
        assertThat(filtered(ImageFilter.labels("straße"))).isEmpty();
        assertThat(catalog()
                        .list(owner, query("b", ImageFilter.labels("sky"), null, 10))
                        .images())
                .extracting(Image::id)
                .containsExactly(one);
        ImagePage first = catalog().list(owner, query(null, ImageFilter.labels("sky"), null, 1));
        assertThat(catalog()
                        .list(owner, query(null, ImageFilter.labels("sky"), first.next(), 1))
                        .images())
                .extracting(Image::id)
                .containsExactly(both);
    }

    @Test
    void filtersByStatusFormatSizeAndDate() {
        Instant before = Instant.now(java.time.Clock.systemUTC()).minusSeconds(60);
        ImageId tall = of(
                new ImageInfo(ImageFormat.PNG, new PixelSize(800, 600), Orientation.ROTATE_90, 1, false, 8, 3, false));
        ImageId wide =
                of(new ImageInfo(ImageFormat.JPEG, new PixelSize(800, 600), Orientation.NORMAL, 1, false, 8, 3, false));
        ImageId queued =
                catalog().add(Samples.image(owner, "q", Samples.preset("web"))).id();

        assertThat(filtered(filter(null, ImageFormat.PNG, null, null, null, null, null, null)))
                .containsExactly(tall);
        assertThat(filtered(filter(null, null, 800, null, null, null, null, null)))
                .containsExactly(wide);
        assertThat(filtered(filter(null, null, 600, 601, null, null, null, null)))
                .containsExactly(tall);
        assertThat(filtered(ImageFilter.status(ProcessingStatus.QUEUED))).containsExactly(queued);
        assertThat(filtered(filter(null, null, null, null, 12_345L, 12_345L, null, null)))
                .hasSize(3);
        assertThat(filtered(filter(null, null, null, null, 12_346L, null, null, null)))
                .isEmpty();
        assertThat(filtered(filter(null, null, null, null, null, 12_344L, null, null)))
                .isEmpty();
        assertThat(filtered(filter(null, null, null, null, null, null, before, null)))
                .hasSize(3);
        assertThat(filtered(filter(null, null, null, null, null, null, null, before)))
                .isEmpty();
        Instant created = catalog().find(owner, wide).orElseThrow().createdAt();
        assertThat(filtered(filter(null, null, 800, null, null, null, created, created.plusMillis(1))))
                .containsExactly(wide);
        assertThat(filtered(filter(null, null, 800, null, null, null, created.plusNanos(1), null)))
                .isEmpty();
        assertThat(filtered(filter(null, null, 800, null, null, null, null, created)))
                .isEmpty();
    }

    @Test
    void countsLabels() {
        added("a", null, null, "sky", "Straße");
        added("b", null, null, "SKY", "sea");
        added("c", null, null, "Sky", "STRASSE", "straße");
        catalog().delete(owner, added("d", null, null, "sea", "gone"));

        assertThat(labels().mostUsed(owner, 10))
                .containsExactly(
                        new LabelUse.Count("Sky", 3), new LabelUse.Count("STRASSE", 2), new LabelUse.Count("sea", 1));
        assertThat(labels().mostUsed(owner, 1)).containsExactly(new LabelUse.Count("Sky", 3));
    }

    @Test
    void ofVeryLongTextsTheFirstWordsFind() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            text.append("w").append(Integer.toString(i, 36)).append(' ');
        }
        ImageId image = added("name", "Title", text.toString().strip(), "label");
        assertThat(search("w1 title label name")).containsExactly(image);
        assertThat(search("w" + Integer.toString(1_499, 36))).isEmpty();
        String endless = "x".repeat(200);
        ImageId other = added(endless, null, null);
        assertThat(search(endless)).containsExactly(other);
        assertThat(search("x".repeat(41))).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource({"1, 20000", "2, 20000", "3, 10", "4, 40"})
    void agreesWithLookingAtEveryWord(long seed, int candidates) {
        Random random = new Random(seed);
        SearchModel model = new SearchModel(random);
        ImageCatalog searched = catalog(candidates);
        for (int step = 0; step < 250; step++) {
            change(model, random);
            if (step % 5 == 0) {
                String query = model.query();
                assertThat(paged(searched, query, 1 + random.nextInt(20)))
                        .as("seed %d, step %d, query %s", seed, step, query)
                        .containsExactlyElementsOf(model.found(SearchModel.plain(query), candidates));
            }
        }
    }

    private void change(SearchModel model, Random random) {
        int kind = random.nextInt(10);
        ImageId image = model.any(kind != 9 && kind != 8);
        if (image == null || kind < 3) {
            String name = model.text(1, 2);
            model.add(added(name), name);
        } else if (kind < 7) {
            catalog().edit(owner, image, model.edit(image));
        } else if (kind == 7) {
            catalog().delete(owner, image);
            model.live(image, false);
        } else if (kind == 8) {
            catalog().restore(owner, image);
            model.live(image, true);
        } else {
            ledger().beginPurge(image);
            ledger().endPurge(image);
            model.forget(image);
        }
    }

    private List<ImageId> paged(ImageCatalog searched, String query, int limit) {
        List<ImageId> seen = new ArrayList<>();
        ImageQuery.Place after = null;
        do {
            ImagePage page = searched.list(owner, query(query, ImageFilter.NONE, after, limit));
            page.images().forEach(image -> seen.add(image.id()));
            after = page.next();
        } while (after != null);
        return seen;
    }

    private ImageId of(ImageInfo info) {
        NewImage image = Samples.image(owner, "x");
        catalog()
                .add(new NewImage(
                        image.id(),
                        owner,
                        image.name(),
                        image.original(),
                        info,
                        image.bytes(),
                        image.sha256(),
                        List.of()));
        return image.id();
    }

    private ImageId added(String name) {
        return added(name, null, null);
    }

    private ImageId added(String name, @Nullable String title, @Nullable String description, String... labels) {
        ImageId id = catalog().add(Samples.image(owner, "x")).id();
        catalog()
                .edit(
                        owner,
                        id,
                        new ImageEdit(
                                name, title, description, null, labels.length == 0 ? null : List.of(labels), false));
        return id;
    }

    private static ImageQuery query(
            @Nullable String text, ImageFilter filter, ImageQuery.@Nullable Place after, int limit) {
        return new ImageQuery(text, filter, after, limit);
    }

    private static ImageFilter filter(
            @Nullable ProcessingStatus status,
            @Nullable ImageFormat format,
            @Nullable Integer minWidth,
            @Nullable Integer minHeight,
            @Nullable Long minBytes,
            @Nullable Long maxBytes,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new ImageFilter(List.of(), status, format, minWidth, minHeight, minBytes, maxBytes, from, to);
    }

    private List<ImageId> search(String text) {
        return ids(query(text, ImageFilter.NONE, null, 50));
    }

    private List<ImageId> filtered(ImageFilter filter) {
        return ids(query(null, filter, null, 50));
    }

    private List<ImageId> ids(ImageQuery query) {
        return catalog().list(owner, query).images().stream().map(Image::id).toList();
    }
}
