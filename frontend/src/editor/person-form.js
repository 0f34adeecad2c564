import { LitElement, html, nothing } from 'lit';
import { newKey } from './agenda-acts.js';
import { parted, sideForNew } from './names.js';

/** @typedef {import('../protocol/working-copy-document.js').Side} Side */

/** Somebody who is not in the programme yet: the name in his or her own script, and the post at the time. */
class PersonForm extends LitElement {
  static properties = {
    problem: { state: true },
    language: { state: true },
    institution: { state: true },
    side: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./agenda-controller.js').AgendaController} */
    this.editor = /** @type {any} */ (undefined); // set before the first rendering
    /** what was searched */
    this.wanted = '';
    this.family = '';
    this.given = '';
    this.problem = '';
    this.language = '';
    this.institution = '';
    this.side = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    const { document } = this.editor;
    const side = document ? sideForNew(document, this.wanted) : undefined;
    this.#from(side);
    [this.family, this.given] = parted(this.wanted, this.editor.facts.family_first.includes(side?.country ?? ''));
  }

  /** Takes the language and the first institution of a side; without one, the person chooses. @param {Side | undefined} side */
  #from(side) {
    const institutions = Object.entries(this.editor.document?.institutions ?? {});
    this.side = side?.key ?? '';
    this.language = side?.language ?? '';
    this.institution = (side && institutions.find(([, it]) => it.side === side.key)?.[0]) ?? '';
  }

  firstUpdated() {
    /** @type {HTMLElement | null} */ (this.querySelector('#family'))?.focus();
  }

  render() {
    const { editor, problem } = this;
    return html`<form
      class="person-form"
      @submit=${(/** @type {SubmitEvent} */ event) => this.#make(event)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
    >
      <p><b>${editor.say('editor.person.new')}</b></p>
      ${this.#languages()} ${this.#line('family', 'editor.person.family', this.family, true)}
      ${this.#line('given', 'editor.person.given', this.given, true)}
      <button type="button" class="quiet small" @click=${() => this.#swap()}>
        ${editor.say('editor.person.swap')}
      </button>
      ${this.#line('post', 'editor.person.post', '', false)} ${this.#institution()}
      ${this.institution === '' ? this.#newInstitution() : nothing}
      ${problem ? html`<p class="bad small" role="alert">${problem}</p>` : nothing}
      <p class="actions">
        <button>${editor.say('editor.person.add')}</button>
        <button type="button" class="quiet" @click=${() => this.#drop()}>${editor.say('editor.cancel')}</button>
      </p>
    </form>`;
  }

  /** What was searched does not tell which part is which. */
  #swap() {
    const part = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (this.querySelector(`#${name}`));
    const [family, given] = [part('family'), part('given')];
    [family.value, given.value] = [given.value, family.value];
    family.focus();
  }

  #languages() {
    const { editor } = this;
    return html`<label
      >${editor.say('editor.person.language')}
      <select name="language" required @change=${(/** @type {any} */ { target }) => this.#speaks(target.value)}>
        ${this.language === '' ? html`<option value="" selected>${editor.say('editor.person.choose')}</option>` : nothing}
        ${editor.document?.languages.map(
          (it) => html`<option value=${it} ?selected=${it === this.language}>${editor.languageName(it)}</option>`,
        )}
      </select></label
    >`;
  }

  /** The first choice of a language says which side it is. @param {string} language */
  #speaks(language) {
    if (this.language === '') this.#from(this.editor.document?.sides.find((it) => it.language === language));
    this.language = language;
  }

  #institution() {
    const { editor } = this;
    return html`<label
      >${editor.say('editor.person.institution')}
      <select name="institution" @change=${(/** @type {any} */ { target }) => (this.institution = target.value)}>
        ${this.#institutions().map(
          ([key, name]) => html`<option value=${key} ?selected=${key === this.institution}>${name}</option>`,
        )}
        <option value="" ?selected=${this.institution === ''}>${editor.say('editor.person.institution.new')}</option>
      </select></label
    >`;
  }

  #newInstitution() {
    const { editor } = this;
    return html`${this.#line('institution_name', 'editor.person.institution.name', '', false)}
      <label
        >${editor.say('editor.person.side')}
        <select name="side" required>
          ${this.side === '' ? html`<option value="" selected>${editor.say('editor.person.choose')}</option>` : nothing}
          ${editor.document?.sides.map(
            ({ key }) => html`<option value=${key} ?selected=${key === this.side}>${editor.sideName(key)}</option>`,
          )}
        </select></label
      >`;
  }

  /** @param {string} name @param {string} word @param {string} value @param {boolean} required */
  #line(name, word, value, required) {
    return html`<label
      >${this.editor.say(word)}
      <input
        name=${name}
        id=${name}
        lang=${this.language}
        maxlength="200"
        .value=${value}
        ?required=${required}
        autocomplete="off"
    /></label>`;
  }

  /** @returns {[string, string][]} */
  #institutions() {
    const { editor } = this;
    const all = Object.entries(editor.document?.institutions ?? {});
    return all.map(([key, { name }]) => [key, editor.versionIn(name, editor.columns[0])?.text ?? key]);
  }

  /** @param {SubmitEvent} event */
  #make(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const given = (/** @type {string} */ name) => String(form.get(name) ?? '').trim();
    const { language, editor } = this;
    const ops = /** @type {import('../protocol/working-copy-document.js').Operation[]} */ ([]);
    const key = newKey('person');
    let institution = given('institution');
    if (institution === '' && given('institution_name') !== '') {
      institution = newKey('institution');
      const value = { kind: 'hospital', side: given('side'), name: { [language]: given('institution_name') } };
      ops.push({
        op: 'add',
        path: ['institutions', institution],
        after: Object.keys(editor.document?.institutions ?? {}).at(-1) ?? null,
        value,
      });
    }
    if (given('post') !== '' && institution === '') {
      this.problem = editor.say('editor.person.needs_institution');
      return;
    }
    const name = { [language]: { family: given('family'), given: given('given') } };
    const posts = given('post') === '' ? {} : { posts: [{ post: { [language]: given('post') }, institution }] };
    const after = Object.keys(editor.document?.people ?? {}).at(-1) ?? null;
    ops.push({ op: 'add', path: ['people', key], after, value: { name, ...posts } });
    this.dispatchEvent(new CustomEvent('made', { detail: { key, ops } }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing) this.#drop();
  }

  #drop() {
    this.dispatchEvent(new CustomEvent('dropped'));
  }
}

customElements.define('consilium-person-form', PersonForm);
