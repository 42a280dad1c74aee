package dev.imagemill.batch.csv;

import dev.imagemill.batch.csv.CsvColumn.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What each column is for, by its name without case, spaces and punctuation, and where that does not say it by its content. */
final class ColumnRoles {

    /** The surest first. */
    private static final List<String> IDS = List.of(
            "sku",
            "productid",
            "itemid",
            "articleid",
            "productcode",
            "itemcode",
            "articlenumber",
            "articleno",
            "itemnumber",
            "itemno",
            "productnumber",
            "artikelnummer",
            "artnr",
            "handle",
            "id",
            "reference",
            "ref",
            "code",
            "key",
            "gtin",
            "ean",
            "upc",
            "asin",
            "mpn",
            "serialnumber",
            "serialno",
            "serial",
            "sno",
            "srno",
            "slno",
            "number",
            "nr",
            "no");

    private static final List<String> NAMES = List.of(
            "productname",
            "producttitle",
            "itemname",
            "articlename",
            "name",
            "title",
            "producttitel",
            "produktname",
            "artikelname",
            "bezeichnung",
            "titel",
            "nom",
            "nombre",
            "nome");

    private static final List<String> IMAGES = List.of(
            "inputimageurls",
            "inputimageurl",
            "inputimages",
            "inputimage",
            "imageurls",
            "imageurl",
            "images",
            "image",
            "imagelinks",
            "imagelink",
            "imagesrc",
            "imageaddress",
            "imgurls",
            "imgurl",
            "img",
            "photos",
            "photo",
            "photourls",
            "photourl",
            "pictures",
            "picture",
            "pictureurls",
            "pictureurl",
            "pic",
            "pics",
            "bild",
            "bilder",
            "bildurl");

    /** Part of a name of a column whose cells then decide. */
    private static final List<String> IMAGE_WORDS =
            List.of("image", "img", "photo", "picture", "bild", "foto", "imagen", "immagin", "imagem", "afbeelding");

    /** Can be the image, or the page of the product. */
    private static final List<String> ADDRESSES = List.of(
            "urls", "url", "links", "link", "src", "source", "sourceurl", "fileurl", "file", "uri", "href", "address");

    private static final String OURS = "output";

    private final List<String> names;
    private final List<List<String>> sample;

    private ColumnRoles(List<String> names, List<List<String>> sample) {
        this.names = names.stream().map(ColumnRoles::plain).toList();
        this.sample = sample;
    }

    /**
     * @param names of the columns
     * @param sample rows of cells, for the content
     * @throws dev.imagemill.fault.FaultException {@code csv-no-image-column}
     */
    static List<CsvColumn> of(List<String> names, List<List<String>> sample) {
        Role[] roles = new ColumnRoles(names, sample).roles();
        if (!Arrays.asList(roles).contains(Role.IMAGE)) {
            throw CsvFaults.noImageColumn(names);
        }
        return columns(names, roles);
    }

    /**
     * For a file without header.
     *
     * @param columns how many
     */
    static List<CsvColumn> byContent(int columns, List<List<String>> sample) {
        List<String> names =
                IntStream.rangeClosed(1, columns).mapToObj(i -> "Column " + i).toList();
        ColumnRoles found = new ColumnRoles(names, sample);
        Role[] roles = new Role[columns];
        Arrays.fill(roles, Role.OTHER);
        found.mark(roles, found::holdsAddresses);
        List<Integer> others = IntStream.range(0, columns)
                .filter(i -> roles[i] == Role.OTHER)
                .boxed()
                .toList();
        if (!others.isEmpty()) {
            roles[others.getFirst()] = Role.ID;
        }
        if (others.size() > 1) {
            roles[others.get(1)] = Role.NAME;
        }
        return columns(names, roles);
    }

    /** Lower case, only letters and digits. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Role[] roles() {
        Role[] roles = new Role[names.size()];
        Arrays.fill(roles, Role.OTHER);
        List<IntPredicate> ways = List.of(
                i -> IMAGES.contains(withoutNumber(i)) || (isCalledImage(i) && holdsAddresses(i)),
                i -> ADDRESSES.contains(withoutNumber(i)) && holdsAddresses(i),
                i -> !names.get(i).startsWith(OURS) && holdsAddresses(i),
                i -> ADDRESSES.contains(withoutNumber(i)));
        for (IntPredicate way : ways) {
            if (mark(roles, way)) {
                break;
            }
        }
        one(roles, IDS, Role.ID);
        one(roles, NAMES, Role.NAME);
        return roles;
    }

    private boolean isCalledImage(int column) {
        String name = names.get(column);
        return !name.startsWith(OURS) && IMAGE_WORDS.stream().anyMatch(name::contains);
    }

    private boolean mark(Role[] roles, IntPredicate isImage) {
        int[] found = IntStream.range(0, roles.length).filter(isImage).toArray();
        for (int column : found) {
            roles[column] = Role.IMAGE;
        }
        return found.length > 0;
    }

    private void one(Role[] roles, List<String> wanted, Role role) {
        for (String name : wanted) {
            int column = names.indexOf(name);
            if (column >= 0 && roles[column] == Role.OTHER) {
                roles[column] = role;
                return;
            }
        }
    }

    /** As {@code image_2} is an image column like {@code image}. */
    private String withoutNumber(int column) {
        return names.get(column).replaceAll("\\p{N}+$", "");
    }

    private boolean holdsAddresses(int column) {
        List<String> filled = sample.stream()
                .filter(row -> column < row.size() && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .toList();
        long addresses = filled.stream().filter(ColumnRoles::holdsAddress).count();
        return addresses > 0 && addresses * 2 >= filled.size();
    }

    /** Whether a cell begins with an address. */
    static boolean holdsAddress(String cell) {
        List<String> parts = ImageUrls.split(cell);
        return !parts.isEmpty() && ImageUrls.isAddress(parts.getFirst(), 0);
    }

    private static List<CsvColumn> columns(List<String> names, Role[] roles) {
        List<CsvColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new CsvColumn(names.get(i), roles[i]));
        }
        return columns;
    }
}
