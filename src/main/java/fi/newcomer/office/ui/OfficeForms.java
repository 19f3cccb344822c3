package fi.newcomer.office.ui;

import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.OfficeDraft;
import fi.newcomer.office.OfficeKeeping;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the fields of an office for the person who is signed in. */
@Component
class OfficeForms {

    private final StaffWords words;

    private final OfficeKeeping keeping;

    private final Municipalities municipalities;

    private final Languages languages;

    private final CurrentStaff currentStaff;

    OfficeForms(StaffWords words, OfficeKeeping keeping, Municipalities municipalities, Languages languages,
            CurrentStaff currentStaff) {
        this.words = words;
        this.keeping = keeping;
        this.municipalities = municipalities;
        this.languages = languages;
        this.currentStaff = currentStaff;
    }

    OfficeFields fields(OfficeDraft draft) {
        return new OfficeFields(this.words, this.keeping, this.municipalities.all(),
                this.keeping.towns(this.currentStaff.get()).stream().map(Municipality::slug).collect(Collectors.toSet()),
                this.languages, draft);
    }
}
