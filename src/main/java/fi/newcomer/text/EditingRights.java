package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who may change which texts. */
@Service
public class EditingRights {

    private static final String PROGRAMMES = "programmes/";

    private final Readers readers;

    private final Municipalities municipalities;

    EditingRights(Readers readers, Municipalities municipalities) {
        this.readers = readers;
        this.municipalities = municipalities;
    }

    /**
     * Whether a person may edit a page in every language: a programme's or layer's pages those who edit for all
     * municipalities whose readers get them, the shared pages those who edit everything.
     */
    public boolean mayEdit(StaffMember who, String page) {
        if (who.mayEditEverything()) {
            return true;
        }
        if (!page.startsWith(Layers.PROGRAMME)) {
            return false;
        }
        List<Municipality> concerned = this.readers.of(Layers.folder(page));
        return !concerned.isEmpty() && concerned.stream().allMatch(who::mayEdit);
    }

    /**
     * Whether a person may decide about an entry of a list: offices and words are their municipality's; what stands in a
     * programme's folder is that of the texts there.
     * @param file the path of its file below {@code content/}
     */
    public boolean mayEditEntry(StaffMember who, String file, String key) {
        if (file.startsWith(PROGRAMMES)) {
            return mayEdit(who, Layers.PROGRAMME + file.substring(PROGRAMMES.length()));
        }
        int slash = key.indexOf('/');
        return this.municipalities.find(slash < 0 ? key : key.substring(0, slash))
            .map(who::mayEdit)
            .orElseGet(who::mayEditEverything);
    }

    /** Whether a person may write a text of a language after another language: translators give no new meaning. */
    public boolean mayTranslate(StaffMember who, Language language, ChangeOfMeaning change) {
        return change != ChangeOfMeaning.NEW_MEANING && who.mayTranslate(language);
    }

    /** Whether a person may give a page this text of a language: an editor, a translator, or a checker of just that. */
    public boolean may(StaffMember who, String page, Language language, ChangeOfMeaning change) {
        return mayEdit(who, page) || mayTranslate(who, language, change)
                || (change != ChangeOfMeaning.NEW_MEANING && who.mayCheck(page, language));
    }
}
