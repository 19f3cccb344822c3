package fi.newcomer.office.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningNow;
import fi.newcomer.hours.OpeningWords;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.page.Tags;
import fi.newcomer.staff.StaffWords;

/** What readers are told of an office now, for staff to see. */
@org.springframework.stereotype.Component
class OfficeNow {

    private final StaffWords staffWords;

    private final OpeningNow now;

    private final OpeningWords words;

    private final Texts texts;

    OfficeNow(StaffWords staffWords, OpeningNow now, OpeningWords words, Texts texts) {
        this.staffWords = staffWords;
        this.now = now;
        this.words = words;
        this.texts = texts;
    }

    String name(Office office) {
        return this.staffWords.text(office.name());
    }

    /** Where it is, as far as that is known. */
    Component place(Office office) {
        Div place = new Div(office.site().place() == null ? "" : this.staffWords.text(office.site().place()));
        place.addClassName("staff-small");
        return place;
    }

    /** What readers of a language are told of it today, if its hours were these. */
    Component words(Office office, OpeningHours hours, Language language) {
        Div said = new Div();
        said.addClassName("staff-now");
        said.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        if (office.inForce()) {
            said.add(this.words.now(this.now.of(hours), hours, language));
        }
        else {
            said.add(Tags.tag("span",
                    this.texts.text(language, "office.state." + OfficeSummary.written(office.state()))));
        }
        return said;
    }
}
