package fi.newcomer.placement;

import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.responsibility.Topic;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of a municipality, in no language yet: what a printed code leads to, never a free address.
 *
 * @param kind what kind of page it is
 * @param of which one of its kind, by its slug or value, such as {@code plan}; empty where there is only one, and for who
 * helps with nothing chosen
 * @throws IllegalArgumentException when there can't be such a page
 */
public record PageReference(Kind kind, String of) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final String TOPIC = "?topic=";

    /** The start page of a municipality. */
    public static final PageReference START = new PageReference(Kind.START, "");

    /** Who helps, with the questions open. */
    public static final PageReference WHO_HELPS = new PageReference(Kind.WHO_HELPS, "");

    public PageReference {
        boolean fits = switch (kind) {
            case START, PROGRAMME, OFFICES, COURSES, REQUEST -> of.isEmpty();
            case PROGRAMME_PART -> ProgrammePart.find(of).isPresent();
            case OFFICE, COURSE -> of.length() <= 100 && SLUG.matcher(of).matches();
            case WHO_HELPS -> of.isEmpty() || Topic.of(of).isPresent();
        };
        if (!fits) {
            throw new IllegalArgumentException("No page of the kind " + kind + ": " + of);
        }
    }

    /** A page of which a municipality has only one. */
    public static PageReference to(Kind kind) {
        return new PageReference(kind, "");
    }

    /** The questions about who helps, with the first one answered. */
    public static PageReference whoHelps(Topic topic) {
        return new PageReference(Kind.WHO_HELPS, topic.value());
    }

    /**
     * The page at a path, in the form that {@link #path()} gives and no other; whether a municipality has it is another
     * question ({@link PageReferences}).
     */
    public static Optional<PageReference> at(String path) {
        for (Kind kind : Kind.values()) {
            String of = kind == Kind.WHO_HELPS && path.startsWith(kind.path + TOPIC)
                    ? path.substring((kind.path + TOPIC).length())
                    : kind.hasMany() && path.startsWith(kind.path) ? path.substring(kind.path.length()) : "";
            try {
                PageReference page = new PageReference(kind, of);
                if (page.path().equals(path)) {
                    return Optional.of(page);
                }
            }
            catch (IllegalArgumentException another) {
                // Another kind may fit.
            }
        }
        return Optional.empty();
    }

    /** What stands behind the municipality in its address, such as {@code programme/plan}; empty for the start page. */
    public String path() {
        return this.kind == Kind.WHO_HELPS && !this.of.isEmpty() ? this.kind.path + TOPIC + this.of
                : this.kind.path + this.of;
    }

    /** The kinds of pages that a code can lead to. */
    public enum Kind {

        START(""), WHO_HELPS("who-helps"), REQUEST("request"), PROGRAMME("programme"), PROGRAMME_PART("programme/"),
        OFFICES("offices"), OFFICE("offices/"), COURSES("courses"), COURSE("courses/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        private boolean hasMany() {
            return this.path.endsWith("/");
        }
    }
}
