import { LitElement, html, nothing } from 'lit';
import { wordsOf } from '../i18n/words.js';
import { useLimits } from '../protocol/limits.js';
import { WorkingCopyClient } from '../protocol/working-copy-client.js';
import { cleanBoxes } from '../shared/text-box.js';
import { setProperties } from '../shared/set-properties.js';
import { AgendaController } from './agenda-controller.js';
import { agendaOf, zonesOf } from './agenda-view.js';
import { editorHead } from './editor-head.js';
import { editorPlatform, isNarrow } from './editor-platform.js';
import { pageAction } from './grid-keys.js';
import { keysFoot, showKeys } from './keys-help.js';
import { ListActs } from './list-acts.js';
import { refusals } from './refusals-list.js';
import { shiftBar } from './shift-bar.js';
import { toast } from './toast.js';
import './agenda-list.js';
import './inspector.js';

/** The whole editor of an agenda: reads the page's data, keeps the connection, and gives its parts what they show. */
class AgendaEditor extends LitElement {
  constructor() {
    super();
    const none = /** @type {any} */ (undefined); // set when the element is connected
    /** @type {WorkingCopyClient} */
    this.client = none;
    /** @type {AgendaController} */
    this.editor = none;
    /** @type {ListActs} */
    this.acts = none;
    cleanBoxes(this);
    this.flush = () => this.client.typing.flush();
    this.key = (/** @type {KeyboardEvent} */ event) => this.#key(event);
    this.pasting = (/** @type {ClipboardEvent} */ event) => this.#pasted(event);
    this.onHidden = () => document.visibilityState === 'hidden' && this.flush();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    const facts = JSON.parse(document.getElementById('editor-facts')?.textContent ?? '{}');
    useLimits(facts.limits);
    const words = wordsOf(facts.words, facts.language);
    const client = new WorkingCopyClient(facts.slug, facts.me.id, () => this.#received(), editorPlatform());
    this.client = client;
    this.editor = new AgendaController(client, facts, words, () => this.requestUpdate());
    this.acts = new ListActs(this.editor, () => this.#list?.focusCell());
    addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.onHidden);
    document.addEventListener('keydown', this.key);
    document.addEventListener('paste', this.pasting);
    client.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.onHidden);
    document.removeEventListener('keydown', this.key);
    document.removeEventListener('paste', this.pasting);
    this.client.stop();
  }

  get #list() {
    return /** @type {any} */ (this.querySelector('consilium-agenda-list'));
  }

  #received() {
    const { client, editor } = this;
    if (client.document && editor.columns.length === 0) {
      document.querySelectorAll('[data-until-there]').forEach((it) => it.remove());
      editor.choose(undefined, isNarrow());
      const first = editor.lines.find(({ row }) => row) ?? editor.lines[0];
      if (first) editor.selected = { key: first.row?.key ?? first.part.key, column: 'a' };
    }
    if (client.document) this.#checkZones();
    editor.received();
    this.requestUpdate();
  }

  /** The page brings the rules of the zones that the sides had; for a different one it is loaded again. */
  #checkZones() {
    const { client, editor } = this;
    const zones = zonesOf(agendaOf(/** @type {any} */ (client.document), editor.facts.exchange));
    if (zones.every((it) => it in editor.clocks)) return;
    client.typing.flush();
    location.reload();
  }

  render() {
    const { client, editor, acts } = this;
    if (client.status.state === 'ended') return this.#ended(client.status.because);
    if (!client.document) return nothing;
    return html`
      <p class="unseen" role="status" aria-live="polite">${editor.said}</p>
      ${editorHead(editor, () => void this.#paste({}))}
      <div class="edit ${editor.sheet ? 'with-sheet' : ''}">
        <div class="work">
          ${refusals(editor)} ${this.#empty()}
          <consilium-agenda-list ${setProperties({ editor, acts })} .version=${{}}></consilium-agenda-list>
          ${this.#below()}
        </div>
        <consilium-agenda-inspector
          ${setProperties({ editor, acts })}
          .version=${{}}
          @sheet-closed=${() => this.#list?.focusCell()}
        ></consilium-agenda-inspector>
        ${this.#preview()} ${toast(editor)}
      </div>
      ${keysFoot(editor)} ${this.#dialog()}
    `;
  }

  #preview() {
    const { acts, editor } = this;
    const confirm = (/** @type {any} */ way) => acts.confirm(way);
    return shiftBar(editor, { confirm, cancel: () => acts.cancel() });
  }

  #below() {
    const { acts, editor } = this;
    return html`<p class="below">
      <button type="button" class="quiet" @click=${() => acts.add('')}>${editor.say('editor.act.add')}</button>
      <button type="button" class="quiet" @click=${() => acts.addPart('')}>${editor.say('editor.act.add_part')}</button>
    </p>`;
  }

  #empty() {
    const { editor } = this;
    return editor.lines.length === 0 ? html`<p class="empty">${editor.say('editor.empty')}</p>` : nothing;
  }

  #dialog() {
    const { editor } = this;
    if (!editor.pasted) return nothing;
    return html`<consilium-paste
      ${setProperties({ editor })}
      .version=${{}}
      @paste-closed=${() => this.#list?.focusCell()}
    ></consilium-paste>`;
  }

  /** Loaded when it is wanted: most visits paste nothing. @param {import('./paste-dialog.js').Pasted} pasted */
  async #paste(pasted) {
    const { editor } = this;
    editor.previews.cancel();
    try {
      await import('./paste-dialog.js');
      editor.pasted = pasted;
      editor.render();
    } catch {
      editor.tell(editor.say('editor.paste.unloaded'));
    }
  }

  /** Onto the list; a field takes what is pasted into it. @param {ClipboardEvent} event */
  #pasted(event) {
    const at = /** @type {HTMLElement} */ (event.target);
    if (document.querySelector('dialog[open]') || at.closest?.('input, textarea, select')) return;
    const data = event.clipboardData;
    const pasted = { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '', below: true };
    if ((!pasted.html && !pasted.text) || !this.client?.document) return;
    event.preventDefault();
    void this.#paste(pasted);
  }

  /** @param {'signed_out' | 'removed' | 'gone'} because what was not sent stays in this browser */
  #ended(because) {
    const { editor } = this;
    return html`<div class="ended" role="alert">
      <p>${editor.say(`editor.ended.${because}`)}</p>
      <p><a class="button" href=${editor.facts.back}>${editor.say('editor.back')}</a></p>
    </div>`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { editor } = this;
    if (document.querySelector('dialog[open]')) return;
    const inField = /** @type {HTMLElement} */ (event.target).closest?.('input, textarea, select');
    const action = pageAction(event);
    if (event.key === 'Escape' && !event.defaultPrevented && !inField) this.#escape();
    if (!action || (inField && action !== 'help')) return; // a field undoes its own keystrokes
    event.preventDefault();
    if (action === 'help') showKeys(editor);
    else if (editor.previews.current) this.acts.cancel();
    else editor.reverse(action);
  }

  /** What is open closes, the topmost first. */
  #escape() {
    const { editor } = this;
    if (editor.previews.current) {
      this.acts.cancel();
      return;
    }
    if (!editor.sheet) return;
    editor.sheet = false;
    editor.render();
    this.#list?.focusCell();
  }
}

customElements.define('consilium-agenda-editor', AgendaEditor);
