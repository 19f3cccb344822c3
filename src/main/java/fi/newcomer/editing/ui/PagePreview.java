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

    /** Units stand in the page in their order: title, lead, then the children of the page and of its lists. */
    private static final String POINT = """
            this.opened.then(() => {
              const page = this.contentDocument;
              const units = page.querySelectorAll('main > :is(h1, h2, p), main > :is(ul, ol) > li');
              units.forEach((unit) => unit.style.outline = '');
              const unit = units[$0];
              if (unit) {
                unit.style.outline = '3px solid #e0a100';
                unit.style.outlineOffset = '3px';
                const box = unit.getBoundingClientRect();
                if ($1 || box.top < 0 || box.bottom > this.contentWindow.innerHeight) {
                  unit.scrollIntoView({ block: 'center' });
                }
              }
            });
            """;

    private String document = "";

    private int unit = -1;

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

    /** Marks a unit and brings it into sight. @param position its number in the page, from 0 */
    void point(int position) {
        this.unit = position;
        getElement().executeJs(POINT, position, true);
    }

    /** What is shown. */
    String document() {
        return this.document;
    }
}
