package fi.newcomer.content;

import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of {@code content/}, from the application itself or from the folder that {@code PORTAL_CONTENT} names. */
@Component
public class ContentFiles {

    private final String root;

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

    @Autowired
    ContentFiles(Settings settings) {
        this(settings.content());
    }

    private ContentFiles(String root) {
        this.root = root.endsWith("/") ? root : root + "/";
    }

    /** The files of another folder, laid out like {@code content/}. */
    public static ContentFiles of(Path folder) {
        return new ContentFiles(folder.toUri().toString());
    }

    /** One file that must be there, such as {@code facts.yaml}. */
    public ContentFile file(String path) {
        return read(this.resolver.getResource(this.root + path), path);
    }

    /** The files that match a pattern below {@code content/}, such as {@code responsibility/*.yaml}, by name. */
    public List<ContentFile> files(String pattern) {
        try {
            String fixed = pattern.substring(0, pattern.indexOf('*'));
            String folder = fixed.substring(0, fixed.lastIndexOf('/') + 1);
            return Arrays.stream(this.resolver.getResources(this.root + pattern))
                .map((resource) -> read(resource, pathOf(resource, folder)))
                .sorted(Comparator.comparing(ContentFile::path))
                .toList();
        }
        catch (IOException e) {
            throw new WrongSetting("content/" + pattern + " can't be listed: " + e.getMessage(), e);
        }
    }

    private static String pathOf(Resource resource, String folder) {
        try {
            String address = resource.getURI().toString();
            return java.net.URLDecoder.decode(address.substring(address.lastIndexOf("/" + folder) + 1),
                    StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new WrongSetting("content/" + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private static ContentFile read(Resource resource, String path) {
        try {
            return new ContentFile(path, decoded(resource.getContentAsByteArray(), path));
        }
        catch (IOException e) {
            throw new WrongSetting("content/" + path + " can't be read: " + e.getMessage(), e);
        }
    }

    private static String decoded(byte[] bytes, String path) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            throw new ContentFile(path, before).mistake(before.split("\n", -1).length, "here stands a byte that is not UTF-8");
        }
        return out.flip().toString();
    }
}
