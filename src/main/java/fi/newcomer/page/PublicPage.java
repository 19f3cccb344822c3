package fi.newcomer.page;

import com.vaadin.flow.component.Component;
import fi.newcomer.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public page before it becomes HTML: what stands in it, in which language, at which address. {@link PageFrame} puts
 * header, languages and footer round it.
 */
public final class PublicPage {

    private final Language language;

    private final String path;

    private final String title;

    private final List<Component> content = new ArrayList<>();

    private final List<Map<String, Object>> data = new ArrayList<>();

    private final List<Alternative> alternatives = new ArrayList<>();

    private @Nullable Place place;

    private @Nullable String formId;

    private boolean exit;

    private boolean error;

    private boolean script;

    private boolean indexed = true;

    private String tagline = "frame.tagline";

    private PublicPage(Language language, String path, String title) {
        this.language = language;
        this.path = path;
        this.title = title;
    }

    /**
     * A page.
     * @param path its address behind the language, with its query: {@code /korsnas/who-helps?topic=plan}; empty for the
     * page that is the language itself
     * @param title what the page is, without the name of the municipality
     */
    public static PublicPage in(Language language, String path, String title) {
        return new PublicPage(language, path, title);
    }

    /** The municipality that the page belongs to. */
    public PublicPage at(Place place) {
        this.place = place;
        this.indexed &= place.named();
        return this;
    }

    public PublicPage with(Component... components) {
        this.content.addAll(List.of(components));
        return this;
    }

    /**
     * A page with a form in which something may already be typed: the languages are buttons of that form, so that
     * switching keeps what was typed, and the header offers to leave the page at once.
     * @param formId the id of the form; a language button posts {@code language=<code>}
     */
    public PublicPage asking(String formId) {
        this.formId = formId;
        this.script = true;
        this.exit = true;
        this.indexed = false;
        return this;
    }

    /** The same for one who works on something: a way to leave at once would only lose what was typed. */
    public PublicPage working(String formId) {
        asking(formId);
        this.exit = false;
        return this;
    }

    /**
     * What the page says, once more for machines.
     * @param data an object of schema.org, as JSON-LD; lists and maps become arrays and objects
     */
    public PublicPage data(Map<String, Object> data) {
        this.data.add(data);
        return this;
    }

    /**
     * The same in another format, such as a calendar to subscribe to.
     * @param type the media type
     * @param address the address, with a slash first
     */
    public PublicPage alternative(String type, String address, String title) {
        this.alternatives.add(new Alternative(type, address, title));
        return this;
    }

    /** A page that the script makes quicker, though nobody fills anything in. */
    public PublicPage scripted() {
        this.script = true;
        return this;
    }

    /** A page that nobody should find by searching. */
    public PublicPage notIndexed() {
        this.indexed = false;
        return this;
    }

    /** The page shows errors: its title says so first. */
    public PublicPage withErrors(boolean errors) {
        this.error = errors;
        return this;
    }

    /** The key of the small line under the municipality's name. */
    public PublicPage tagline(String key) {
        this.tagline = key;
        return this;
    }

    public Language language() {
        return this.language;
    }

    public String path() {
        return this.path;
    }

    public String title() {
        return this.title;
    }

    public Optional<Place> place() {
        return Optional.ofNullable(this.place);
    }

    public List<Component> content() {
        return List.copyOf(this.content);
    }

    List<Map<String, Object>> data() {
        return List.copyOf(this.data);
    }

    List<Alternative> alternatives() {
        return List.copyOf(this.alternatives);
    }

    Optional<String> formId() {
        return Optional.ofNullable(this.formId);
    }

    boolean hasExit() {
        return this.exit;
    }

    boolean hasErrors() {
        return this.error;
    }

    boolean isScripted() {
        return this.script;
    }

    /** Whether everyone may find it. */
    public boolean isIndexed() {
        return this.indexed;
    }

    String tagline() {
        return this.tagline;
    }

    /** The same in another format. */
    record Alternative(String type, String address, String title) {
    }
}
