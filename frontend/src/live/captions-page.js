import { html, nothing } from 'lit';
import { draftOf, segmentsOf } from '../protocol/booths.js';
import { CaptionsSettings, captionsSettingsOf } from './captions-settings.js';
import { languageSelect } from './language-select.js';
import { LivePage } from '../shared/live-page.js';
import { placed, shownLanguages } from './notes-preferences.js';
import { speaker } from './notes-line.js';
import { linesOf, voiceOf } from './notes-lines.js';
import { accessEndedNotice } from '../shared/access-ended.js';
import { steady } from '../protocol/server-clock.js';

/** Milliseconds after which the pointer and the tools disappear. */
const POINTER_LASTS = 3_000;
/** More than ever fit on a screen; the rest need not be rendered. */
const MOST = 20;

/** Live notes in one language or two, and nothing else, for a screen in a hall. */
class Captions extends LivePage {
  static properties = { ...LivePage.properties, settings: { state: true }, pointer: { state: true } };

  constructor() {
    super();
    this.settings = new CaptionsSettings(captionsSettingsOf(location.search));
    /** whether the pointer moves or the keyboard is used in the tools */
    this.pointer = false;
    /** whether the tools were reached by the keyboard */
    this.tabbed = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.hiding = undefined;
    this.onKey = (/** @type {KeyboardEvent} */ event) => this.pressed(event);
    this.onPointer = () => this.showPointer();
    this.onPress = () => (this.tabbed = false);
    this.onVisible = () => void this.stayAwake();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
    window.addEventListener('pointermove', this.onPointer);
    window.addEventListener('pointerdown', this.onPress);
    document.addEventListener('visibilitychange', this.onVisible);
    void this.stayAwake();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener('pointermove', this.onPointer);
    window.removeEventListener('pointerdown', this.onPress);
    document.removeEventListener('visibilitychange', this.onVisible);
  }

  /** A sleeping screen shows nothing; if the browser cannot keep it awake, the computer's settings must. */
  async stayAwake() {
    if (document.visibilityState !== 'visible') return;
    await navigator.wakeLock?.request('screen').catch(() => {});
  }

  showPointer() {
    this.pointer = true;
    clearTimeout(this.hiding);
    this.hiding = setTimeout(() => {
      if (this.inUse) this.showPointer();
      else this.pointer = false;
    }, POINTER_LASTS);
  }

  /** Whether the focus is in the tools, or one of their lists is open; older browsers report only the focus. */
  get inUse() {
    const open = CSS.supports('selector(:open)') ? 'select:open' : 'select:focus';
    return this.querySelector(`.captions-tools ${this.tabbed ? ':focus' : open}`) !== null;
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab') {
      this.tabbed = true;
      this.showPointer();
    }
    if (event.target instanceof HTMLSelectElement) return;
    if (event.code === 'KeyF') void fullScreen();
    else if (event.code === 'KeyL') this.change(this.#shown.stepped(event.shiftKey ? 1 : 0, this.available));
    else this.change(this.settings.afterKey(event));
  }

  /** @param {CaptionsSettings} settings are in the address too, so that the page loaded anew looks the same */
  change(settings) {
    if (settings === this.settings) return;
    this.settings = settings;
    history.replaceState(null, '', settings.address(location.search));
  }

  render() {
    const { live, settings } = this;
    const state = live?.state;
    if (!live) return nothing;
    if (state) this.room = state;
    const { status } = live;
    const pointer = this.pointer || status.state === 'ended';
    return html`<div
      class="captions"
      data-size=${settings.size}
      data-lines=${settings.lines}
      data-contrast=${settings.contrast}
      ?data-pointer=${pointer}
    >
      ${status.state === 'ended' ? accessEndedNotice(this.words, this.facts, status.because) : this.screen(status)}
    </div>`;
  }

  /** @param {import('../protocol/connection.js').ConnectionStatus} status */
  screen(status) {
    const there = Boolean(this.live?.state);
    return html`<div class="captions-panes">${there ? this.panes() : nothing}</div>
      ${this.statusLine(status)} ${this.pointer ? this.tools() : nothing}`;
  }

  /** Languages of booths. */
  get available() {
    return this.live?.state ? [...this.room.notes.booths.keys()] : [];
  }

  /** What is on the screen, even if nothing was chosen. */
  get #shown() {
    const { settings, facts, available } = this;
    return settings.languages.length > 0 ? settings : settings.speaking(shownLanguages([], facts.reads, available));
  }

  panes() {
    const languages = shownLanguages(this.settings.languages, this.facts.reads, this.available);
    if (languages.length === 0) return html`<p class="caption-empty">${this.say('room.notes.waits')}</p>`;
    return languages.map((language) => this.pane(language));
  }

  /** @param {string} language */
  pane(language) {
    const lines = linesOf(segmentsOf(this.room.notes, language).filter(({ retracted }) => !retracted)).slice(-MOST);
    const draft = draftOf(this.room.notes, language, steady());
    const last = lines.at(-1)?.segment;
    return html`<section class="caption" lang=${language} dir="auto" aria-label=${this.languageName(language)}>
      <div>
        ${
          lines.length === 0 && !draft
            ? html`<p class="caption-empty" lang=${this.facts.language}>${this.say('room.notes.waits')}</p>`
            : nothing
        }
        ${lines.map(({ segment, opensTurn }) => this.line(segment, opensTurn, segment.text))}
        ${draft ? this.line(draft, !last || voiceOf(draft) !== voiceOf(last), draft.text, true) : nothing}
      </div>
    </section>`;
  }

  /**
   * @param {{speaker?: string, voice?: string}} said
   * @param {boolean} opens
   * @param {string | undefined} text
   * @param {boolean} [draft] underlined, and not read out
   */
  line(said, opens, text, draft = false) {
    return html`<p class=${draft ? 'caption-draft' : ''} aria-hidden=${draft ? 'true' : nothing}>
      ${opens && voiceOf(said) !== '' ? html`<span class="caption-who">${speaker(this, said)}</span> ` : nothing}<span
        dir="auto"
        >${text}</span
      >
    </p>`;
  }

  /** @param {import('../protocol/connection.js').ConnectionStatus} status nothing while all is well */
  statusLine(status) {
    if (status.state === 'live' || status.state === 'connecting') return nothing;
    return html`<p class="captions-sign">${this.say('room.line.lost')}</p>`;
  }

  /** @param {number} place */
  select(place) {
    const { languages } = this.#shown;
    return languageSelect(this, place, languages, [...new Set([...this.available, ...languages])], (language, list) => {
      this.change(this.settings.speaking(placed(languages, place, language)));
      // A choice by pointer is finished: keys are for the page again.
      if (!this.tabbed) list.blur();
    });
  }

  tools() {
    const { settings } = this;
    const button = (/** @type {string} */ word, /** @type {CaptionsSettings} */ next) =>
      html`<button type="button" aria-disabled=${next === settings} @click=${() => this.change(next)}>
        ${this.say(word)}
      </button>`;
    return html`<div class="captions-tools" lang=${this.facts.language}>
      ${this.select(0)} ${this.select(1)} ${button('room.captions.smaller', settings.sized(-1))}
      ${button('room.captions.larger', settings.sized(1))} ${button('room.captions.fewer', settings.lined(-1))}
      ${button('room.captions.more', settings.lined(1))} ${button('room.notes.contrast', settings.contrasted())}
      <button type="button" @click=${fullScreen}>${this.say('room.captions.full')}</button>
      <p class="small">${this.say('room.captions.keys')}</p>
    </div>`;
  }
}

async function fullScreen() {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen().catch(() => {}); // a browser that does not allow it
}

customElements.define('consilium-captions', Captions);
