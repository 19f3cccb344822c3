package fi.newcomer.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

/** Tests for {@link HtmlRenderer}. */
class HtmlRendererTests {

    @Test
    void textAndAttributesAreEscaped() {
        Paragraph paragraph = new Paragraph("a < b & c > \"d\"");
        paragraph.getElement().setAttribute("title", "\"<&>'");
        assertThat(HtmlRenderer.html(paragraph))
            .isEqualTo("<p title=\"&quot;&lt;&amp;&gt;'\">a &lt; b &amp; c &gt; \"d\"</p>");
    }

    @Test
    void voidElementsHaveNoEndTag() {
        assertThat(HtmlRenderer.html(new Div(new HtmlContainer("br"), new HtmlContainer("hr"))))
            .isEqualTo("<div><br><hr></div>");
        HtmlContainer broken = new HtmlContainer("br");
        broken.add(new Text("no"));
        assertThatThrownBy(() -> HtmlRenderer.html(broken)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void propertiesBecomeAttributes() {
        Input input = new Input();
        input.setValue("a\"b");
        input.setType("tel");
        input.getElement().setProperty("maxLength", 40);
        assertThat(HtmlRenderer.html(input)).startsWith("<input").contains(" value=\"a&quot;b\"", " type=\"tel\"",
                " maxlength=\"40");
    }

    @Test
    void booleanAttributesStandAloneOrNotAtAll() {
        HtmlContainer radio = new HtmlContainer("input");
        radio.getElement().setProperty("checked", true).setProperty("required", false);
        radio.getElement().setAttribute("autofocus", "");
        assertThat(HtmlRenderer.html(radio)).isEqualTo("<input autofocus checked>");
        radio.getElement().setProperty("checked", false);
        assertThat(HtmlRenderer.html(radio)).isEqualTo("<input autofocus>");
    }

    @Test
    void aDisabledComponentIsDisabledInHtml() {
        NativeButton button = new NativeButton("Send");
        button.setEnabled(false);
        assertThat(HtmlRenderer.html(button)).isEqualTo("<button disabled>Send</button>");
    }

    @Test
    void aLabelKeepsItsField() {
        NativeLabel label = new NativeLabel("Name");
        label.setFor("name");
        assertThat(HtmlRenderer.html(label)).isEqualTo("<label for=\"name\">Name</label>");
    }

    @Test
    void languageAndDirectionStand() {
        Span span = new Span("سلام");
        span.getElement().setAttribute("lang", "ar").setAttribute("dir", "rtl");
        assertThat(HtmlRenderer.html(span)).isEqualTo("<span dir=\"rtl\" lang=\"ar\">سلام</span>");
    }

    @Test
    void classesStandAndInvisibleComponentsDoNot() {
        Div div = new Div(new Span("seen"));
        div.addClassNames("a", "b");
        Span hidden = new Span("unseen");
        hidden.setVisible(false);
        div.add(hidden);
        assertThat(HtmlRenderer.html(div)).isEqualTo("<div class=\"a b\"><span>seen</span></div>");
    }

    @Test
    void nothingOfFlowsClientIsLeft() {
        Anchor anchor = new Anchor("/sv/korsnas", "Korsnäs");
        anchor.setRouterIgnore(true);
        assertThat(HtmlRenderer.html(new Div(anchor, new H1("x"))))
            .isEqualTo("<div><a href=\"/sv/korsnas\">Korsnäs</a><h1>x</h1></div>");
    }

    @Test
    void aTextareaKeepsItsTextAsItIs() {
        HtmlContainer area = new HtmlContainer("textarea");
        area.getElement().setProperty("value", "\nfirst </textarea><script>");
        assertThat(HtmlRenderer.html(area))
            .isEqualTo("<textarea>\n\nfirst &lt;/textarea&gt;&lt;script&gt;</textarea>");
    }

    @Test
    void controlCharactersAndHalvesOfPairsAreShownAsReplaced() {
        assertThat(HtmlRenderer.html(new Paragraph("a\u0000b\u001bc\ud83dd"))).isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd</p>");
        assertThat(HtmlRenderer.html(new Paragraph("😀 \u202E"))).isEqualTo("<p>😀 \u202E</p>");
    }

    @Test
    void scriptsAndUnknownPropertiesAreRefused() {
        HtmlContainer script = new HtmlContainer("script");
        script.add(new Text("alert(1)"));
        assertThatThrownBy(() -> HtmlRenderer.html(script)).hasMessageContaining("Content-Security-Policy");
        Div div = new Div();
        div.getElement().setProperty("items", "x");
        assertThatThrownBy(() -> HtmlRenderer.html(div)).hasMessageContaining("items");
    }

    @Test
    void aBlockOfDataStandsAsItIsAndCannotEndItself() {
        HtmlContainer data = new HtmlContainer("script");
        data.getElement().setAttribute("type", "application/ld+json");
        data.add(new Text("{\"name\":\"a & \\u003cb\"}"));
        assertThat(HtmlRenderer.html(data))
            .isEqualTo("<script type=\"application/ld+json\">{\"name\":\"a & \\u003cb\"}</script>");
        data.add(new Text("</script>"));
        assertThatThrownBy(() -> HtmlRenderer.html(data)).hasMessageContaining("must not have a <");
    }

    @Test
    void drawingsOfThePortalStandAsTheyAre() {
        assertThat(HtmlRenderer.html(new Html("<svg aria-hidden=\"true\"><path d=\"M1 1h2\"></path></svg>")))
            .isEqualTo("<svg aria-hidden=\"true\"><path d=\"M1 1h2\"></path></svg>");
    }
}
