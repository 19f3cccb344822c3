package fi.newcomer.checking.ui;

import fi.newcomer.checking.CheckRequest;
import fi.newcomer.checking.CheckUnit;
import fi.newcomer.checking.Checks;
import fi.newcomer.page.PostedForm;
import fi.newcomer.text.WrongText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a checker typed and chose, as the form sent it.
 *
 * @param form the posted fields; none when the page is only read
 * @param mistakes the keys of what can't be saved, by the ids of the units
 */
record CheckForm(Map<String, String> form, Map<String, String> mistakes) {

    /** The field of an answer is this and the unit's id. */
    static final String ANSWER = "answer-";

    /** The field of a text. */
    static final String TEXT = "text-";

    /** The hidden field with the {@link #mark} of the text that was shown. */
    static final String SHOWN = "shown-";

    static final String RIGHT = "right";

    static final String CORRECT = "correct";

    static final String SKIP = "skip";

    static CheckForm empty() {
        return new CheckForm(Map.of(), Map.of());
    }

    /** What was posted, before anything is saved. */
    static CheckForm of(PostedForm posted) {
        return new CheckForm(posted.fields(), Map.of());
    }

    /** Saves what can be saved, each text by itself; gives the form with what could not. */
    CheckForm save(Checks checks, CheckRequest request, List<CheckUnit> units) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Map<String, String> left = new HashMap<>(this.form);
        for (CheckUnit unit : units) {
            String id = unit.own().id();
            Optional<String> mistake = mistake(checks, request, unit);
            mistake.ifPresent((key) -> wrong.put(id, key));
            if (mistake.isEmpty() && !chosen(unit, SKIP)) {
                List.of(ANSWER, TEXT, SHOWN).forEach((field) -> left.remove(field + id));
            }
        }
        return new CheckForm(left, wrong);
    }

    private Optional<String> mistake(Checks checks, CheckRequest request, CheckUnit unit) {
        String id = unit.own().id();
        String answer = this.form.getOrDefault(ANSWER + id, "");
        if (answer.equals(SKIP) || (answer.isEmpty() && !typed(unit))) {
            return Optional.empty();
        }
        if (!typed(unit) && (answer.equals(CORRECT) || unit.missing())) {
            return Optional.of("check.mistake.unchanged");
        }
        if (typed(unit) && answer.equals(RIGHT)) {
            return Optional.of("check.mistake.choose");
        }
        if (!mark(unit.text()).equals(this.form.get(SHOWN + id))) {
            return Optional.of("check.mistake.CHANGED");
        }
        try {
            if (typed(unit)) {
                checks.correct(request, unit, oneLine(this.form.getOrDefault(TEXT + id, "")));
            }
            else {
                checks.right(request, unit);
            }
            return Optional.empty();
        }
        catch (AccessDeniedException e) {
            // The text now stands on a page that the link is not for.
            return Optional.of("check.mistake.CHANGED");
        }
        catch (WrongText wrongText) {
            return Optional.of("check.mistake." + switch (wrongText.mistake()) {
                case EMPTY, TOO_LONG, RAW_CONTACT, HIDDEN, CHANGED -> wrongText.mistake().name();
                case NOT_ONE_LINE, MARKUP -> "MARKUP";
                case LINK, TOKEN, FIELD, FACT, LANGUAGE, PAGE -> "NOTATION";
            });
        }
    }

    /** Whether the field holds another text than the one that was shown. */
    boolean typed(CheckUnit unit) {
        String text = this.form.get(TEXT + unit.own().id());
        return text != null && !mark(oneLine(text)).equals(this.form.get(SHOWN + unit.own().id()));
    }

    /** What the field shall hold: what was typed, unless it is saved. */
    String text(CheckUnit unit) {
        return typed(unit) ? this.form.get(TEXT + unit.own().id()) : unit.text();
    }

    /** Whether this answer shall be chosen. */
    boolean chosen(CheckUnit unit, String answer) {
        return answer.equals(this.form.get(ANSWER + unit.own().id()));
    }

    /** A short mark of a text, to know it again. */
    static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    /** A text is one line; browsers and phones add others. */
    private static String oneLine(String typed) {
        return typed.replaceAll("\\s*\\n\\s*", " ").strip();
    }
}
