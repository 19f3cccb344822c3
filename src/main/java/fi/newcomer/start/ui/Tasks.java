package fi.newcomer.start.ui;

import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Pictogram;
import fi.newcomer.programme.Programmes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tasks that a municipality's start page offers: none leads to a page that isn't there. */
@Component
class Tasks {

    private final Programmes programmes;

    private final Offices offices;

    Tasks(Programmes programmes, Offices offices) {
        this.programmes = programmes;
        this.offices = offices;
    }

    List<Task> of(Municipality municipality) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task("ask", "/request", Pictogram.ASK, true));
        tasks.add(new Task("who-helps", "/who-helps", Pictogram.PERSON, false));
        boolean programme = this.programmes.of(municipality).isPresent();
        if (programme) {
            tasks.add(new Task("programme", "/programme", Pictogram.PROGRAMME, false));
        }
        if (!this.offices.of(municipality).isEmpty()) {
            tasks.add(new Task("offices", "/offices", Pictogram.PLACE, false));
        }
        tasks.add(new Task("courses", "/courses", Pictogram.BOOK, false));
        if (programme) {
            tasks.add(new Task("do", "/programme/other-services", Pictogram.LEISURE, false));
        }
        tasks.add(new Task("authorities", "/authorities", Pictogram.SIGNPOST, false));
        tasks.add(new Task("numbers", "/numbers", Pictogram.PHONE, false));
        return tasks;
    }
}
