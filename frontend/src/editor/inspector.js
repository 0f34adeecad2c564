import { LitElement, html, nothing } from 'lit';
import { itemFields } from './item-fields.js';
import { historyList } from './history-list.js';
import { icon } from './icons.js';
import { partFields } from './part-fields.js';
import './speakers-field.js';

/** @typedef {'item' | 'history'} Tab */

/** Everything about the selected item, and the history: a column beside the list, and a sheet over it on a phone. */
class AgendaInspector extends LitElement {
  static properties = { tab: { state: true }, fetching: { state: true }, version: { attribute: false } };

  constructor() {
    super();
    /** @type {import('./agenda-controller.js').AgendaController} */
    this.editor = /** @type {any} */ (undefined); // set before the first rendering
    /** @type {import('./list-acts.js').ListActs} */
    this.acts = /** @type {any} */ (undefined);
    /** a new object with each rendering of the page @type {unknown} */
    this.version = undefined;
    /** @type {Tab} */
    this.tab = 'item';
    this.fetching = false;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { editor, tab } = this;
    const { line } = editor;
    return html`<section class="insp" aria-label=${editor.say('editor.inspector')}>
      <div class="tabs">
        <div role="tablist" @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}>
          ${this.#tab('item')} ${this.#tab('history')}
        </div>
        <button
          type="button"
          class="quiet icon close"
          aria-label=${editor.say('editor.close')}
          @click=${() => this.#close()}
        >
          ${icon('close')}
        </button>
      </div>
      <div role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}" class="stack" tabindex="-1">
        ${tab === 'history' ? historyList(editor, this.fetching, () => this.#older()) : this.#inside(line)}
      </div>
    </section>`;
  }

  /** @param {import('./agenda-view.js').Line | undefined} line */
  #inside(line) {
    const { editor, acts } = this;
    if (!line) return html`<p class="soft">${editor.say('editor.choose')}</p>`;
    return line.row ? itemFields(editor, acts, /** @type {any} */ (line)) : partFields(editor, acts, line);
  }

  /** @param {Tab} which */
  #tab(which) {
    const chosen = this.tab === which;
    return html`<button
      type="button"
      role="tab"
      id="tab-${which}"
      class="tab"
      aria-selected=${chosen}
      aria-controls=${chosen ? `panel-${which}` : nothing}
      tabindex=${chosen ? 0 : -1}
      @click=${() => (this.tab = which)}
    >
      ${this.editor.say(`editor.tab.${which}`)}
    </button>`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    this.tab = this.tab === 'item' ? 'history' : 'item';
    void this.updateComplete.then(() =>
      /** @type {any} */ (this.querySelector('[role=tab][aria-selected=true]'))?.focus(),
    );
  }

  #close() {
    this.editor.sheet = false;
    this.editor.render();
    this.dispatchEvent(new CustomEvent('sheet-closed', { bubbles: true }));
  }

  async #older() {
    if (this.fetching) return;
    this.fetching = true;
    await this.editor.client.older().catch(() => {}); // the button stays, and the connection's state is told
    this.fetching = false;
  }

  updated() {
    const { wanted } = this.editor;
    if (!wanted) return;
    this.editor.wanted = undefined;
    if (this.tab !== 'item') this.tab = 'item';
    void this.updateComplete.then(() => {
      const field = this.querySelector(`[data-field="${wanted}"]`) ?? this.querySelector('select, input, textarea');
      /** @type {HTMLElement | null} */ (field)?.focus();
    });
  }
}

customElements.define('consilium-agenda-inspector', AgendaInspector);
