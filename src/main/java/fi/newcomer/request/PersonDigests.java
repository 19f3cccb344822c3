package fi.newcomer.request;

import com.ibm.icu.text.Transliterator;
import fi.newcomer.language.Transliteration;
import fi.newcomer.page.PhoneNumber;
import fi.newcomer.protection.FieldCipher;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keyed digests by which the same person's requests are found without reading any: of the name as it is written, of the
 * name in plain Latin letters, and of the phone number. The case of letters, the order of names and what stands between
 * them do not count; in its own alphabet a name keeps its marks ({@code і} is not {@code и}), in Latin letters it loses
 * them ({@code Björk} is {@code Bjork}), since people write them in different ways.
 */
@Component
class PersonDigests {

    /** The columns of {@code request} that hold them. */
    static final String NAME = "name_digest";

    static final String LATIN = "latin_digest";

    static final String PHONE = "phone_digest";

    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; "
            + "Latin-ASCII");

    private final FieldCipher cipher;

    PersonDigests(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * The digests of a person, by column; null where there is nothing to find by.
     * @param words what was typed, by the field names of the form
     * @param contactLanguage settles how Cyrillic letters are read
     */
    Map<String, byte @Nullable []> of(Map<String, String> words, String contactLanguage) {
        String name = words.getOrDefault("name", "");
        String latin = Optional.ofNullable(words.get("nameLatin"))
            .filter((it) -> !it.isBlank())
            .or(() -> Transliteration.of(name, contactLanguage))
            .orElse(name);
        Map<String, byte @Nullable []> digests = new LinkedHashMap<>();
        digests.put(NAME, digest(written(name), NAME));
        digests.put(LATIN, digest(written(PLAIN.transliterate(latin)), LATIN));
        digests.put(PHONE, digest(Optional.ofNullable(words.get("phone")).flatMap(PhoneNumber::toDial).orElse(""), PHONE));
        return digests;
    }

    private byte @Nullable [] digest(String text, String column) {
        return text.isEmpty() ? null : this.cipher.digest(text, "request." + column);
    }

    /** The letters and digits of a name in small letters, its parts in one order. */
    static String written(String name) {
        String small = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(small.split("[^\\p{L}\\p{M}\\p{N}]+"))
            .filter((part) -> !part.isEmpty())
            .sorted()
            .collect(Collectors.joining(" "));
    }
}
