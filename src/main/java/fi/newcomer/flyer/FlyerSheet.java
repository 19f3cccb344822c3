package fi.newcomer.flyer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.flyer.FlyerWords.Name;
import fi.newcomer.page.Tags;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What stands on a flyer, from above: who speaks, the headlines, the code and what it gives, an office. */
final class FlyerSheet {

    private FlyerSheet() {
    }

    /** Who speaks, and what they say: the municipality's names, its coat of arms where wanted, and the headlines. */
    static HtmlContainer top(List<Name> names, Optional<Arms> arms, String armsAlt, List<Voice> voices) {
        HtmlContainer place = Tags.styled("div", "place", boxed(PhoneSign.svg(voices.getFirst().line())));
        arms.ifPresent((picture) -> place.add(picture(picture, armsAlt)));
        for (Name name : names) {
            if (name != names.getFirst()) {
                place.add(new Text("\u00A0 · \u00A0"));
            }
            place.add(in(Tags.tag("span", name.text()), name.language(), false));
        }
        HtmlContainer top = Tags.styled("div", "top", place);
        voices.forEach((voice) -> top.add(voice("h1", "head", voice, voice.headline())));
        return top;
    }

    /**
     * The code with its address, and beside it what it gives.
     * @param drawing the code as SVG
     */
    static HtmlContainer below(String drawing, String address, List<Voice> voices) {
        HtmlContainer lines = Tags.styled("div", "lines");
        voices.forEach((voice) -> lines
            .add(voice("p", voice == voices.getFirst() ? "line first" : "line", voice, voice.line())));
        return Tags.styled("div", "below", Tags.styled("div", "code", boxed(drawing), Tags.styled("p", "address",
                Tags.leftToRight(shown(address)))), lines);
    }

    /** An address as people type it. */
    static String shown(String address) {
        return address.replaceFirst("^https?://", "");
    }

    /** Within a box, since Flow writes the attributes of an outermost element in small letters, as SVG does not know them. */
    private static Component boxed(String drawing) {
        return new Html("<div>" + drawing + "</div>");
    }

    private static HtmlContainer voice(String tag, String classes, Voice voice, String text) {
        return in(Tags.styled(tag, voice.rightToLeft() ? classes + " rtl" : classes, new Text(text)), voice.language(),
                voice.rightToLeft());
    }

    private static HtmlContainer in(HtmlContainer element, String language, boolean rightToLeft) {
        element.getElement().setAttribute("lang", language).setAttribute("dir", rightToLeft ? "rtl" : "ltr");
        return element;
    }

    private static Component picture(Arms arms, String alt) {
        HtmlContainer picture = Tags.styled("img", "arms");
        picture.getElement()
            .setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(arms.png()))
            .setAttribute("alt", alt);
        return picture;
    }
}
