package fi.newcomer.protection;

import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds a key to the key file, as {@code ./portal new-key} does. From the next start on everything is encrypted with it;
 * {@link KeyRotation} then encrypts anew what older keys encrypted.
 */
public final class NewKey {

    private NewKey() {
    }

    /**
     * Adds a key; makes the file where there is none. The key of the digests is written down as a line of its own before,
     * so that the line of the first key can be taken away once nothing is encrypted with it any more.
     * @return a sentence about what was done
     * @throws WrongSetting when the file can't be read or written
     */
    public static String add(Settings settings) {
        Path file = KeyFile.of(settings);
        try {
            int next = 1;
            List<String> lines = new ArrayList<>();
            if (Files.exists(file)) {
                KeyFile.read(file);
                lines.addAll(Files.readAllLines(file).stream().map(String::strip).filter((it) -> !it.isEmpty()).toList());
                List<Integer> numbers = lines.stream().filter((it) -> !digests(it)).map(NewKey::number).toList();
                if (lines.stream().noneMatch(NewKey::digests)) {
                    int first = numbers.stream().min(Integer::compare).orElseThrow();
                    String line = lines.stream().filter((it) -> it.startsWith(first + ":")).findFirst().orElseThrow();
                    lines.addFirst(KeyFile.DIGEST + line.substring(line.indexOf(':')));
                }
                next = numbers.stream().max(Integer::compare).orElseThrow() + 1;
            }
            lines.add(next + ":" + KeyFile.random());
            KeyFile.write(file, lines);
            return "Key " + next + " is in " + file + ". Keep a copy of the file apart from the database, then start the "
                    + "portal again.";
        }
        catch (IOException e) {
            throw new WrongSetting("PORTAL_KEYS: the key file " + file + " can't be changed (" + e.getMessage() + ").", e);
        }
    }

    private static boolean digests(String line) {
        return line.startsWith(KeyFile.DIGEST + ":");
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(':')));
    }
}
