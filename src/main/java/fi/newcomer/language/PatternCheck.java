package fi.newcomer.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a pattern that somebody wrote can stand in for one of the portal's: the same arguments, no form missing. */
final class PatternCheck {

    private PatternCheck() {
    }

    static Optional<PatternMistake> mistake(String standard, String pattern) {
        if (pattern.isBlank()) {
            return Optional.of(PatternMistake.EMPTY);
        }
        if (pattern.length() > 2 * standard.length() + 40) {
            return Optional.of(PatternMistake.TOO_LONG);
        }
        if (HiddenCharacters.in(pattern) || pattern.matches("(?s).*</?[a-zA-Z!].*")) {
            return Optional.of(PatternMistake.CHARACTERS);
        }
        Map<String, Argument> own;
        try {
            own = arguments(pattern);
            new MessageFormat(pattern, ULocale.ROOT);
        }
        catch (RuntimeException unreadable) {
            // ICU says so by several kinds of exception, each for a pattern that is none.
            return Optional.of(PatternMistake.SYNTAX);
        }
        Map<String, Argument> theirs = arguments(standard);
        if (!own.keySet().equals(theirs.keySet())
                || theirs.entrySet().stream().anyMatch((it) -> own.get(it.getKey()).type != it.getValue().type)) {
            return Optional.of(PatternMistake.ARGUMENTS);
        }
        return theirs.entrySet().stream().anyMatch((it) -> !own.get(it.getKey()).forms.containsAll(it.getValue().forms))
                ? Optional.of(PatternMistake.FORMS) : Optional.empty();
    }

    /** The arguments of a pattern by name; one that stands there several times counts with all its forms. */
    private static Map<String, Argument> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Map<String, Argument> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() != Part.Type.ARG_START) {
                continue;
            }
            String name = pattern.getSubstring(pattern.getPart(i + 1));
            if (part.getArgType() == ArgType.SIMPLE) {
                // A number that is written as a date would be another thing.
                name += ", " + pattern.getSubstring(pattern.getPart(i + 2));
            }
            Argument argument = arguments.computeIfAbsent(name, (it) -> new Argument(part.getArgType(), new TreeSet<>()));
            if (argument.type != part.getArgType()) {
                arguments.put(name, argument = new Argument(ArgType.NONE == argument.type ? part.getArgType()
                        : argument.type, argument.forms));
            }
            forms(pattern, i, argument.forms);
        }
        return arguments;
    }

    /** The forms of the argument that begins at a part, without those of arguments inside it. */
    private static void forms(MessagePattern pattern, int start, Set<String> forms) {
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            }
            else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
    }

    private record Argument(ArgType type, Set<String> forms) {
    }
}
