package fi.newcomer.knowledge;

import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.Layers;
import fi.newcomer.text.Readers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The programmes and layers whose facts and partners a person may see or change. */
@Component
class Folders {

    private final Municipalities municipalities;

    private final Layers layers;

    private final Readers readers;

    private final EditingRights rights;

    Folders(Municipalities municipalities, Layers layers, Readers readers, EditingRights rights) {
        this.municipalities = municipalities;
        this.layers = layers;
        this.readers = readers;
        this.rights = rights;
    }

    /** Those that the readers of one of this person's municipalities get, the programmes before what lies upon them. */
    List<String> seen(StaffMember who) {
        return this.municipalities.all()
            .stream()
            .filter((municipality) -> who.mayEditEverything() || who.mayEdit(municipality))
            .flatMap((municipality) -> this.layers.readBy(municipality).stream())
            .distinct()
            .toList();
    }

    /** Those that this person may change. */
    List<String> edited(StaffMember who) {
        return seen(who).stream().filter((folder) -> mayEdit(who, folder)).toList();
    }

    /** Whether this person may change what stands in a folder; an empty one is what all share. */
    boolean mayEdit(StaffMember who, String folder) {
        return folder.isEmpty() ? who.mayEditEverything() : this.rights.mayEdit(who, "programme/" + folder + "/knowledge");
    }

    /** The municipalities whose readers get it; all for an empty folder. */
    List<Municipality> readers(String folder) {
        return Stream.of(folder)
            .flatMap((it) -> it.isEmpty() ? this.municipalities.all().stream() : this.readers.of(it).stream())
            .toList();
    }
}
