package fi.newcomer.feed;

import fi.newcomer.hours.CalendarLines;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.HelsinkiZone;
import fi.newcomer.language.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * A calendar to subscribe to (RFC 5545), in one language. It has no METHOD: with one, some programs would take it for an
 * invitation. Nothing in it is busy time: that an office is open keeps nobody from doing something else.
 */
final class CalendarFile {

    private static final Duration REFRESH = Duration.ofHours(12);

    private final Calendar calendar = new Calendar();

    private final Language language;

    CalendarFile(String name, URI address, Language language) {
        this.language = language;
        String title = PlainText.clean(name);
        this.calendar.add(new ProdId("-//newcomer.fi//Newcomer portal//EN"));
        this.calendar.add(ImmutableVersion.VERSION_2_0);
        this.calendar.add(ImmutableCalScale.GREGORIAN);
        this.calendar.add(new Name(spoken(), title));
        this.calendar.add(new XProperty("X-WR-CALNAME", title));
        this.calendar.add(new XProperty("X-WR-TIMEZONE", Helsinki.ZONE.getId()));
        this.calendar.add(new Url(address));
        this.calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        this.calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        this.calendar.add(HelsinkiZone.component());
    }

    void add(Occasion occasion, Entry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.stamp()));
        event.add(new LastModified(entry.changed()));
        event.add(new Sequence(entry.revision()));
        when(event, occasion);
        event.add(new Summary(spoken(), PlainText.clean(entry.summary())));
        if (!entry.description().isEmpty()) {
            event.add(new Description(spoken(), PlainText.clean(entry.description())));
        }
        if (!entry.location().isEmpty()) {
            event.add(new Location(PlainText.clean(entry.location())));
        }
        event.add(new Url(entry.page()));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        this.calendar.add(event);
    }

    private static void when(VEvent event, Occasion occasion) {
        LocalDate first = occasion.first();
        if (occasion.span() == null) {
            event.add(new DtStart<>(first));
            event.add(new DtEnd<>(first.plusDays(1)));
            if (occasion.repeated()) {
                event.add(weekly(occasion, occasion.last()));
                except(event, Value.DATE, occasion.exceptions());
            }
        }
        else if (occasion.exact()) {
            event.add(new DtStart<>(occasion.span().opensOn(first)));
            event.add(new DtEnd<>(occasion.span().closesOn(first)));
        }
        else {
            event.add(new DtStart<>(opens(occasion, first)));
            event.add(new DtEnd<>(occasion.span().closesOn(first).atZone(Helsinki.ZONE)));
            if (occasion.repeated()) {
                event.add(weekly(occasion, opens(occasion, occasion.last()).toInstant()));
                // Without the zone ical4j would write times of nowhere.
                except(event, new TzId(Helsinki.ZONE.getId()),
                        occasion.exceptions().stream().map((day) -> opens(occasion, day)).toList());
            }
        }
    }

    private static ZonedDateTime opens(Occasion occasion, LocalDate day) {
        return day.atTime(occasion.span().opens()).atZone(Helsinki.ZONE);
    }

    private static <T extends Temporal> Property weekly(Occasion occasion, T until) {
        return new RRule<>(new Recur.Builder<T>().frequency(Frequency.WEEKLY)
            .dayList(WeekDay.getWeekDay(occasion.weekday()))
            .until(until)
            .build());
    }

    private static <T extends Temporal> void except(VEvent event,
            Parameter kind, List<T> days) {
        if (!days.isEmpty()) {
            event.add(new ExDate<>(new ParameterList(List.of(kind)), new DateList<>(days)));
        }
    }

    private ParameterList spoken() {
        return new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.Language(this.language.code())));
    }

    /** The file, its lines folded. */
    String text() {
        return CalendarLines.of(this.calendar);
    }

    /**
     * What is said about an occasion.
     *
     * @param uid stays the same through all changes and in all languages
     * @param stamp when it was last written anew
     * @param changed when what it says last changed
     * @param revision grows with changes that a reader should be told of
     * @param page where to read more
     */
    record Entry(String uid, Instant stamp, Instant changed, int revision, String summary, String description,
            String location, URI page, boolean cancelled) {
    }
}
