package fi.newcomer.exchange;

import fi.newcomer.exchange.FilePage.FileSentence;
import fi.newcomer.exchange.FilePage.Token;
import fi.newcomer.exchange.Incoming.Reason;
import fi.newcomer.exchange.Piece.Code;
import fi.newcomer.exchange.Piece.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts a sentence that came back together again. What its codes stand for comes from the portal's own text.
 *
 * @param text what it says in the notation of {@code content/}; empty where it is refused
 * @param reason why it is refused
 * @param detail the placeholder, where one is to blame
 */
record Returned(String text, Optional<Reason> reason, String detail) {

    private static final String TOKEN_BEGINS = "{{";

    private static final String TOKEN_ENDS = "}}";

    /** The translation of a sentence, its placeholders checked. */
    static Returned target(FileSentence file, Coded coded) {
        return of(file.target() == null ? List.of() : file.target(), coded, true);
    }

    /** The source of a sentence as the file has it. */
    static Returned source(FileSentence file, Coded coded) {
        return of(file.source(), coded, false);
    }

    private static Returned of(List<Token> tokens, Coded coded, boolean translation) {
        Map<String, List<Code>> codes = coded.codes();
        StringBuilder text = new StringBuilder();
        List<Code> used = new ArrayList<>();
        for (Token token : tokens) {
            if (token.place() == null) {
                text.append(token.value());
                Optional<Returned> typed = typed(token.value()).filter((it) -> translation);
                if (typed.isPresent()) {
                    return typed.get();
                }
                continue;
            }
            if (!codes.containsKey(token.value())) {
                return refused(Reason.ADDED, token.value());
            }
            Optional<Code> code = codes.get(token.value()).stream().filter((it) -> it.place() == token.place()).findFirst();
            if (code.isEmpty()) {
                return refused(Reason.DAMAGED, label(codes.get(token.value()).getFirst()));
            }
            text.append(code.get().written());
            used.add(code.get());
        }
        String whole = text.toString().strip();
        if (!translation || whole.isEmpty()) {
            return new Returned(whole, Optional.empty(), "");
        }
        return counted(coded, used).orElseGet(() -> read(whole, used));
    }

    /** A placeholder that somebody typed, or of which half is left. */
    private static Optional<Returned> typed(String words) {
        Optional<Code> code = codes(Piece.of(words)).stream().findFirst();
        if (code.isPresent()) {
            return Optional.of(refused(Reason.ADDED, label(code.get())));
        }
        return words.contains(TOKEN_BEGINS) || words.contains(TOKEN_ENDS)
                ? Optional.of(refused(Reason.DAMAGED, words.contains(TOKEN_BEGINS) ? TOKEN_BEGINS : TOKEN_ENDS))
                : Optional.empty();
    }

    /** Whether each placeholder stands there as often as in the source, or as in the translation that left. */
    private static Optional<Returned> counted(Coded coded, List<Code> used) {
        Map<String, Long> source = count(codes(Piece.of(coded.sentence().source())));
        Map<String, Long> target = coded.sentence().target() == null ? source
                : count(codes(Piece.of(coded.sentence().target())));
        Map<String, Code> all = new HashMap<>();
        codes(Piece.of(coded.sentence().source())).forEach((code) -> all.put(code.name(), code));
        used.forEach((code) -> all.put(code.name(), code));
        Map<String, Long> now = count(used);
        for (Code code : all.values()) {
            long there = now.getOrDefault(code.name(), 0L);
            long one = source.getOrDefault(code.name(), 0L);
            long other = target.getOrDefault(code.name(), 0L);
            if (there > Math.max(one, other)) {
                return Optional.of(refused(Reason.ADDED, label(code)));
            }
            if (code.needed() && there < Math.min(one, other) || code.needed() && there != one && there != other) {
                return Optional.of(refused(Reason.MISSING, label(code)));
            }
        }
        return Optional.empty();
    }

    /** Whether the text, read again, has just these codes: words beside a code must not make another one of it. */
    private static Returned read(String whole, List<Code> used) {
        List<Code> again = codes(Piece.of(whole));
        return again.equals(used) ? new Returned(whole, Optional.empty(), "")
                : refused(Reason.DAMAGED, used.isEmpty() ? "" : label(used.getFirst()));
    }

    private static List<Code> codes(List<Piece> pieces) {
        return pieces.stream().filter(Code.class::isInstance).map(Code.class::cast).toList();
    }

    private static Map<String, Long> count(List<Code> codes) {
        return codes.stream()
            .filter((code) -> code.place() != Place.OPENING)
            .collect(Collectors.groupingBy(Code::name, Collectors.counting()));
    }

    private static String label(Code code) {
        return code.place() == Place.ALONE || code.name().equals(Piece.STRONG) ? code.name() : "[…" + code.name();
    }

    private static Returned refused(Reason reason, String detail) {
        return new Returned("", Optional.of(reason), detail);
    }
}
