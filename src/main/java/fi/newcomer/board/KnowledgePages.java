package fi.newcomer.board;

import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.Readers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What stands for a page where a task is about a fact or an entry of a list: one for all those of a municipality, and one
 * for what all share. An office and its words belong to its own municipality, what stands in a programme's folder to all
 * that read it there.
 */
@Component
class KnowledgePages {

    /** Behind all pages of texts. */
    static final int PLACE = 1_000_000_000;

    // No file of a page is called so.
    private static final String SHARED = "pages/+knowledge";

    private static final String OWN = "knowledge/";

    private static final String PROGRAMMES = "programmes/";

    private static final String ENTRY = "entry:";

    private static final String FACT = "fact:";

    private final Municipalities municipalities;

    private final Readers readers;

    private final EditingRights rights;

    KnowledgePages(Municipalities municipalities, Readers readers, EditingRights rights) {
        this.municipalities = municipalities;
        this.readers = readers;
        this.rights = rights;
    }

    static boolean is(String page) {
        return page.equals(SHARED) || page.startsWith(OWN);
    }

    static String of(Municipality municipality) {
        return OWN + municipality.slug() + "/all";
    }

    List<String> all() {
        return Stream.concat(Stream.of(SHARED), this.municipalities.all().stream().map(KnowledgePages::of)).toList();
    }

    /** Those on which an entry stands. */
    List<String> ofEntry(String file, String key) {
        return file.startsWith(PROGRAMMES) ? ofFile(file)
                : this.municipalities.find(key.split("/", 2)[0]).map((it) -> List.of(of(it))).orElse(List.of(SHARED));
    }

    /** Those on which stands what a file has. */
    List<String> ofFile(String file) {
        List<String> pages = file.startsWith(PROGRAMMES)
                ? this.readers.of(file.substring(PROGRAMMES.length(), file.lastIndexOf('/')))
                    .stream()
                    .map(KnowledgePages::of)
                    .toList()
                : List.of();
        return pages.isEmpty() ? List.of(SHARED) : pages;
    }

    static String entry(String file, String key) {
        return ENTRY + file + ":" + key;
    }

    static String fact(String id) {
        return FACT + id;
    }

    /** The name of the list to which something belongs, such as {@code offices} or {@code facts}; none for a text. */
    static Optional<String> listed(String unit) {
        if (unit.startsWith(FACT)) {
            return Optional.of("facts");
        }
        return Optional.of(unit)
            .filter((it) -> it.startsWith(ENTRY))
            .map(KnowledgePages::file)
            .map((file) -> file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')));
    }

    private static String file(String unit) {
        return unit.substring(ENTRY.length(), unit.indexOf(':', ENTRY.length()));
    }

    /** Whether a person may do the task: decide about a proposal, or see to it that a link leads somewhere again. */
    boolean may(StaffMember who, String unit) {
        return unit.startsWith(FACT) ? who.mayEditEverything()
                : this.rights.mayEditEntry(who, file(unit), unit.substring(ENTRY.length() + file(unit).length() + 1));
    }
}
