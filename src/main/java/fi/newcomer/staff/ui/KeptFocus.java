package fi.newcomer.staff.ui;

import com.vaadin.flow.component.HasElement;

/**
 * Gives the keys a place again when what had the focus is taken away, as after a step that shows a list anew: the button of
 * the same name, else the heading it stood under. Without it whoever works by keyboard would begin at the top each time.
 */
final class KeptFocus {

    private static final String KEEP = """
            const over = 'vaadin-dialog, vaadin-confirm-dialog, [role=listbox], vaadin-combo-box-overlay,'
              + ' vaadin-date-picker-overlay';
            const called = (at) => (at.getAttribute('aria-label') ?? at.textContent).trim();
            const headingOf = (at) => {
              for (let up = at; up && up !== this; up = up.parentElement) {
                const found = up.querySelector(':scope > :is(h1, h2, h3, h4)');
                if (found) return called(found);
              }
            };
            let last;
            this.addEventListener('focusin', ({ target }) => {
              if (target.closest(over)) return;
              const around = [];
              for (let up = target.parentElement; up && up !== this; up = up.parentElement) around.push(up);
              last = { at: target, name: called(target), heading: headingOf(target), around };
            });
            const find = (selector, fits) =>
              [...this.querySelectorAll(selector)].find((it) => it.checkVisibility() && !it.disabled && fits(it));
            const place = () => find('a[href], vaadin-button', (it) => it.localName === last.at.localName
                && last.name && called(it) === last.name && headingOf(it) === last.heading)
              ?? find('h1, h2, h3, h4', (it) => called(it) === last.heading)
              ?? last.around.filter((it) => it.isConnected && it.checkVisibility())
                .map((it) => it.querySelector('h1, h2, h3, h4')).find((it) => it?.checkVisibility())
              ?? find('h1', () => true);
            let waits;
            const look = () => {
              waits = undefined;
              if (!last || (document.activeElement ?? document.body) !== document.body) return;
              if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
              if (last.at.isConnected && last.at.checkVisibility()) return;
              const to = place();
              if (to?.matches('h1, h2, h3, h4')) to.setAttribute('tabindex', '-1');
              to?.focus();
            };
            // What takes the focus by itself, as a dialog gives it back, does so at once.
            new MutationObserver(() => waits ??= setTimeout(look, 150)).observe(document.body,
              { childList: true, subtree: true, attributeFilter: ['hidden', 'disabled', 'opened'] });
            """;

    private KeptFocus() {
    }

    /** Watches over everything in an element, for as long as its page is open. */
    static void in(HasElement all) {
        all.getElement().executeJs(KEEP);
    }
}
