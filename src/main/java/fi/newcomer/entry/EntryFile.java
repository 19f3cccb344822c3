package fi.newcomer.entry;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A file of entries, cut into what stands before the first one and the lines of each. A comment belongs to the entry
 * before it. Put together again it is byte for byte the file.
 */
public final class EntryFile {

    /** The files whose entries staff may edit, with the name of the list in them. */
    static final Map<String, String> LISTS = Map.of("offices.yaml", "offices", "courses.yaml", "courses",
            "rewordings.yaml", "rewordings",
            "partners.yaml", "partners", "municipalities.yaml", "municipalities");

    private final String head;

    private final Map<String, String> entries;

    private EntryFile(String head, Map<String, String> entries) {
        this.head = head;
        this.entries = entries;
    }

    static boolean reads(String path) {
        return LISTS.containsKey(name(path));
    }

    static EntryFile of(ContentFile file) {
        return of(file, LISTS.get(name(file.path())), EntryFile::key);
    }

    /**
     * Any file of a list, cut likewise.
     * @param list the name of the list in it
     * @param key what tells one entry from the others
     * @throws fi.newcomer.setting.WrongSetting if an entry stands in it twice
     */
    public static EntryFile of(ContentFile file, String list, Function<YamlValue, String> key) {
        List<YamlValue> items = file.yaml().list(list);
        String[] lines = file.text().split("(?<=\n)", -1);
        Map<String, String> entries = new LinkedHashMap<>();
        for (int number = 0; number < items.size(); number++) {
            YamlValue item = items.get(number);
            int end = number + 1 < items.size() ? items.get(number + 1).line() - 1 : lines.length;
            if (entries.put(key.apply(item), lines(lines, item.line() - 1, end)) != null) {
                throw item.mistake("\"" + key.apply(item) + "\" stands here a second time");
            }
        }
        return new EntryFile(lines(lines, 0, items.isEmpty() ? lines.length : items.getFirst().line() - 1), entries);
    }

    /** The head of a file that did not exist. */
    static String head(String path) {
        return LISTS.get(name(path)) + ":\n";
    }

    static String key(YamlValue entry) {
        return entry.find("municipality").map((municipality) -> municipality.text() + "/").orElse("")
                + entry.text("slug");
    }

    /** Whether the entry stands on other lists now: for whom it is has changed. */
    static boolean moved(String path, String before, String now) {
        return !served(path, before).equals(served(path, now));
    }

    private static List<String> served(String path, String text) {
        return Entry.yaml(path, text).list("serves").stream().map(YamlValue::text).sorted().toList();
    }

    /** What stands before the first entry. */
    public String head() {
        return this.head;
    }

    /** The lines of each entry by its key, in the order of the file. */
    public Map<String, String> entries() {
        return this.entries;
    }

    private static String lines(String[] lines, int from, int to) {
        return String.join("", Arrays.copyOfRange(lines, from, Math.max(from, to)));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
