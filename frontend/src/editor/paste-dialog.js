import { LitElement, html, nothing } from 'lit';
import { confirmed } from '../shared/confirm.js';
import { cleaned, isComposing } from '../shared/text-box.js';
import { agendaOf } from './agenda-view.js';
import { columnChoices, placeChoice, places } from './paste-choices.js';
import { doubts, pastedRows } from './paste-list.js';
import { readPasted } from './paste-reading.js';
import { sentEdit } from './paste-sent.js';
import { errors } from './refusals-list.js';

/**
 * @typedef {import('./paste-table.js').Preview} Preview
 * @typedef {import('./paste-ops.js').Where} Where
 * @typedef {{html?: string, text?: string, below?: boolean}} Pasted below: it goes below the selected item
 * @typedef {import('./paste-reading.js').Reading} Reading
 */

/** Shows a pasted table as the items that it will be, and makes them with one press, as one step that one undo takes back. */
class PasteDialog extends LitElement {
  static properties = {
    version: { attribute: false },
    where: { state: true },
    chosen: { state: true },
    keepsStart: { state: true },
    problem: { state: true },
    ids: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./agenda-controller.js').AgendaController} */
    this.editor = /** @type {any} */ (undefined); // set before the first rendering
    /** a new object with each rendering of the page @type {unknown} */
    this.version = undefined;
    /** @type {Pasted} */
    this.pasted = {};
    /** @type {Where} */
    this.where = { kind: 'all' };
    /** @type {Partial<import('./paste-columns.js').Column>[]} by column */
    this.chosen = [];
    this.keepsStart = false;
    /** @type {import('../protocol/frames.js').Problem | undefined} */
    this.problem = undefined;
    /** of the commands that are under way @type {string[]} */
    this.ids = [];
    /** @type {Reading | undefined} */
    this.reading = undefined;
    /** @type {unknown} the document and the choices that the reading is of */
    this.readFrom = undefined;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.pasted = this.editor.pasted ?? {};
    const all = places(this.editor);
    const last = all.findLast(({ where }) => where.kind === 'end');
    this.where = (this.pasted.below ? all[0] : last)?.where ?? { kind: 'all' };
  }

  firstUpdated() {
    this.#dialog?.showModal();
    const first = this.reading ? '.paste-insert' : '#paste-box';
    /** @type {HTMLElement | null} */ (this.querySelector(first))?.focus();
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  willUpdate() {
    if (this.ids.length > 0) return;
    const { document } = this.editor.client;
    const from = [document, this.pasted, this.chosen, this.where, this.keepsStart];
    const before = /** @type {unknown[] | undefined} */ (this.readFrom);
    if (before && from.every((it, at) => it === before[at])) return;
    this.readFrom = from;
    this.reading = readPasted(this.editor, this);
  }

  updated() {
    if (this.ids.length === 0) return;
    const outcome = sentEdit(this.editor.client, this.ids);
    if (outcome === undefined) return;
    this.ids = [];
    if (outcome.problem) this.problem = outcome.problem;
    else this.#done();
  }

  render() {
    const { editor, reading } = this;
    return html`<dialog
      class="paste"
      aria-labelledby="paste-title"
      @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && !isComposing(event) && this.#cancel(event)}
      @cancel=${(/** @type {Event} */ event) => this.#cancel(event)}
      @close=${() => this.#closed()}
    >
      <header class="paste-head">
        <h2 id="paste-title">${editor.say('editor.paste')}</h2>
        <button type="button" class="quiet" @click=${() => void this.#leave()}>${editor.say('editor.close')}</button>
      </header>
      <div class="paste-body">${this.#box()} ${reading ? this.#preview(reading) : nothing}</div>
      ${reading ? this.#foot(reading) : nothing}
    </dialog>`;
  }

  #box() {
    const { editor, pasted, reading } = this;
    const nothingFound = !reading && Boolean(pasted.text || pasted.html);
    return html`<details class="paste-source" ?open=${!reading}>
      <summary>${editor.say('editor.paste.source')}</summary>
      <label for="paste-box">${editor.say('editor.paste.box')}</label>
      <textarea
        id="paste-box"
        rows="8"
        spellcheck="false"
        .value=${pasted.text ?? ''}
        @paste=${(/** @type {ClipboardEvent} */ event) => this.#paste(event)}
        @input=${(/** @type {any} */ { target }) => this.#take({ text: target.value })}
      ></textarea>
      <p class="bad small" role="status">${nothingFound ? editor.say('editor.paste.none') : nothing}</p>
    </details>`;
  }

  /** @param {Reading} reading */
  #preview({ preview, keys, rows }) {
    const { editor } = this;
    const choose = (/** @type {number} */ at, /** @type {Partial<import('./paste-columns.js').Column>} */ column) => {
      const chosen = preview.columns.map((_, index) => this.chosen[index] ?? {});
      chosen[at] = { ...chosen[at], ...column };
      this.chosen = chosen;
    };
    return html`${columnChoices(editor, preview, choose)}
      ${placeChoice(editor, this.where, (where) => (this.where = where))} ${this.#start(preview)}
      <section aria-label=${editor.say('editor.paste.preview')}>
        <h3>${editor.say('editor.paste.preview')}</h3>
        ${doubts(editor, preview.doubts)}
        ${pastedRows(editor, preview, (part, item) => rows.get(keys[part]?.[item] ?? ''))}
      </section>`;
  }

  /** An agenda that only the table fills may begin when the table does. @param {Preview} preview */
  #start({ starts }) {
    const { editor } = this;
    const { agenda } = editor.acts;
    const now = agendaOf(/** @type {any} */ (editor.client.document), editor.facts.exchange).starts;
    if (!starts || starts === now || (agenda.length > 0 && this.where.kind !== 'all')) return nothing;
    return html`<label class="paste-start"
      ><input
        type="checkbox"
        .checked=${!this.keepsStart}
        @change=${(/** @type {any} */ { target }) => (this.keepsStart = !target.checked)}
      />
      ${editor.say('editor.paste.starts', { time: starts.replace('T', ' ') })}</label
    >`;
  }

  /** @param {Reading} reading */
  #foot({ preview }) {
    const { editor, problem } = this;
    const count = preview.parts.reduce((sum, { items }) => sum + items.length, 0);
    const busy = this.ids.length > 0;
    return html`<footer class="paste-foot">
      ${problem ? refusal(editor, problem) : nothing}
      <div class="actions">
        <button
          type="button"
          class="paste-insert"
          aria-disabled=${busy || count === 0}
          @click=${() => void this.#insert()}
        >
          ${busy ? editor.say('editor.paste.inserting') : editor.say('editor.paste.insert', { count })}
        </button>
        ${
          preview.people.length > 0
            ? html`<span class="small soft"
                >${editor.say('editor.paste.people', { count: preview.people.length })}</span
              >`
            : nothing
        }
      </div>
    </footer>`;
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const { clipboardData: data } = event;
    const pasted = { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' };
    if (!/<table|<tr/i.test(pasted.html) && !pasted.text.includes('\t')) return; // the box takes it as any text
    event.preventDefault();
    this.#take(pasted);
  }

  /** @param {Pasted} pasted */
  #take({ html: markup = '', text = '' }) {
    this.pasted = { html: markup, text: cleaned(text) };
    [this.chosen, this.problem] = [[], undefined];
    this.requestUpdate();
    if (markup || text.includes('\t'))
      void this.updateComplete.then(
        () => this.reading && /** @type {HTMLElement | null} */ (this.querySelector('.paste-insert'))?.focus(),
      );
  }

  async #insert() {
    const { editor, reading } = this;
    if (!reading || this.ids.length > 0 || reading.keys.flat().length === 0) return;
    const gone = editor.acts.items.length;
    if (this.where.kind === 'all' && gone > 0) {
      const sure = await confirmed({
        title: editor.say('editor.paste.replace.title'),
        body: editor.say('editor.paste.replace.body', { count: gone }),
        yes: editor.say('editor.paste.replace.yes'),
        no: editor.say('editor.cancel'),
        danger: true,
      });
      if (!sure) return;
    }
    this.problem = undefined;
    this.ids = editor.client.edit(this.reading?.operations ?? []);
  }

  #done() {
    const { editor } = this;
    const all = this.reading?.keys.flat() ?? [];
    this.pasted = {};
    editor.select(all[0] ?? editor.selected.key, 'a');
    editor.tell(editor.say('editor.paste.done', { count: all.length }), true);
    this.#dialog?.close();
  }

  /** Escape, or the gesture that means it. @param {Event} event */
  #cancel(event) {
    event.preventDefault();
    void this.#leave();
  }

  async #leave() {
    const { editor } = this;
    const given = Boolean(this.pasted.html || this.pasted.text);
    const sure =
      !given ||
      (await confirmed({
        title: editor.say('editor.paste.drop'),
        body: editor.say('editor.paste.drop.body'),
        yes: editor.say('editor.paste.drop.yes'),
        no: editor.say('editor.paste.drop.no'),
      }));
    if (sure) this.#dialog?.close();
  }

  #closed() {
    this.editor.pasted = undefined;
    this.editor.render();
    this.dispatchEvent(new CustomEvent('paste-closed', { bubbles: true }));
  }
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {import('../protocol/frames.js').Problem} problem */
const refusal = (editor, problem) =>
  html`<div role="alert" class="paste-problem">
    <b class="bad">${editor.say('editor.paste.refused')}</b>${errors(problem)}
  </div>`;

customElements.define('consilium-paste', PasteDialog);
