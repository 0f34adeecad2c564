import { undoStacks } from '../protocol/undo-stacks.js';
import { agendaOf, agendaView, clocksOf, keyOf } from './agenda-view.js';
import { AgendaActs } from './agenda-acts.js';
import { stepNamed } from './change-words.js';
import { postIn, speakerIn, versionIn } from './names.js';
import { Previews } from './previews.js';

/**
 * What the page hands over.
 *
 * @typedef {{code: string, names: Record<string, string>}} Coded a word in every language of the pages
 * @typedef {{slug: string, exchange: string, language: string, me: {id: number, name: string, side?: string},
 *   zones: import('../i18n/zone-clock.js').ZoneTransitions[], languages: {tag: string, name: string, read_too: string[]}[], types: Coded[],
 *   roles: Coded[], headings: Coded[], family_first: string[], back: string, limits: any, words: Record<string, string>}} EditorFacts exchange: slug
 *   within a mission, or ''
 *
 * @typedef {'time1' | 'time2' | 'minutes' | 'a' | 'b' | 'people'} Column
 * @typedef {{text: string, undo: boolean}} Toast undo: it offers to take back what was done last
 */

export const COLUMNS = /** @type {Column[]} */ (['time1', 'time2', 'minutes', 'a', 'b', 'people']);

/** What the parts of the editor share: the document with its times, what is selected, and what can be done. */
export class AgendaController {
  /** @type {{key: string, column: Column}} */
  selected = { key: '', column: 'a' };
  editing = false;
  /** @type {Toast | undefined} */
  toast = undefined;
  /** whether the inspector covers the list, on a phone */
  sheet = false;
  /** the cell whose field in the inspector is to get the focus @type {Column | undefined} */
  wanted = undefined;
  /** what was pasted; undefined while the dialog is closed @type {import('./paste-dialog.js').Pasted | undefined} */
  pasted = undefined;
  /** what was typed as minutes of an item and is none @type {{key: string, typed: string} | undefined} */
  unread = undefined;
  /** what a screen reader is to say */
  said = '';
  #changed;
  #view;
  /** for which a preview was computed @type {unknown} */
  #confirmed;
  /** @type {'undo' | 'redo' | undefined} */
  #reversing;
  /** @type {{document: unknown, lines: import('./agenda-view.js').Line[]}} */
  #shown = { document: undefined, lines: [] };
  /** @type {{history: unknown, stacks: ReturnType<typeof undoStacks>}} */
  #undo = { history: undefined, stacks: { undo: [], redo: [] } };

  /**
   * @param {import('../protocol/working-copy-client.js').WorkingCopyClient} client
   * @param {EditorFacts} facts
   * @param {import('../i18n/words.js').Words} words
   * @param {() => void} changed something must be rendered
   */
  constructor(client, facts, words, changed) {
    this.client = client;
    this.facts = facts;
    this.words = words;
    this.#changed = changed;
    this.clocks = clocksOf(facts.zones);
    this.#view = agendaView(this.clocks);
    this.previews = new Previews(this);
    /** @type {string[]} of the two text columns */
    this.columns = [];
  }

  /** With what a preview would change. */
  get document() {
    return this.previews.current?.document ?? this.client.document;
  }

  /** @returns {import('./agenda-view.js').Line[]} */
  get lines() {
    const { document } = this;
    if (document && this.#shown.document !== document) {
      this.#shown = { document, lines: this.#view(agendaOf(document, this.facts.exchange)) };
    }
    return this.#shown.lines;
  }

  get acts() {
    return new AgendaActs(/** @type {any} */ (this.document), this.facts.exchange);
  }

  get line() {
    return this.lines.find((it) => keyOf(it) === this.selected.key);
  }

  /** @param {string} key @param {Record<string, string | number>} [args] */
  say(key, args) {
    return this.words.say(key, args);
  }

  /** @param {...string} keys */
  path(...keys) {
    return this.facts.exchange === '' ? keys : ['exchanges', this.facts.exchange, ...keys];
  }

  /**
   * The text columns: at first the languages of the first two sides. Where only one has room, it is the reader's own.
   *
   * @param {string[]} [chosen] @param {boolean} [narrow]
   */
  choose(chosen, narrow = false) {
    const { sides = [], languages = [] } = this.document ?? {};
    const usual = [...new Set([...sides.map(({ language }) => language), ...languages])].slice(0, 2);
    if (narrow && usual[1] === this.facts.language) usual.reverse();
    this.columns = chosen ?? usual;
    this.render();
  }

  render() {
    this.#changed();
  }

  /** @param {string} key of an item or a part @param {Column} [column] @param {boolean} [editing] */
  select(key, column = this.selected.column, editing = false) {
    const moved = key !== this.selected.key;
    if (moved) this.unread = undefined;
    this.selected = { key, column };
    this.editing = editing;
    if (moved) this.tellWhere();
    this.client.places.moved(key ? this.#fieldOf(key, column) : null);
    this.render();
  }

  /** Opens the inspector at the field of a cell. @param {Column} column */
  inspect(column) {
    this.sheet = true;
    this.wanted = column;
    this.render();
  }

  /** "Item 4 of 12, 15:20 Shanghai, 10:20 Kyiv" */
  tellWhere() {
    const { line } = this;
    if (!line?.row) return;
    const items = this.lines.filter(({ row }) => row).length;
    const times = line.row.sides.map(({ key, starts }) => `${starts.time} ${this.sideName(key)}`);
    const where = this.say('editor.where', { number: line.number ?? 0, count: items });
    this.said = [where, ...times].join(this.say('sign.comma'));
  }

  /** @param {string} key */
  sideName(key) {
    return this.versionIn(this.document?.sides.find((it) => it.key === key)?.name)?.text ?? key;
  }

  /**
   * In a language, or in the one that its readers most likely read.
   *
   * @param {Record<string, any> | undefined} versions
   * @param {string} [language]
   */
  versionIn(versions, language = this.facts.language) {
    return versionIn(versions, language, this.readToo(language));
  }

  /** @param {string} tag @returns {string[]} languages that stand in, best first */
  readToo(tag) {
    return this.facts.languages.find((it) => it.tag === tag)?.read_too ?? [];
  }

  /** @param {string} tag */
  languageName(tag) {
    return this.facts.languages.find((it) => it.tag === tag)?.name ?? tag;
  }

  /** @param {'types' | 'roles' | 'headings'} list @param {string} code @param {string} [language] */
  wordOf(list, code, language = this.facts.language) {
    const names = this.facts[list].find((it) => it.code === code)?.names ?? {};
    return names[language.split('-')[0]] ?? names[this.facts.language] ?? code;
  }

  /** @param {string} type @returns {Record<string, string>} a title to begin with, in the first column's language */
  firstTitle(type) {
    const languages = type === 'break' ? this.columns : this.columns.slice(0, 1);
    return Object.fromEntries(languages.map((it) => [it, this.wordOf('types', type, it)]));
  }

  /** @param {'first' | 'new'} code @returns {Record<string, string>} the heading of a new part, in both columns */
  heading(code) {
    const names = this.facts.headings.find((it) => it.code === code)?.names ?? {};
    const known = this.columns.filter((it) => it.split('-')[0] in names);
    const columns = known.length > 0 ? known : this.columns.slice(0, 1);
    return Object.fromEntries(columns.map((it) => [it, this.wordOf('headings', code, it)]));
  }

  /** @returns {ReturnType<typeof undoStacks>} */
  get undoing() {
    const { history } = this.client;
    if (this.#undo.history !== history) this.#undo = { history, stacks: undoStacks(history, this.facts.me.id) };
    return this.#undo.stacks;
  }

  /** @param {'undo' | 'redo'} way what was not sent yet is taken back here; what has no answer yet is waited for */
  reverse(way) {
    const { client, previews } = this;
    client.typing.flush();
    if (previews.current) {
      previews.cancel();
      return;
    }
    const last = client.outbox.waiting.at(-1);
    this.#reversing = undefined;
    if (way === 'undo' && last && !last.sent) client.settle(last.command.id, false);
    else if (client.outbox.unapplied.length > 0) this.#reversing = way;
    else this.#reverse(way);
  }

  /** After each change of the client: an undo may have waited for an answer. */
  received() {
    if (this.#confirmed !== this.client.document) {
      this.#confirmed = this.client.document;
      this.previews.refresh();
    }
    const way = this.#reversing;
    if (way && this.client.outbox.unapplied.length === 0) this.reverse(way);
  }

  /** @param {'undo' | 'redo'} way */
  #reverse(way) {
    const step = this.undoing[way].at(-1);
    if (!step) {
      this.tell(this.say(`editor.${way}.nothing`));
      return;
    }
    this.client.undo(...step.seqs);
    this.tell(this.say(`editor.${way}.done`, { what: stepNamed(this, step.changes) }));
  }

  /** @param {string} text @param {boolean} [undo] whether to offer it */
  tell(text, undo = false) {
    this.toast = { text, undo };
    this.said = text;
    this.render();
  }

  /** @param {string[]} path @param {any} value @param {boolean} composing */
  typed(path, value, composing) {
    this.client.typing.typed(path, value, composing);
    this.render();
  }

  /** @param {import('../protocol/working-copy-document.js').Speaker} speaker @param {string} [language] by default the first column's */
  speaker(speaker, language = this.columns[0]) {
    const order = { familyFirst: this.facts.family_first, readToo: this.readToo(language) };
    return speakerIn(/** @type {any} */ (this.client.document), speaker, language, order);
  }

  /** @param {string} key of a person @returns {string} the post and its institution, in the first column's language */
  post(key) {
    const document = /** @type {any} */ (this.client.document);
    const [language] = this.columns;
    return postIn(document.people?.[key], document, language, this.readToo(language));
  }

  /** @param {string} key @param {Column} column */
  #fieldOf(key, column) {
    const kind = this.acts.at(key) ? 'items' : 'parts';
    if (column === 'a' || column === 'b') {
      const language = this.columns[column === 'a' ? 0 : 1];
      return this.path(kind, key, kind === 'items' ? 'title' : 'part', language);
    }
    if (kind === 'parts') return this.path(kind, key);
    return this.path(kind, key, column === 'people' ? 'speakers' : column === 'minutes' ? 'minutes' : 'starts');
  }
}
