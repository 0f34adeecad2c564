import { html, nothing } from 'lit';
import { newAfter } from '../protocol/room-state.js';

/**
 * @typedef {'notes' | 'chat' | 'questions' | 'agenda' | 'people' | 'moderation'} Pane
 * @typedef {import('../shared/room-element.js').RoomElement} RoomElement
 */

/** In the order of their keys, Alt+1 the first. @type {Pane[]} */
const PANES = ['notes', 'chat', 'questions', 'agenda', 'people', 'moderation'];

const WORDS = /** @type {const} */ ({
  notes: 'room.tab.notes',
  chat: 'room.chat.title',
  questions: 'room.question.title',
  agenda: 'room.ways.show',
  people: 'room.tab.people',
  moderation: 'room.moderation.title',
});

const ICONS = {
  notes: 'M4 4h12v12H4zM7 8h6M7 12h4',
  chat: 'M4 5h12v8H9l-3.5 3v-3H4z',
  questions: 'M10 17a7 7 0 1 0-6.3-4L3 17l4-.6A7 7 0 0 0 10 17zM8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1M10 13.2v.1',
  agenda: 'M7 5h10M7 10h10M7 15h10M3.5 5h.1M3.5 10h.1M3.5 15h.1',
  people:
    'M7.5 9.5a2.5 2.5 0 1 0-.1 0M3 16c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M13 9a2.2 2.2 0 1 0-.6-4.3M14 12c2 .2 3.2 1.6 3.2 3.7',
  moderation: 'M4 6h12M4 10h12M4 14h12M8 4.5v3M12 8.5v3M7 12.5v3',
};

const MOST_SHOWN = 99;

/**
 * Which pane of the room is shown, and what is new in the others. On a phone one pane is shown; on a wider screen the notes
 * always are, and a pane beside them.
 */
export class RoomTabs {
  /** the pane beside the notes @type {Pane | undefined} */
  side = undefined;
  /** whether a phone shows the notes */
  notes = true;
  /** the last message, and the questions, that were in view */
  #message = -1;
  /** @type {Set<number>} */
  #questions = new Set();
  #begun = false;
  #phone = matchMedia('(width < 48rem)');
  #host;

  /** @param {RoomElement & {me: import('../protocol/frames.js').Me}} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#phone.addEventListener('change', this.#again);
    document.addEventListener('keydown', this.#pressed);
    window.addEventListener('hashchange', this.#pointed);
  }

  hostDisconnected() {
    this.#phone.removeEventListener('change', this.#again);
    document.removeEventListener('keydown', this.#pressed);
    window.removeEventListener('hashchange', this.#pointed);
  }

  #again = () => this.#host.requestUpdate();

  get phone() {
    return this.#phone.matches;
  }

  get #key() {
    return `consilium.pane.${this.#host.me.person.id}.${this.#host.exchange.slug}`;
  }

  /** Those that this person has. */
  get panes() {
    return PANES.filter((it) => it !== 'moderation' || this.#host.may('room.moderate'));
  }

  /** @returns {Pane} the one that is chosen */
  get shown() {
    if (this.phone && this.notes) return 'notes';
    return this.side && this.panes.includes(this.side) ? this.side : FIRST[this.#host.door];
  }

  /** @param {Pane} pane */
  choose(pane) {
    if (pane === this.shown) return;
    this.notes = pane === 'notes';
    if (pane !== 'notes') {
      this.side = pane;
      keep(this.#key, pane);
    }
    this.#host.requestUpdate();
  }

  /** Before each rendering: what is in view is not new. */
  look() {
    const { room } = this.#host;
    if (!this.#begun) {
      this.side ??= /** @type {Pane | undefined} */ (kept(this.#key));
    }
    const looked = (/** @type {Pane} */ pane) => !this.#begun || (this.shown === pane && !document.hidden);
    if (looked('chat')) this.#message = [...room.messages.keys()].at(-1) ?? this.#message;
    if (looked('questions')) this.#questions = new Set(room.questions.keys());
    this.#begun = true;
  }

  /** @param {Pane} pane @returns {number} how much is new in it */
  #unread(pane) {
    const { room, me } = this.#host;
    if (pane === 'chat') return newAfter([...room.messages.values()], this.#message, me).length;
    if (pane !== 'questions') return 0;
    const own = new Set((me.questions ?? []).map(({ number }) => number));
    return [...room.questions.keys()].filter((it) => !this.#questions.has(it) && !own.has(it)).length;
  }

  render() {
    const host = this.#host;
    return html`<div class="tabs" role="tablist" aria-label=${host.say('room.ways')} @keydown=${this.#moved}>
      ${this.panes.map((pane) => this.#tab(pane))}
    </div>`;
  }

  /** @param {Pane} pane */
  #tab(pane) {
    const on = pane === this.shown;
    const word = this.#host.say(WORDS[pane]);
    const here = pane === 'people' ? (this.#host.room.here?.people ?? 0) : 0;
    const count = here || this.#unread(pane);
    const said = count && this.#host.say(here ? 'room.people.count' : 'room.tab.new', { count });
    return html`<button
      type="button"
      role="tab"
      id="tab-${pane}"
      aria-controls="pane-${pane}"
      aria-selected=${on}
      aria-label=${said ? word + this.#host.say('sign.comma') + said : nothing}
      tabindex=${on ? 0 : -1}
      @click=${() => this.choose(pane)}
      @focus=${() => this.choose(pane)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${ICONS[pane]} /></svg>
      <span class="tab-word">${word}</span>
      ${count ? html`<span class="badge ${here ? 'mute' : ''}" data-count=${!here && count > MOST_SHOWN ? '99+' : count}></span>` : nothing}
    </button>`;
  }

  /** @param {KeyboardEvent} event along the tabs that are displayed */
  #moved = (event) => {
    const tabs = /** @type {HTMLElement[]} */ ([
      .../** @type {Element} */ (event.currentTarget).querySelectorAll('[role=tab]'),
    ]).filter((it) => it.offsetParent);
    const at = tabs.indexOf(/** @type {HTMLElement} */ (event.target));
    const steps = /** @type {Record<string, number>} */ ({
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    });
    const next = steps[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    tabs[next]?.focus();
  };

  /** Alt with a digit goes to a pane by its place, whatever the layout of the keyboard; Alt+; to a question for oneself. */
  #pressed = (/** @type {KeyboardEvent} */ event) => {
    const { altKey, ctrlKey, metaKey, shiftKey, isComposing, code } = event;
    if (!altKey || ctrlKey || metaKey || shiftKey || isComposing || !this.#begun) return;
    const own = code === 'Semicolon' && this.#host.querySelector('.strip .yours button');
    const pane = PANES[Number(/^Digit([1-9])$/.exec(code)?.[1]) - 1];
    if (!own && !this.panes.includes(pane)) return;
    event.preventDefault();
    if (own) /** @type {HTMLElement} */ (own).click();
    else this.goTo(pane);
  };

  /** @param {Pane} pane shows it and goes to its tab; the notes of a wide screen have none */
  goTo(pane) {
    const tab = document.getElementById(`tab-${pane}`);
    if (tab?.offsetParent) tab.focus();
    else this.#host.querySelector(`#pane-${pane}`)?.querySelector('h2')?.focus();
  }

  /** A link within the page opens the pane of what it points at. */
  #pointed = async () => {
    const target = document.getElementById(location.hash.slice(1));
    const pane = PANES.find((it) => target?.closest(`#pane-${it}`));
    if (!pane) return;
    this.choose(pane);
    await this.#host.updateComplete;
    target?.scrollIntoView();
  };
}

/** What stands beside the notes until somebody chooses. @type {Record<import('../protocol/frames.js').DoorState, Pane>} */
const FIRST = { before: 'agenda', open: 'chat', over: 'questions' };

/** @param {string} key @param {string} value not kept where a browser forbids it */
function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // the room works all the same
  }
}

/** @param {string} key */
function kept(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
