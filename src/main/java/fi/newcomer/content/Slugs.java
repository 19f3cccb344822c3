package fi.newcomer.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names in addresses and files, made of what somebody wrote. */
public final class Slugs {

    private Slugs() {
    }

    /** A text in the letters a to z, digits and hyphens; empty where it has none of them. */
    public static String of(String text, int longest) {
        String slug = Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-", "");
        return slug.substring(0, Math.min(slug.length(), longest)).replaceAll("-$", "");
    }

    /** A name that is not taken: itself, or with a number. */
    public static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
