package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageQuery;
import dev.imagemill.catalog.ImageQuery.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the places of a page. The database gives candidates, from the index of the rarest word asked for or, where each word is
 * everywhere, the newest images; which of them fit, and how well, is worked out here, so that it is the same on every database.
 *
 * <p>Either way no more than a fixed number is looked at, however large the gallery, and only a page of them is held.
 */
final class ImageSearch {

    static final int MAX_CANDIDATES = 20_000;

    private static final int FETCH = 500;

    /** Best first; of those that fit as well the newest. Ids are compared as the databases do, as text. */
    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::rank)
            .thenComparing(place -> place.id().toString())
            .reversed();

    private static final String COUNT = """
            select count(*) from (
                select 1 from image_word where owner = :owner and word >= :start and word < :end limit :limit) places
            """;

    /** The word is looked up first; {@code cross join} has SQLite keep to that order. */
    private static final String BY_WORD = """
            select image.id, image.search_words from (
                select distinct image_id from image_word where owner = :owner and word >= :start and word < :end) candidate
            cross join image where image.id = candidate.image_id and\
            """;

    private static final String BY_LABEL = """
            select image.id, image.search_words from image_word label
            cross join image where label.owner = :owner and label.word = :label0 and image.id = label.image_id and\
            """;

    private static final String BY_AGE = "select image.id, image.search_words from image where";

    private final JdbcClient jdbc;
    private final int candidates;

    /** @param candidates how many are looked at most */
    ImageSearch(JdbcClient jdbc, int candidates) {
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    /** At most so many places, in their order. */
    List<Place> find(OwnerId owner, ImageQuery query, int limit) {
        FilterSql filter = FilterSql.of(owner, query.filter());
        if (query.text() == null) {
            return newest(filter, query.after(), limit);
        }
        List<String> words = SearchWords.ofQuery(query.text());
        if (words.isEmpty()) {
            return List.of();
        }
        Best best = new Best(words, query.after(), limit);
        String rare = rare(owner, words);
        if (rare == null) {
            Map<String, Object> parameters = new HashMap<>(filter.parameters());
            parameters.put("limit", candidates);
            read(inOrder(filter, ""), parameters, best);
        } else {
            read(BY_WORD + " " + filter.whereWithLabels(0), range(owner, rare, filter.parameters()), best);
        }
        return best.places();
    }

    private List<Place> newest(FilterSql filter, @Nullable Place after, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("limit", limit);
        String older = "";
        if (after != null) {
            older = filter.labels().isEmpty() ? " and image.id < :before" : " and label.image_id < :before";
            parameters.put("before", after.id().value());
        }
        return jdbc.sql(inOrder(filter, older))
                .params(parameters)
                .query((r, n) -> new Place(0, new ImageId(ImageRows.id(r, "id"))))
                .list();
    }

    private static String inOrder(FilterSql filter, String older) {
        return filter.labels().isEmpty()
                ? BY_AGE + " " + filter.where() + older + " order by image.id desc limit :limit"
                : BY_LABEL + " " + filter.whereWithLabels(1) + older + " order by label.image_id desc limit :limit";
    }

    /** The word that stands in the fewest places; null where even that is too many. */
    private @Nullable String rare(OwnerId owner, List<String> words) {
        int fewest = candidates + 1;
        String rare = null;
        for (String word : words) {
            int places = places(owner, word, fewest);
            if (places < fewest) {
                fewest = places;
                rare = word;
            }
        }
        return rare;
    }

    private int places(OwnerId owner, String word, int limit) {
        return jdbc.sql(COUNT)
                .params(range(owner, word, Map.of("limit", limit)))
                .query(Integer.class)
                .single();
    }

    /** All that begins with a word: the index is in the order of code points, and no word goes on with the last of them. */
    private static Map<String, Object> range(OwnerId owner, String word, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("owner", owner.value());
        parameters.put("start", word);
        parameters.put("end", word + Character.toString(Character.MAX_CODE_POINT));
        return parameters;
    }

    private void read(String select, Map<String, Object> parameters, Best best) {
        jdbc.sql(select).withFetchSize(FETCH).params(parameters).query(r -> {
            String words = r.getString(2);
            if (words != null) {
                best.offer(r.getString(1), words);
            }
        });
    }

    /** Keeps the best that are behind a place. */
    private static final class Best {

        private final List<String> words;
        private final @Nullable Place after;
        private final int limit;
        private final PriorityQueue<Place> places = new PriorityQueue<>(ORDER.reversed());

        Best(List<String> words, @Nullable Place after, int limit) {
            this.words = words;
            this.after = after;
            this.limit = limit;
        }

        void offer(String id, String indexed) {
            int rank = IndexedWords.rank(indexed, words);
            if (rank == 0) {
                return;
            }
            Place place = new Place(rank, new ImageId(UUID.fromString(id)));
            if (after == null || ORDER.compare(place, after) > 0) {
                places.add(place);
                if (places.size() > limit) {
                    places.remove();
                }
            }
        }

        List<Place> places() {
            return places.stream().sorted(ORDER).toList();
        }
    }
}
