package fi.newcomer.staff;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person of the staff who is signed in, and what this person may do.
 *
 * @param function what others see instead of a name, such as "Caseworker, Korsnäs"
 */
public record StaffMember(String username, String function, Set<Grant> grants) implements Serializable {

    public StaffMember {
        grants = Set.copyOf(grants);
    }

    public boolean has(Role role) {
        return this.grants.stream().anyMatch((grant) -> grant.role() == role);
    }

    /** Whether the cases of a queue are this person's. */
    public boolean handles(String queue) {
        return covers(Role.CASEWORKER, Scope.QUEUE, queue);
    }

    /** Whether this person has decision power over the cases of a queue. */
    public boolean decides(String queue) {
        return this.grants.stream().anyMatch((grant) -> grant.decides() && grant.covers(Role.CASEWORKER, Scope.QUEUE, queue));
    }

    /** The slugs of the queues whose cases are this person's. */
    public Set<String> queues() {
        return values(Role.CASEWORKER);
    }

    /** Whether this person may edit what only this municipality's readers see. */
    public boolean mayEdit(Municipality municipality) {
        return covers(Role.EDITOR, Scope.MUNICIPALITY, municipality.slug()) || mayEditRegion(municipality.programme());
    }

    /** Whether this person may see the numbers of a municipality. */
    public boolean maySeeNumbers(Municipality municipality) {
        return covers(Role.COORDINATOR, Scope.MUNICIPALITY, municipality.slug())
                || covers(Role.COORDINATOR, Scope.REGION, municipality.programme());
    }

    /** Whether this person may edit the texts that all municipalities of an integration programme share. */
    public boolean mayEditRegion(String programme) {
        return covers(Role.EDITOR, Scope.REGION, programme);
    }

    /** Whether this person may edit what every municipality shares. */
    public boolean mayEditEverything() {
        return this.grants.contains(Grant.everywhere(Role.EDITOR));
    }

    /** Whether this person may write the texts of a language, given the original. */
    public boolean mayTranslate(Language language) {
        return covers(Role.TRANSLATOR, Scope.LANGUAGE, language.code());
    }

    /** Whether this person may check this page in a language, and no other one. */
    public boolean mayCheck(String page, Language language) {
        return covers(Role.CHECKER, Scope.TEXT, text(page, language));
    }

    /**
     * Somebody outside who may check some pages in a language and nothing else.
     * @param username what stands in the history of the texts and in the audit
     */
    public static StaffMember checker(String username, String function, Collection<String> pages, Language language) {
        return new StaffMember(username, function, pages.stream()
            .map((page) -> new Grant(Role.CHECKER, Scope.TEXT, text(page, language)))
            .collect(Collectors.toSet()));
    }

    private static String text(String page, Language language) {
        return page + " " + language.code();
    }

    private boolean covers(Role role, Scope scope, String value) {
        return this.grants.stream().anyMatch((grant) -> grant.covers(role, scope, value));
    }

    private Set<String> values(Role role) {
        return this.grants.stream()
            .filter((grant) -> grant.role() == role)
            .map(Grant::value)
            .collect(Collectors.toUnmodifiableSet());
    }
}
