package fi.newcomer.editing.ui;

import com.vaadin.flow.component.html.IFrame;

/**
 * A page as its readers get it, in a frame: its own HTML document. Nothing in the frame runs, and its links lead nowhere.
 * A changed document takes the place of the former without loading anew, so that the frame stays where it was scrolled.
 */
class PagePreview extends IFrame {

    /** What the browser does with the first document. */
    private static final String OPEN = """
            this.opened = new Promise((opened) => this.addEventListener('load', () => {
              for (const kind of ['click', 'submit']) {
                this.contentDocument.addEventListener(kind, (event) => event.preventDefault(), true);
              }
              opened();
            }, { once: true }));
            this.srcdoc = $0;
            """;

    /** What it does with the next ones. */
    private static final String CHANGE = """
            this.opened.then(() => {
              const page = this.contentDocument, at = this.contentWindow.scrollY;
              const next = new DOMParser().parseFromString($0, 'text/html');
              page.body.replaceWith(page.adoptNode(next.body));
              this.contentWindow.scrollTo(0, at);
            });
            """;

    /** A unit may be several elements, or none where a list has nothing. */
    private static final String POINT = """
            this.opened.then(() => {
              const all = [...this.contentDocument.querySelectorAll('[data-unit]')];
              all.forEach((each) => each.style.outline = '');
              const unit = all.filter((each) => each.dataset.unit === $0);
              unit.forEach((each) => {
                each.style.outline = '3px solid #e0a100';
                each.style.outlineOffset = '3px';
              });
              if (unit.length) {
                const box = unit[0].getBoundingClientRect();
                if ($1 || box.top < 0 || box.bottom > this.contentWindow.innerHeight) {
                  unit[0].scrollIntoView({ block: 'center' });
                }
              }
            });
            """;

    /** The style sheets ask how the reader's phone is; here the editor says it. */
    private static final String LIGHT = """
            this.opened.then(() => {
              const page = this.contentDocument;
              page.documentElement.style.colorScheme = $0;
              for (const sheet of page.styleSheets) {
                for (const rule of sheet.cssRules) {
                  if (rule.media) {
                    rule.asked ??= rule.media.mediaText;
                    const scheme = /prefers-color-scheme: *(dark|light)/.exec(rule.asked);
                    if (scheme) {
                      rule.media.mediaText = scheme[1] === $0 ? 'all' : 'not all';
                    }
                  }
                }
              }
            });
            """;

    private String document = "";

    private String unit = "";

    /** @param name what the frame is called for those who do not see it */
    PagePreview(String name) {
        addClassName("staff-preview");
        setTitle(name);
        // No scripts; the same origin lets the editor's own script put a changed page in.
        getElement().setAttribute("sandbox", "allow-same-origin");
    }

    /** Shows a document. */
    void show(String html) {
        getElement().executeJs(this.document.isEmpty() ? OPEN : CHANGE, html);
        this.document = html;
        getElement().executeJs(POINT, this.unit, false);
    }

    /** Marks a unit and brings it into sight. @param id its id in the page */
    void point(String id) {
        this.unit = id;
        getElement().executeJs(POINT, id, true);
    }

    /** Shows the page as on a phone that is light or dark. */
    void light(boolean light) {
        getElement().executeJs(LIGHT, light ? "light" : "dark");
    }

    /** What is shown. */
    String document() {
        return this.document;
    }
}
