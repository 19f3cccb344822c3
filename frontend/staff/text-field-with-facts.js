/*
 * The field in which staff write a text: one paragraph in the notation of content/. A token such as {{phone emergency}}
 * is a chip with what readers get; it comes from the list of facts only, and goes as a whole or not at all.
 */
import { Annotation, EditorState, StateEffect, StateField, Transaction } from '@codemirror/state';
import { Decoration, Direction, EditorView, keymap, WidgetType } from '@codemirror/view';
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';

/** Milliseconds without a keystroke until the server is told. */
const PAUSE = 300;
/** Milliseconds after which it is told also while somebody types on. */
const LONGEST_PAUSE = 3000;
/** Characters of a text or a paste, as the server allows them. */
const LIMIT = 8000;

const TOKEN = /\{\{([a-z]+ [a-z0-9][a-z0-9-]*)\}\}/g;
const LINK = /\[([^[\]]*)\]\((fact|page|lang):([^()\s]*)\)/g;
const STRONG = /\*\*(?=\S)(.+?)\*\*/g;

/** On changes that may bring tokens: what the server sets, and facts chosen from the list. */
const trusted = Annotation.define();
const renamed = StateEffect.define();

class Chip extends WidgetType {
  constructor(token, label) {
    super();
    this.token = token;
    this.label = label;
  }

  eq(other) {
    return other.token === this.token && other.label === this.label;
  }

  toDOM() {
    const chip = document.createElement('bdi');
    chip.className = 'fact-chip';
    chip.textContent = this.label;
    chip.title = this.token;
    return chip;
  }

  ignoreEvent() {
    return false;
  }
}

const chips = (text) => [...text.matchAll(TOKEN)].map((it) => ({ from: it.index, to: it.index + it[0].length, token: it[1] }));

function decorations(text, labels) {
  const all = [];
  const atomic = [];
  for (const { from, to, token } of chips(text)) {
    const chip = Decoration.replace({ widget: new Chip(token, labels[token] || token) }).range(from, to);
    all.push(chip);
    atomic.push(chip);
  }
  for (const it of text.matchAll(STRONG)) {
    all.push(Decoration.mark({ class: 'text-strong' }).range(it.index, it.index + it[0].length));
  }
  const dim = { class: 'text-mark', attributes: { dir: 'ltr' }, bidiIsolate: Direction.LTR };
  const isolated = [];
  const outer = [];
  for (const it of text.matchAll(LINK)) {
    const whole = Decoration.mark({ tagName: 'bdi', bidiIsolate: null }).range(it.index, it.index + it[0].length);
    outer.push(whole);
    isolated.push(whole);
    const words = it.index + 1;
    const end = words + it[1].length;
    all.push(Decoration.mark({ class: 'text-mark' }).range(it.index, words));
    if (it[1]) {
      all.push(Decoration.mark({ class: `text-${it[2]}` }).range(words, end));
    }
    const target = Decoration.mark(dim).range(end, it.index + it[0].length);
    all.push(target);
    isolated.push(target);
  }
  return { all: Decoration.set(all, true), outer: Decoration.set(outer, true), atomic: Decoration.set(atomic, true), isolated: Decoration.set(isolated, true) };
}

class TextFieldWithFacts extends HTMLElement {
  #view;
  #value = '';
  #labels = {};
  #told = '';
  #timer;
  #since;
  #pasted = [];
  #attributes = {};
  #leaving = () => this.#tell();

  connectedCallback() {
    // Before the one who goes back by the browser's own button leaves the view: the field keeps the focus then, and what
    // it says after it is taken away reaches nobody.
    window.addEventListener('popstate', this.#leaving, true);
    if (!this.#view) {
      // Named, since the library would take the shadow root of the layout in whose slot this stands, which has no selection.
      this.#view = new EditorView({ state: this.#state(), parent: this, root: this.getRootNode() });
    }
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected && this.#view) {
        window.removeEventListener('popstate', this.#leaving, true);
        this.#tell();
        this.#value = this.value;
        this.#view.destroy();
        this.#view = undefined;
      }
    });
  }

  get value() {
    return this.#view ? this.#view.state.doc.toString() : this.#value;
  }

  /** Set by the server. */
  set value(text) {
    const next = text ?? '';
    this.#told = next;
    clearTimeout(this.#timer);
    if (next === this.value) {
      return;
    }
    this.#value = next;
    this.#view?.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: next },
      annotations: trusted.of(true)
    });
  }

  /** What the chips say, by their tokens without braces. */
  set labels(labels) {
    this.#labels = labels ?? {};
    this.#view?.dispatch({ effects: renamed.of(null) });
  }

  get labels() {
    return this.#labels;
  }

  /** Attributes of what is written in: its name, whether it is wrong, what describes it. */
  set attributesWithin(attributes) {
    this.#attributes = attributes ?? {};
    this.#view?.dispatch({});
  }

  get attributesWithin() {
    return this.#attributes;
  }

  focus() {
    this.#view?.focus();
  }

  /** Puts a fact where the cursor is. */
  insertFact(token, label) {
    this.#labels = { ...this.#labels, [token]: label };
    const view = this.#view;
    view.dispatch({
      ...view.state.replaceSelection(`{{${token}}}`),
      annotations: [trusted.of(true), Transaction.userEvent.of('input.fact')],
      scrollIntoView: true
    });
    view.focus();
  }

  /** Puts what was pasted, as the server cleaned it, where it was pasted. */
  insertPasted(number, text) {
    const at = this.#pasted.find((it) => it.number === number);
    this.#pasted = this.#pasted.filter((it) => it !== at);
    if (at && text) {
      this.#view.dispatch({
        changes: { from: at.from, to: at.to, insert: text },
        selection: { anchor: at.from + text.length },
        userEvent: 'input.paste',
        scrollIntoView: true
      });
    }
  }

  #tell() {
    clearTimeout(this.#timer);
    this.#since = undefined;
    if (this.value !== this.#told) {
      this.#told = this.value;
      this.#say('value-changed', { value: this.#told });
    }
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    return true;
  }

  #step(name) {
    this.#tell();
    return this.#say(name);
  }

  #state() {
    const shown = StateField.define({
      create: (state) => decorations(state.doc.toString(), this.#labels),
      update: (before, change) => change.docChanged || change.effects.some((it) => it.is(renamed))
        ? decorations(change.newDoc.toString(), this.#labels) : before,
      provide: (field) => [
        EditorView.decorations.from(field, (it) => it.all),
        EditorView.outerDecorations.from(field, (it) => it.outer),
        EditorView.atomicRanges.of((view) => view.state.field(field).atomic),
        EditorView.bidiIsolatedRanges.of((view) => view.state.field(field).isolated)
      ]
    });
    return EditorState.create({
      doc: this.#value,
      extensions: [
        keymap.of([
          { key: 'Enter', run: () => true },
          { key: 'Mod-Enter', run: () => this.#step('publish-asked') },
          { key: 'Alt-ArrowDown', run: () => this.#step('next-asked') },
          { key: 'Alt-ArrowUp', run: () => this.#step('previous-asked') },
          { key: 'Mod-i', run: () => this.#step('fact-asked') }
        ]),
        history(),
        keymap.of([...historyKeymap, ...standardKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(() => ({ spellcheck: 'true', 'aria-multiline': 'false', ...this.#attributes })),
        EditorState.transactionFilter.of((change) => this.#guarded(change)),
        EditorView.domEventHandlers({
          // Refused before it stands in the page: taken away afterwards, the cursor would be lost.
          beforeinput: (event) => /^insert(Text|Composition)/.test(event.inputType) && /^[{}]+$/.test(event.data ?? ''),
          paste: (event, view) => this.#paste(event, view),
          blur: () => this.#tell()
        }),
        EditorView.updateListener.of((update) => this.#updated(update)),
        shown
      ]
    });
  }

  /** What people type is one line without braces, and touches a chip as a whole or not at all. */
  #guarded(change) {
    if (!change.docChanged || change.annotation(trusted) || change.isUserEvent('undo') || change.isUserEvent('redo')) {
      return change;
    }
    if (change.newDoc.length > LIMIT && change.newDoc.length > change.startState.doc.length) {
      this.#say('paste-refused');
      return [];
    }
    const whole = chips(change.startState.doc.toString());
    const changes = [];
    let broken = false;
    let cleaned = false;
    let end = 0;
    let grown = 0;
    change.changes.iterChanges((from, to, _, __, inserted) => {
      broken ||= whole.some((chip) => from < chip.to && to > chip.from && (from > chip.from || to < chip.to));
      const text = inserted.toString();
      const insert = text.replace(/[{}]/g, '').replace(/\s*\n\s*/g, ' ');
      cleaned ||= insert !== text;
      changes.push({ from, to, insert });
      end = from + grown + insert.length;
      grown += insert.length - (to - from);
    });
    if (broken) {
      return [];
    }
    return cleaned ? { changes, selection: { anchor: end }, userEvent: change.annotation(Transaction.userEvent), scrollIntoView: true }
      : change;
  }

  #paste(event, view) {
    const data = event.clipboardData;
    const html = () => new DOMParser().parseFromString(data.getData('text/html'), 'text/html').body.textContent;
    const text = data?.getData('text/plain') || (data?.getData('text/html').length <= 20 * LIMIT ? html() : 'x'.repeat(LIMIT + 1));
    event.preventDefault();
    if (text.length > LIMIT) {
      this.#say('paste-refused');
    } else if (text) {
      const { from, to } = view.state.selection.main;
      const number = Math.random();
      this.#pasted.push({ number, from, to });
      this.#say('pasted', { number, text });
    }
    return true;
  }

  #updated(update) {
    if (!update.docChanged) {
      return;
    }
    this.#pasted = this.#pasted.map((it) => ({
      number: it.number,
      from: update.changes.mapPos(it.from, 1),
      to: Math.max(update.changes.mapPos(it.from, 1), update.changes.mapPos(it.to, 1))
    }));
    if (!update.transactions.every((it) => it.annotation(trusted) && !it.isUserEvent('input.fact'))) {
      clearTimeout(this.#timer);
      this.#since ||= Date.now();
      this.#timer = setTimeout(() => this.#tell(), Math.min(PAUSE, Math.max(0, this.#since + LONGEST_PAUSE - Date.now())));
    }
  }
}

customElements.define('text-field-with-facts', TextFieldWithFacts);
