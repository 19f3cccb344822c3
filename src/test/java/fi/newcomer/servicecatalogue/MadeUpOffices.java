package fi.newcomer.servicecatalogue;

import fi.newcomer.content.ContentFile;
import fi.newcomer.hours.HoursReader;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.office.Office;
import fi.newcomer.office.Office.Coming;
import fi.newcomer.office.Office.Contact;
import fi.newcomer.office.Office.Help;
import fi.newcomer.office.Office.Site;
import fi.newcomer.office.Office.Speaking;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.Office.Visitors;
import fi.newcomer.office.Office.Way;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offices with every kind of hours that ours can have. Seen on Wednesday, 2 June 2027. */
final class MadeUpOffices {

    static final LocalDate TODAY = LocalDate.of(2027, 6, 2);

    private static final Map<String, String> HOURS = new LinkedHashMap<>();

    static {
        HOURS.put("days without times", "days: [friday]\ntimes: not-given");
        HOURS.put("times without days", "days: not-given\ntimes: 08:00-16:00");
        HOURS.put("elsewhere", "days: link-only\ntimes: link-only");
        HOURS.put("two afternoons", "days: link-only\ntimes: link-only\nafternoons: 2");
        HOURS.put("nothing", "days: not-given\ntimes: not-given");
        HOURS.put("one row", "days: [monday, tuesday, friday]\ntimes: 09:00-16:00");
        HOURS.put("two spans", "days: [monday]\ntimes: [09:00-12:00, 13:00-16:00]");
        HOURS.put("two rows", """
                weekly:
                  - days: [monday, tuesday]
                    times: 09:00-12:00
                  - days: [thursday]
                    times: 13:15-17:45""");
        HOURS.put("over midnight", "days: [friday, saturday, sunday]\ntimes: 22:00-02:00+1");
        HOURS.put("until midnight", "days: [friday]\ntimes: [08:00-12:00, 18:00-00:00+1]");
        HOURS.put("always", "days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]\n"
                + "times: 00:00-00:00+1");
        HOURS.put("one whole day", "days: [saturday]\ntimes: 00:00-00:00+1");
        HOURS.put("by appointment", """
                weekly:
                  - days: [monday]
                    times: 09:00-12:00
                  - days: [tuesday, wednesday]
                    times: [09:00-12:00, 13:00-15:00]
                    by-appointment: yes
                  - days: [friday]
                    times: not-given
                    by-appointment: yes""");
        HOURS.put("a season", """
                weekly:
                  - days: [monday, friday]
                    times: 09:00-16:00
                  - days: [monday]
                    times: [10:00-12:00, 20:00-01:00+1]
                    from: 2027-06-14
                    through: 2027-08-08
                  - days: [friday]
                    times: not-given
                    from: 2027-06-14
                    through: 2027-08-08
                  - days: [monday]
                    times: 10:00-12:00
                    from: 2026-06-14
                    through: 2026-08-08""");
        HOURS.put("a season of a day", """
                weekly:
                  - days: [monday]
                    times: 09:00-16:00
                  - days: [thursday]
                    times: [10:00-12:00, 22:00-01:00+1]
                    from: 2027-06-17
                    through: 2027-06-17""");
        HOURS.put("from and through alone", """
                weekly:
                  - days: [monday]
                    times: 09:00-16:00
                    through: 2027-08-08
                  - days: [tuesday]
                    times: 09:00-16:00
                    from: 2027-08-09
                  - days: [saturday]
                    times: 22:00-03:00+1
                    from: 2027-08-09""");
        HOURS.put("between quarters", "days: [monday, tuesday]\ntimes: [09:10-12:05, 13:00-13:10, 22:50-01:20+1]");
        HOURS.put("closed", """
                days: [monday]
                times: 09:00-16:00
                special:
                  - from: 2027-06-25
                    rule: closed
                    reason:
                      sv: Midsommarafton
                      fi: Juhannusaatto
                      ar: عشية منتصف الصيف
                  - from: 2027-07-05
                    through: 2027-07-30
                    rule: closed
                  - from: 2027-05-31
                    through: 2027-06-04
                    rule: closed
                    reason:
                      sv: Flytt
                  - from: 2027-01-01
                    rule: closed
                  - from: 2027-12-06
                    rule: as-usual""");
        HOURS.put("closed until further notice", """
                days: [monday]
                times: not-given
                special:
                  - from: 2027-05-31
                    through: until-further-notice
                    rule: closed""");
        HOURS.put("other times", """
                days: [monday]
                times: 09:00-16:00
                special:
                  - from: 2027-05-31
                    through: 2027-06-04
                    rule: other-times
                    times: [09:00-11:00, 12:00-13:00]
                    reason:
                      sv: Kortare dag
                  - from: 2027-12-30
                    through: 2027-12-31
                    rule: other-times
                    times: 22:00-02:00+1
                  - from: 2027-10-31
                    rule: other-times
                    times: 02:30-04:30
                  - from: 2027-12-20
                    through: 2027-12-28
                    rule: other-times
                    times: 10:10-12:20
                    reason:
                      sv: Jul
                      fi: Joulu""");
        HOURS.put("much at once", """
                weekly:
                  - days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
                    times: [08:05-09:55, 10:05-11:55, 12:05-13:55, 14:05-15:55, 16:05-17:55]
                    by-appointment: yes
                  - days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
                    times: not-given""");
    }

    private MadeUpOffices() {
    }

    static List<String> names() {
        return List.copyOf(HOURS.keySet());
    }

    static Office named(String name) {
        return with(hours(HOURS.get(name)), State.values()[Math.floorMod(name.length(), 3)], "Mottagningen");
    }

    static OpeningHours hours(String yaml) {
        return HoursReader.read(new ContentFile("hours.yaml", yaml).yaml());
    }

    static Office with(OpeningHours hours, State state, String name) {
        return new Office("mottagningen", "korsnas", List.of("korsnas"), new LocalizedText(Map.of("sv", name)),
                new Site(new LocalizedText(Map.of("sv", name)), "Strengbergsgatan 1 " + name, name, null), state,
                Help.ADVICE,
                new Coming(List.of(Way.DROP_IN), List.of(), Visitors.NEWCOMERS),
                new Speaking(List.of("sv", "fi", "smn"), false, true), hours, new Contact(null, null, null, null),
                new LocalizedText(Map.of("sv", name)), List.of());
    }
}
