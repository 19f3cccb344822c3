package fi.newcomer.servicecatalogue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The field rules of the Finnish Service Catalogue for a service location (V11, IN interface), written from its published
 * models and validators (docs/ptv.md), not from our export. Whatever is not in the model is wrong too.
 */
final class CatalogueRules {

    private static final Set<String> CHANNEL = Set.of("sourceId", "serviceChannelType", "organizationId",
            "serviceChannelNames", "serviceChannelDescriptions", "displayNameType", "areaType", "areas", "languages",
            "phoneNumbers", "emails", "webPages", "addresses", "serviceHours", "publishingStatus", "isVisibleForAll");

    private static final Set<String> HOUR = Set.of("serviceHourType", "validFrom", "validTo", "isClosed", "validForNow",
            "isAlwaysOpen", "isReservation", "additionalInformation", "openingHour");

    private static final Set<String> DAYS = Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
            "Sunday");

    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en", "se", "smn", "sms");

    private static final Pattern TIME = Pattern.compile("^([0-1][0-9]|[2][0-3]):(00|15|30|45)(:00)?$");

    private final List<String> broken = new ArrayList<>();

    private CatalogueRules() {
    }

    /** What breaks a rule, each with its path. */
    static List<String> broken(String json) {
        CatalogueRules rules = new CatalogueRules();
        JsonNode root = JsonMapper.shared().readTree(json);
        rules.rule(root.isArray(), "", "a list of channels");
        for (int index = 0; index < root.size(); index++) {
            rules.channel(root.get(index), "[" + index + "]");
        }
        return rules.broken;
    }

    /** What the IN interface demands of a new channel, and no source of ours says. */
    static Set<String> gaps(String json) {
        Set<String> gaps = new HashSet<>();
        for (JsonNode channel : JsonMapper.shared().readTree(json)) {
            for (String required : List.of("organizationId", "languages", "addresses")) {
                if (!channel.has(required)) {
                    gaps.add(required);
                }
            }
            for (JsonNode address : channel.path("addresses")) {
                if (!address.path("streetAddress").has("postalCode")) {
                    gaps.add("postalCode");
                }
            }
        }
        return gaps;
    }

    private void channel(JsonNode channel, String path) {
        fields(channel, path, CHANNEL);
        rule(text(channel, "sourceId").matches("^[A-Za-z0-9-.]+$"), path + ".sourceId", "the regex");
        rule(!channel.has("serviceChannelType") || text(channel, "serviceChannelType").equals("ServiceLocation"),
                path + ".serviceChannelType", "ServiceLocation");
        Set<String> names = typed(channel.path("serviceChannelNames"), path + ".serviceChannelNames",
                Set.of("Name", "AlternativeName"), 100, 100);
        Set<String> descriptions = typed(channel.path("serviceChannelDescriptions"),
                path + ".serviceChannelDescriptions", Set.of("Summary", "Description"), 150, 2500);
        rule(names.stream().anyMatch((name) -> name.startsWith("Name")), path + ".serviceChannelNames", "a Name");
        for (String name : names) {
            String language = name.substring(name.indexOf(' '));
            rule(descriptions.contains("Summary" + language) && descriptions.contains("Description" + language),
                    path + ".serviceChannelDescriptions", "Summary and Description in" + language);
        }
        for (JsonNode type : channel.path("displayNameType")) {
            rule(names.contains(text(type, "type") + " " + text(type, "language")), path + ".displayNameType", "a name");
        }
        rule(Set.of("Draft", "Published").contains(text(channel, "publishingStatus")), path + ".publishingStatus",
                "Draft or Published");
        for (JsonNode language : channel.path("languages")) {
            rule(language.asString().matches("^[a-z]{2}$"), path + ".languages", "two letters");
        }
        Set<String> phones = new HashSet<>();
        for (JsonNode phone : channel.path("phoneNumbers")) {
            fields(phone, path + ".phoneNumbers", Set.of("number", "prefixNumber", "isFinnishServiceNumber", "language",
                    "additionalInformation", "serviceChargeType", "chargeDescription"));
            rule(text(phone, "number").matches("^\\d{1,20}$"), path + ".phoneNumbers.number", "digits");
            rule(phone.path("isFinnishServiceNumber").asBoolean(false)
                    || text(phone, "prefixNumber").matches("^\\+[0-9]{1,4}$"), path + ".prefixNumber", "a prefix");
            rule(LANGUAGES.contains(text(phone, "language")) && phones.add(text(phone, "language")),
                    path + ".phoneNumbers.language", "once");
        }
        items(channel.path("emails"), path + ".emails", 100);
        for (JsonNode email : channel.path("emails")) {
            rule(text(email, "value").matches("[^@\\s]+@[^@\\s]+"), path + ".emails", "an address");
        }
        for (JsonNode page : channel.path("webPages")) {
            fields(page, path + ".webPages", Set.of("url", "value", "language"));
            rule(text(page, "url").matches("https?://.{1,490}") && text(page, "value").length() <= 100
                    && LANGUAGES.contains(text(page, "language")), path + ".webPages", "url, name, language");
        }
        for (JsonNode address : channel.path("addresses")) {
            address(address, path + ".addresses");
        }
        rule(channel.path("serviceHours").isArray(), path + ".serviceHours", "a list");
        for (int index = 0; index < channel.path("serviceHours").size(); index++) {
            hour(channel.path("serviceHours").get(index), path + ".serviceHours[" + index + "]");
        }
    }

    private void address(JsonNode address, String path) {
        fields(address, path, Set.of("type", "subType", "country", "streetAddress"));
        rule(text(address, "type").equals("Location") && text(address, "subType").equals("Single"), path, "a location");
        rule(text(address, "country").matches("^[A-Z]{2}$"), path + ".country", "two letters");
        JsonNode street = address.path("streetAddress");
        fields(street, path + ".streetAddress",
                Set.of("street", "streetNumber", "postalCode", "municipality", "additionalInformation"));
        rule(street.path("street").size() > 0, path + ".street", "at least one");
        items(street.path("street"), path + ".street", 100);
        rule(text(street, "streetNumber").length() <= 30, path + ".streetNumber", "at most 30");
        rule(!street.has("postalCode") || text(street, "postalCode").matches("\\d{5}"), path + ".postalCode", "5 digits");
        items(street.path("additionalInformation"), path + ".additionalInformation", 150);
    }

    private void hour(JsonNode hour, String path) {
        fields(hour, path, HOUR);
        String type = text(hour, "serviceHourType");
        boolean exceptional = type.equals("Exceptional");
        boolean weekly = type.equals("DaysOfTheWeek");
        rule(exceptional || weekly || type.equals("OverMidnight"), path + ".serviceHourType", "one of three");
        LocalDate from = date(hour, "validFrom", path);
        LocalDate to = date(hour, "validTo", path);
        rule(from == null || to == null || to.isAfter(from), path + ".validTo", "after validFrom");
        boolean closed = yes(hour, "isClosed", path);
        boolean now = yes(hour, "validForNow", path);
        boolean always = yes(hour, "isAlwaysOpen", path);
        boolean reservation = yes(hour, "isReservation", path);
        rule(weekly || !always && !reservation, path, "always open and reservation only by days of the week");
        rule(!(always && closed) && !(reservation && closed) && !(reservation && always), path, "one state");
        rule(!now || to == null && (exceptional || from == null), path + ".validForNow", "no dates");
        rule(exceptional ? from != null : now || to != null, path, "a period or valid for now");
        items(hour.path("additionalInformation"), path + ".additionalInformation", 150);
        JsonNode openings = hour.path("openingHour");
        rule(weekly || openings.size() <= 1, path + ".openingHour", "one");
        rule(!(always || reservation || closed) || openings.isEmpty(), path + ".openingHour", "none");
        rule(weekly || exceptional && closed || openings.size() == 1, path + ".openingHour", "required");
        for (int index = 0; index < openings.size(); index++) {
            opening(openings.get(index), type, from, to, path + ".openingHour[" + index + "]");
        }
    }

    private void opening(JsonNode opening, String type, LocalDate validFrom, LocalDate validTo, String path) {
        fields(opening, path, Set.of("dayFrom", "dayTo", "from", "to"));
        String from = text(opening, "from");
        String to = text(opening, "to");
        rule(TIME.matcher(from).matches(), path + ".from", "quarters of an hour");
        rule(TIME.matcher(to).matches(), path + ".to", "quarters of an hour");
        rule(!opening.has("dayFrom") || DAYS.contains(text(opening, "dayFrom")), path + ".dayFrom", "a weekday");
        rule(!opening.has("dayTo") || DAYS.contains(text(opening, "dayTo")), path + ".dayTo", "a weekday");
        rule(type.equals("Exceptional") || opening.has("dayFrom"), path + ".dayFrom", "required");
        if (type.equals("DaysOfTheWeek") || type.equals("Exceptional") && validTo == null) {
            rule(from.compareTo(to) < 0, path + ".to", "after from");
        }
        if (type.equals("DaysOfTheWeek")) {
            rule(!opening.has("dayTo"), path + ".dayTo", "none");
        }
        if (type.equals("Exceptional") && validTo != null) {
            // To the catalogue this is one opening from the first day into the last.
            rule(validTo.equals(validFrom.plusDays(1)) && to.compareTo(from) <= 0, path, "not longer than a day");
        }
        if (type.equals("OverMidnight")) {
            rule(opening.has("dayTo") && !text(opening, "dayTo").equals(text(opening, "dayFrom"))
                    && to.compareTo(from) <= 0, path + ".dayTo", "the next day");
        }
    }

    private Set<String> typed(JsonNode list, String path, Set<String> types, int summary, int longest) {
        Set<String> seen = new HashSet<>();
        rule(!list.isEmpty(), path, "required");
        for (JsonNode item : list) {
            fields(item, path, Set.of("type", "language", "value"));
            String type = text(item, "type");
            rule(types.contains(type), path + ".type", types.toString());
            rule(LANGUAGES.contains(text(item, "language")), path + ".language", "a language");
            rule(seen.add(type + " " + text(item, "language")), path, "each once");
            int length = text(item, "value").length();
            rule(!text(item, "value").isBlank() && length <= (type.equals("Summary") ? summary : longest),
                    path + ".value", "length " + length);
        }
        return seen;
    }

    private void items(JsonNode list, String path, int longest) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : list) {
            fields(item, path, Set.of("language", "value"));
            rule(LANGUAGES.contains(text(item, "language")) && seen.add(text(item, "language")), path + ".language",
                    "each once");
            rule(!text(item, "value").isBlank() && text(item, "value").length() <= longest, path + ".value",
                    "1 to " + longest);
        }
    }

    private void fields(JsonNode object, String path, Set<String> known) {
        rule(object.isObject(), path, "an object");
        object.propertyNames().forEach((name) -> rule(known.contains(name), path + "." + name, "in the model"));
        object.properties().forEach((field) -> rule(!field.getValue().isNull(), path + "." + field.getKey(), "no null"));
    }

    private LocalDate date(JsonNode hour, String name, String path) {
        if (!hour.has(name)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text(hour, name)).toLocalDate();
        }
        catch (DateTimeParseException e) {
            rule(false, path + "." + name, "a date-time with zone");
            return null;
        }
    }

    private boolean yes(JsonNode hour, String name, String path) {
        rule(hour.path(name).isBoolean(), path + "." + name, "a boolean");
        return hour.path(name).asBoolean(false);
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).isString() ? object.path(name).stringValue() : "";
    }

    private void rule(boolean kept, String path, String wanted) {
        if (!kept) {
            this.broken.add(path + ": " + wanted);
        }
    }
}
