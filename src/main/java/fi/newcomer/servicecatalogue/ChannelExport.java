package fi.newcomer.servicecatalogue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fi.newcomer.content.YamlValue;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.language.Texts;
import fi.newcomer.office.Office;
import fi.newcomer.servicecatalogue.HourItem.Opening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An office as a service location of the catalogue (V11), in the languages of the catalogue that the portal has. What no
 * source says is left out, also where the catalogue wants it (docs/ptv.md lists it): nothing is made up.
 */
@Component
class ChannelExport {

    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_SUMMARY = 150;

    private static final int LONGEST_DESCRIPTION = 2500;

    private static final Pattern STREET = Pattern.compile("(.+?) (\\d+[a-zA-Z]?(?:[-–]\\d+)?(?: [a-zA-Z](?: \\d+)?)?)");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final HoursExport hours;

    private final Facts facts;

    private final Texts texts;

    private final StaffTexts staffTexts;

    ChannelExport(HoursExport hours, Facts facts, Texts texts, StaffTexts staffTexts) {
        this.hours = hours;
        this.facts = facts;
        this.texts = texts;
        this.staffTexts = staffTexts;
    }

    /** What tells our office from others in the catalogue: its {@code sourceId} may have letters, digits, - and dots. */
    static String sourceId(Office office) {
        return office.municipality() + "." + office.slug();
    }

    /** The service location, its fields in the order of the catalogue. */
    Map<String, Object> of(Office office, LocalDate today) {
        List<HourItem> hours = this.hours.of(office, today).stream().map(ExportedHour::item).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sourceId", sourceId(office));
        json.put("serviceChannelType", "ServiceLocation");
        json.put("serviceChannelNames", inEach((language) -> typed("Name", language,
                OnOneLine.cut(office.name().in(language).text(), LONGEST_NAME))));
        List<Object> descriptions = new ArrayList<>(inEach((language) -> typed("Summary", language,
                OnOneLine.cut(summary(office, language), LONGEST_SUMMARY))));
        descriptions.addAll(inEach((language) -> typed("Description", language,
                OnOneLine.cut(description(office, hours, language), LONGEST_DESCRIPTION))));
        json.put("serviceChannelDescriptions", descriptions);
        json.put("displayNameType", inEach((language) -> {
            Map<String, Object> type = new LinkedHashMap<>();
            type.put("type", "Name");
            type.put("language", language.code());
            return type;
        }));
        List<String> languages = office.speaking().languages().stream().filter((code) -> code.length() == 2).toList();
        if (!languages.isEmpty()) {
            json.put("languages", languages);
        }
        fact(office.contact().phone()).ifPresent((phone) -> json.put("phoneNumbers", phones(phone)));
        fact(office.contact().email()).filter((email) -> email.length() <= 100)
            .ifPresent((email) -> json.put("emails", inEach((language) -> item(language, email))));
        fact(office.contact().website()).filter((website) -> website.length() <= 500)
            .ifPresent((website) -> json.put("webPages", inEach((language) -> {
                Map<String, Object> page = new LinkedHashMap<>();
                page.put("url", website);
                page.put("value", OnOneLine.cut(office.name().in(language).text(), LONGEST_NAME));
                page.put("language", language.code());
                return page;
            })));
        if (office.site().address() != null) {
            json.put("addresses", List.of(address(office)));
        }
        json.put("serviceHours", hours.stream().map(ChannelExport::hour).toList());
        json.put("publishingStatus", office.inForce() ? "Published" : "Draft");
        return json;
    }

    private Optional<String> fact(@Nullable String id) {
        return id == null ? Optional.empty()
                : this.facts.now(id).filter((fact) -> fact.state() == Fact.State.IN_FORCE).map(Fact::value);
    }

    private String summary(Office office, Language language) {
        String key = !office.inForce() ? "office.lead.planned"
                : office.help() == Office.Help.REGISTRATION ? "office.lead.registration" : "office.lead";
        String place = place(office, language);
        return (place.isEmpty() ? "" : place + ". ") + this.texts.text(language, key);
    }

    private String description(Office office, List<HourItem> hours, Language language) {
        List<String> sentences = new ArrayList<>(List.of(summary(office, language)));
        // Who reads an older interface, or no service hours at all, must not take what is unknown for always open.
        List<String> unknown = hours.stream()
            .filter((hour) -> !hour.saysTimes() && !hour.closed())
            .flatMap((hour) -> Optional.ofNullable(hour.information().get(language.code())).stream())
            .distinct()
            .toList();
        if (!office.inForce() && unknown.isEmpty()) {
            sentences.add(this.texts.text(language, office.state() == Office.State.PLANNED
                    ? "office.state.planned.more" : "office.state.undecided.more"));
        }
        sentences.addAll(unknown);
        if (office.coming().visitors() != Office.Visitors.NOT_GIVEN) {
            sentences.add(this.texts.text(language, "office.visitors."
                    + YamlValue.written(office.coming().visitors())));
        }
        if (office.speaking().interpreter()) {
            sentences.add(this.texts.text(language, "office.interpreter"));
        }
        if (office.note() != null) {
            sentences.add(office.note().in(language).text());
        }
        return String.join(" ", sentences);
    }

    private static String place(Office office, Language language) {
        LocalizedText place = office.site().place();
        return place == null ? "" : place.in(language).text();
    }

    private List<Object> phones(String phone) {
        Map<String, Object> number = new LinkedHashMap<>();
        try {
            PhoneNumber parsed = NUMBERS.parse(phone, "FI");
            number.put("prefixNumber", "+" + parsed.getCountryCode());
            number.put("isFinnishServiceNumber", false);
            number.put("number", NUMBERS.getNationalSignificantNumber(parsed));
        }
        catch (NumberParseException e) {
            number.put("isFinnishServiceNumber", true);
            number.put("number", phone.replaceAll("\\D", ""));
        }
        return inEach((language) -> {
            Map<String, Object> each = new LinkedHashMap<>(number);
            each.put("language", language.code());
            return each;
        });
    }

    private Map<String, Object> address(Office office) {
        Matcher street = STREET.matcher(office.site().address());
        boolean split = street.matches();
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("street", List.of(Map.of("language", "sv", "value",
                OnOneLine.cut(split ? street.group(1) : office.site().address(), 100))));
        if (split) {
            where.put("streetNumber", street.group(2));
        }
        List<Object> more = inEach((language) -> item(language, OnOneLine.cut(way(office, language), 150)));
        if (office.site().place() != null || office.site().entrance() != null) {
            where.put("additionalInformation", more);
        }
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("type", "Location");
        address.put("subType", "Single");
        address.put("country", "FI");
        address.put("streetAddress", where);
        return address;
    }

    private String way(Office office, Language language) {
        String place = place(office, language);
        String entrance = office.site().entrance() == null ? ""
                : this.texts.text(language, "office.entrance") + " " + office.site().entrance();
        return place.isEmpty() ? entrance : entrance.isEmpty() ? place : place + ". " + entrance;
    }

    private static Map<String, Object> hour(HourItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("serviceHourType", item.type().toString());
        if (item.from() != null) {
            json.put("validFrom", dateTime(item.from()));
        }
        if (item.to() != null) {
            json.put("validTo", dateTime(item.to()));
        }
        json.put("isClosed", item.closed());
        json.put("validForNow", item.forNow());
        json.put("isAlwaysOpen", item.always());
        json.put("isReservation", item.reservation());
        json.put("additionalInformation", item.information().entrySet().stream().map((words) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("language", words.getKey());
            each.put("value", words.getValue());
            return each;
        }).toList());
        json.put("openingHour", item.openings().stream().map(ChannelExport::opening).toList());
        return json;
    }

    private static Map<String, Object> opening(Opening opening) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (opening.day() != null) {
            json.put("dayFrom", name(opening.day()));
        }
        if (opening.lastDay() != null) {
            json.put("dayTo", name(opening.lastDay()));
        }
        json.put("from", opening.from().toString());
        json.put("to", opening.to().toString());
        return json;
    }

    /** A weekday as the catalogue calls it. */
    static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String dateTime(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(Helsinki.ZONE));
    }

    private List<Object> inEach(Function<Language, Object> make) {
        return this.staffTexts.languages().stream().map(make).toList();
    }

    private static Map<String, Object> typed(String type, Language language, String value) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", type);
        item.putAll(item(language, value));
        return item;
    }

    private static Map<String, Object> item(Language language, String value) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("language", language.code());
        item.put("value", value);
        return item;
    }
}
