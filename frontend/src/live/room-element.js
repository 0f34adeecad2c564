import { html, LitElement, nothing } from 'lit';
import { sameLanguage } from '../protocol/questions.js';

/** @typedef {import('../protocol/questions.js').Person} Person */
/** @typedef {import('../protocol/questions.js').Question} Question */
/** @typedef {import('../protocol/questions.js').Message} Message */
/**
 * @typedef {{door?: {state: string, mode: string, opens: string, closes: string}, now?: {item?: number, since: string},
 *   slowSeconds?: number, shortlist?: number, announcement?: {text: string, language: string, until: string},
 *   messages: Map<number, Message>, questions: Map<number, Question>, pinned?: Map<number, Message> | Message[],
 *   restrictions?: unknown}} Room
 */
/**
 * @typedef {{person: Person, language: string, rights: string[], questions?: Question[], assigned?: Question[],
 *   votes?: number[]}} Me
 */
/** @typedef {{key: string, name: string, zone: string, language: string}} Side */
/** @typedef {{id?: string, name: string, role: string}} Speaker */
/** @typedef {{number: number, title: string, title_language: string, starts: string, minutes: number, speakers: Speaker[]}} Item */
/** @typedef {{tag: string, name: string}} Language */
/** @typedef {{slug: string, title: string, sides: Side[], languages: Language[], items: Item[]}} Exchange */
/** @typedef {{language: string, languages: Language[], exchange: Exchange}} Facts */
/** @typedef {{say(key: string, args?: Record<string, unknown>): string}} Words */
/** @typedef {{code: string, detail?: string, findings?: {kind: string, from: number, to: number}[]}} Refusal */

/** A part of the room: what is known, in words, and a way to send. In light DOM, under the styles of the pages. */
export class RoomElement extends LitElement {
  static properties = {
    room: { attribute: false, hasChanged: () => true }, // the reducer may keep its maps
    me: { attribute: false, hasChanged: () => true },
    facts: { attribute: false },
    words: { attribute: false },
    send: { attribute: false },
    refusal: { state: true },
  };

  constructor() {
    super();
    /** @type {Room | undefined} */
    this.room = undefined;
    /** @type {Me | undefined} */
    this.me = undefined;
    /** @type {Facts | undefined} */
    this.facts = undefined;
    /** @type {Words | undefined} */
    this.words = undefined;
    /** @type {((command: {type: string} & Record<string, unknown>) => Promise<unknown>) | undefined} */
    this.send = undefined;
    /** @type {Refusal | undefined} */
    this.refusal = undefined;
  }

  createRenderRoot() {
    return this;
  }

  /** Nothing is shown before everything is there. */
  get ready() {
    return Boolean(this.room && this.me && this.facts && this.words);
  }

  /** @param {string} key @param {Record<string, unknown>} [args] */
  say(key, args) {
    return this.words?.say(key, args) ?? '';
  }

  /** @param {string} right */
  may(right) {
    return this.me?.rights.includes(right) ?? false;
  }

  /**
   * Sends; a refusal is kept to be shown, and whoever asked leaves what was typed where it is.
   *
   * @param {{type: string} & Record<string, unknown>} command
   * @returns {Promise<boolean>} whether it was done
   */
  async order(command) {
    this.refusal = undefined;
    try {
      await this.send?.(command);
      return true;
    } catch (problem) {
      this.refusal = /** @type {Refusal} */ (problem);
      return false;
    }
  }

  refusalText() {
    return this.refusal?.detail ?? this.refusal?.code ?? '';
  }

  refusalNotice() {
    return this.refusal ? html`<p class="notice" role="alert">${this.refusalText()}</p>` : nothing;
  }

  /** @param {string} [key] of a side */
  sideName(key) {
    return this.exchange.sides.find((side) => side.key === key)?.name;
  }

  /** @param {number} [number] of an item of the agenda */
  itemTitle(number) {
    return this.exchange.items.find((item) => item.number === number)?.title;
  }

  /** @param {Person | undefined} person "Олена Коваль, Криворізька лікарня, Кривий Ріг" */
  personName(person) {
    if (!person) return '';
    const name = person.name || this.say('room.question.erased');
    return [name, person.institution, this.sideName(person.side)].filter(Boolean).join(', ');
  }

  /** Speakers of the programme who are known by name, each once. */
  get speakers() {
    const all = this.exchange.items.flatMap((item) => item.speakers).filter(({ id }) => id);
    return [...new Map(all.map((it) => [it.id, it])).values()];
  }

  /** Languages of the exchange. */
  get tags() {
    return this.exchange.languages.map(({ tag }) => tag);
  }

  /** The same, the reader's own before the others. */
  get ownFirst() {
    const own = this.me?.language ?? '';
    const others = this.tags.filter((tag) => !sameLanguage(tag, own));
    return [this.tags.find((tag) => sameLanguage(tag, own)) ?? own, ...others];
  }

  /** @param {string} tag as the page's language calls it */
  languageName(tag) {
    const known = [...this.exchange.languages, ...(this.facts?.languages ?? [])];
    return known.find((language) => sameLanguage(language.tag, tag))?.name ?? tag;
  }

  get exchange() {
    if (!this.facts) throw new Error('nothing is drawn before the facts are there');
    return this.facts.exchange;
  }
}
