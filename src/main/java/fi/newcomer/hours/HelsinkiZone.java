package fi.newcomer.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * When the clock changes in Helsinki, as a calendar needs it: the rules that hold today, taken from Java's. The zone that
 * ical4j brings begins in 1878 with seconds, on which some programs stumble.
 */
public final class HelsinkiZone {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private HelsinkiZone() {
    }

    /** The zone as a part of a calendar. */
    public static VTimeZone component() {
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(Helsinki.ZONE.getId()));
        for (ZoneOffsetTransitionRule rule : Helsinki.ZONE.getRules().getTransitionRules()) {
            zone.add(observance(rule));
        }
        return zone;
    }

    private static Observance observance(ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition first = rule.createTransition(firstYear());
        boolean summer = Helsinki.ZONE.getRules().isDaylightSavings(first.getInstant());
        Observance observance = summer ? new Daylight() : new Standard();
        LocalDateTime begin = first.getDateTimeBefore();
        observance.add(new DtStart<LocalDateTime>(begin.format(LOCAL)));
        observance.add(new TzOffsetFrom(rule.getOffsetBefore()));
        observance.add(new TzOffsetTo(rule.getOffsetAfter()));
        observance.add(new TzName(summer ? "EEST" : "EET"));
        observance.add(new RRule<Instant>(new Recur.Builder<Instant>().frequency(Frequency.YEARLY)
            .monthList(new net.fortuna.ical4j.model.Month(rule.getMonth().getValue()))
            .dayList(new WeekDay(WeekDay.getWeekDay(rule.getDayOfWeek()), -1))
            .build()));
        return observance;
    }

    /** The first year in which these rules hold from its beginning. */
    private static int firstYear() {
        return Year.from(Helsinki.ZONE.getRules().getTransitions().getLast().getDateTimeAfter()).getValue() + 1;
    }
}
