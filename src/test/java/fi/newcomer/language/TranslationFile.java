package fi.newcomer.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A file of {@code translations/} as it is written, line by line. */
record TranslationFile(Language language, List<String> lines) {

    static TranslationFile of(Language language) {
        try {
            return new TranslationFile(language,
                    Files.readAllLines(Path.of("translations", language.code() + ".properties")));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All keys in the order of the file, doubled ones twice. */
    List<String> keys() {
        return entries().stream().map((line) -> line.substring(0, line.indexOf('='))).toList();
    }

    /** The lines that say where a section begins. */
    List<String> sections() {
        return this.lines.stream().filter((line) -> line.startsWith("# ---")).toList();
    }

    Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        entries().forEach((line) -> messages.put(line.substring(0, line.indexOf('=')),
                line.substring(line.indexOf('=') + 1)));
        return messages;
    }

    private List<String> entries() {
        return this.lines.stream().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    /** The names of the arguments of a message, with their kind where it matters; those inside plural forms too. */
    static Set<String> arguments(String message) {
        Set<String> arguments = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(message);
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                ArgType kind = part.getArgType();
                arguments.add(pattern.getSubstring(pattern.getPart(i + 1))
                        + (kind == ArgType.NONE ? "" : " " + kind.name()));
            }
        }
        return arguments;
    }

    /** The forms of each plural or select argument of a message, by its name. */
    static Map<String, Set<String>> forms(String message, ArgType kind) {
        Map<String, Set<String>> forms = new TreeMap<>();
        MessagePattern pattern = new MessagePattern(message);
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == Part.Type.ARG_START && pattern.getPart(i).getArgType() == kind) {
                Set<String> selectors = forms.computeIfAbsent(pattern.getSubstring(pattern.getPart(i + 1)),
                        (it) -> new TreeSet<>());
                for (int j = i + 2; j < pattern.getLimitPartIndex(i); j++) {
                    if (pattern.getPart(j).getType() == Part.Type.ARG_SELECTOR) {
                        selectors.add(pattern.getSubstring(pattern.getPart(j)));
                    }
                    else if (pattern.getPart(j).getType() == Part.Type.MSG_START) {
                        j = pattern.getLimitPartIndex(j);
                    }
                }
            }
        }
        return forms;
    }

    /** What a message says, in all its forms, without the names of arguments and forms. */
    static String said(String message) {
        StringBuilder said = new StringBuilder();
        say(new MessagePattern(message), 0, said);
        return said.toString();
    }

    private static void say(MessagePattern pattern, int start, StringBuilder said) {
        String message = pattern.getPatternString();
        int from = pattern.getPart(start).getLimit();
        for (int i = start + 1;; i++) {
            Part part = pattern.getPart(i);
            said.append(message, from, part.getIndex());
            if (part.getType() == Part.Type.MSG_LIMIT) {
                return;
            }
            from = part.getLimit();
            if (part.getType() == Part.Type.ARG_START) {
                int limit = pattern.getLimitPartIndex(i);
                for (int inner = i + 1; inner < limit; inner++) {
                    if (pattern.getPart(inner).getType() == Part.Type.MSG_START) {
                        said.append(' ');
                        say(pattern, inner, said);
                        inner = pattern.getLimitPartIndex(inner);
                    }
                }
                from = pattern.getPart(limit).getLimit();
                i = limit;
            }
        }
    }
}
