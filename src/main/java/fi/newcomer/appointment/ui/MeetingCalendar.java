package fi.newcomer.appointment.ui;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.hours.CalendarLines;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.HelsinkiZone;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.OfficeMaps;
import fi.newcomer.office.Offices;
import fi.newcomer.setting.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * A meeting as a file for a calendar (RFC 5545). It says "Meeting" and no more of what it is about: others may look at the
 * phone. The same meeting keeps its UID through all changes.
 */
@Component
class MeetingCalendar {

    private final Texts texts;

    private final Offices offices;

    private final OfficeMaps maps;

    private final Settings settings;

    MeetingCalendar(Texts texts, Offices offices, OfficeMaps maps, Settings settings) {
        this.texts = texts;
        this.offices = offices;
        this.maps = maps;
        this.settings = settings;
    }

    /** The file. @param placed whether it says where, which only the newcomer's own phone may */
    byte[] of(Appointment meeting, Municipality municipality, Language language, boolean placed) {
        VEvent event = new VEvent(false);
        event.add(new Uid("meeting-" + meeting.id() + "@" + host()));
        event.add(new DtStamp(meeting.changedAt()));
        event.add(new Sequence(meeting.revision()));
        event.add(new DtStart<>(meeting.begins().atZone(Helsinki.ZONE)));
        event.add(new DtEnd<>(meeting.ends().atZone(Helsinki.ZONE)));
        event.add(new Summary(this.texts.text(language, "appointment.calendar.title")));
        if (placed) {
            event.add(new Location(place(meeting, municipality)));
        }
        event.add(meeting.planned() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//newcomer.fi//Newcomer portal//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(HelsinkiZone.component());
        calendar.add(event);
        return CalendarLines.of(calendar).getBytes(StandardCharsets.UTF_8);
    }

    /** The address without the name of the office, which could tell what it is about; else what was typed, on one line. */
    private String place(Appointment meeting, Municipality municipality) {
        return meeting.office()
            .flatMap((slug) -> this.offices.find(municipality, slug))
            .flatMap(this.maps::address)
            .orElse(meeting.place())
            .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private String host() {
        return URI.create(this.settings.baseUrl().orElse("http://localhost")).getHost();
    }
}
