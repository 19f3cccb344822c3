package fi.newcomer.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Content files as one ZIP file: the same bytes for the same files. */
final class ContentZip {

    /** Bytes of the ZIP file itself. */
    static final int LARGEST = 10_000_000;

    /** Bytes of all its files together. */
    private static final int LARGEST_UNPACKED = 50_000_000;

    private static final int MOST_FILES = 10_000;

    private static final String FOLDER = "content/";

    /** Folders of small letters, and a name that ends as content files do; so nothing leads out of the folder. */
    private static final Pattern PATH = Pattern.compile("(?:[a-z0-9][a-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:md|yaml)");

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ContentZip() {
    }

    static byte[] of(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the files of a ZIP file into an empty folder; they may stand in a folder {@code content}.
     * @throws WrongUpload if it is too large, or no ZIP file, or has something else in it than content files
     */
    static void unpack(byte[] bytes, Path folder) throws IOException {
        if (bytes.length > LARGEST) {
            throw new WrongUpload(WrongUpload.Problem.LARGE, "");
        }
        Set<String> seen = new HashSet<>();
        int left = LARGEST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                String path = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name;
                if (entry.isDirectory() && (path.isEmpty() || PATH.matcher(path + "x.md").matches())) {
                    continue;
                }
                Path file = folder.resolve(path).normalize();
                if (!PATH.matcher(path).matches() || !file.startsWith(folder) || !seen.add(path)) {
                    throw new WrongUpload(WrongUpload.Problem.PATH, shown(name));
                }
                // Counted as it is unpacked: what a file says of its size may be a lie.
                byte[] text = zip.readNBytes(left + 1);
                left -= text.length;
                if (left < 0 || seen.size() > MOST_FILES) {
                    throw new WrongUpload(WrongUpload.Problem.LARGE, "");
                }
                Files.createDirectories(file.getParent());
                Files.write(file, text);
            }
        }
        catch (WrongUpload wrong) {
            throw wrong;
        }
        catch (IOException | IllegalArgumentException e) {
            throw new WrongUpload(WrongUpload.Problem.ZIP, "");
        }
        if (seen.isEmpty()) {
            throw new WrongUpload(WrongUpload.Problem.ZIP, "");
        }
        if (!seen.contains(Layers.FILE)) {
            throw new WrongUpload(WrongUpload.Problem.MISSING, Layers.FILE);
        }
    }

    private static String shown(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
