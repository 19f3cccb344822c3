package fi.newcomer.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Tags;
import fi.newcomer.reply.ReplyText;
import fi.newcomer.reply.ReplyText.Piece;
import fi.newcomer.reply.SentReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Answers as they are read: the same for the newcomer, and for the caseworker before and after sending. */
@org.springframework.stereotype.Component
class ReplyMarkup {

    /** Run left to right in every language. */
    private static final Set<String> LEFT_TO_RIGHT = Set.of("time", "phone");

    private final Languages languages;

    ReplyMarkup(Languages languages) {
        this.languages = languages;
    }

    /** An answer that was sent. */
    HtmlContainer sent(SentReply reply) {
        HtmlContainer all = Tags.tag("div");
        all.add(text(reply.text(), this.languages.get(reply.language()), (field) -> ""));
        reply.ownWords().ifPresent((words) -> all.add(own(words, reply.ownLanguage().orElse(""))));
        return all;
    }

    /**
     * A prepared text, marked with its language.
     * @param empty what stands for a field that nothing was typed into
     */
    HtmlContainer text(ReplyText text, Language language, UnaryOperator<String> empty) {
        HtmlContainer all = Tags.tag("div");
        all.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        text.paragraphs().forEach((pieces) -> all.add(paragraph(pieces, empty)));
        return all;
    }

    /** Own words, line by line, marked with the language in which they were typed; nothing in them is markup. */
    HtmlContainer own(String words, String language) {
        HtmlContainer all = Tags.tag("div");
        Optional.of(language)
            .filter((it) -> !it.isEmpty() && !it.equals(ContactLanguages.OTHER))
            .ifPresent((it) -> all.getElement().setAttribute("lang", it));
        all.getElement().setAttribute("dir", "auto");
        words.lines().filter((line) -> !line.isBlank()).forEach((line) -> all.add(Tags.tag("p", Tags.typed(line))));
        return all;
    }

    private static Component paragraph(List<Piece> pieces, UnaryOperator<String> empty) {
        HtmlContainer paragraph = Tags.tag("p");
        for (Piece piece : pieces) {
            paragraph.add(switch (piece) {
                case Piece.Words words -> new Text(words.text());
                case Piece.Filled filled when filled.value().isEmpty() ->
                    Tags.tag("mark", empty.apply(filled.field()));
                case Piece.Filled filled when LEFT_TO_RIGHT.contains(filled.field()) ->
                    Tags.leftToRight(filled.value());
                case Piece.Filled filled -> Tags.typed(filled.value());
            });
        }
        return paragraph;
    }
}
