package fi.newcomer.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A column of a file of addresses, under the names that it may have in Swedish, Finnish and English. */
public enum AddressColumn {

    NAME(70, "namn", "nimi", "name"),

    STREET(70, "gatuadress", "adress", "gata", "katuosoite", "lähiosoite", "osoite", "street", "street address", "address"),

    POSTCODE(12, "postnummer", "postnr", "postinumero", "postcode", "postal code", "zip"),

    CITY(40, "ort", "postort", "postanstalt", "stad", "postitoimipaikka", "paikkakunta", "kaupunki", "city", "town",
            "post office"),

    COUNTRY(40, "land", "maa", "country"),

    LANGUAGE(40, "språk", "kieli", "language");

    private final int longest;

    private final Set<String> names;

    AddressColumn(int longest, String... names) {
        this.longest = longest;
        this.names = Set.of(names);
    }

    /** The most characters that one of its cells may have; {@link Addressee#fits} looks at all together. */
    int longest() {
        return this.longest;
    }

    boolean required() {
        return this != COUNTRY && this != LANGUAGE;
    }

    /** The column that a header means, in whatever case. */
    static Optional<AddressColumn> named(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
        return Arrays.stream(values()).filter((column) -> column.names.contains(name)).findFirst();
    }
}
