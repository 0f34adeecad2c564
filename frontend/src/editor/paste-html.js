/**
 * The rows of the tables in the `text/html` of a clipboard, as Word, Excel, WPS, Feishu and Google write it. Pure: only text
 * comes out. A line outside the tables is a row of one cell: often the heading of a part.
 *
 * @typedef {{text: string, rows: number, columns: number}} SourceCell `text` with "\n" between lines; `rows` and `columns` are
 *     its spans
 */

/** Characters that are read: a programme of 500 rows with the styles of Word has fewer. */
export const LONGEST = 4_000_000;
/** A cell that spans more columns or rows is read as if it spanned so many. */
const WIDEST = 100;
const BREAK = '\u2028';
/** Around what stands above the line, often minutes: 9⁰⁰. */
const RAISED = ['\uE000', '\uE001'];
const SKIPPED = new Set(['style', 'script', 'title', 'xml']);
const BLOCKS = new Set(['p', 'div', 'li', 'br', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = new Set(['td', 'th']);
/** @type {Record<string, string>} */
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' };
const SIGNS = { ndash: '–', mdash: '—', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' };
Object.assign(NAMED, SIGNS, { hellip: '…', middot: '·', bull: '•', times: '×', shy: '', zwj: '', zwnj: '' });
const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const WRAPPED_HAN = new RegExp(`(?<=${HAN})[ \\t]*\\r?\\n\\s*(?=${HAN})`, 'gu');
const RAISED_MINUTES = new RegExp(`(\\d{1,2})\\s*${RAISED[0]}\\s*(\\d{2})\\s*${RAISED[1]}`, 'gu');
const INVISIBLE = /[\uE000\uE001\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** @param {string} raw with a separator of lines between lines @returns {string} as a reader saw it, "\n" between lines */
export function seenText(raw) {
  return raw
    .replace(RAISED_MINUTES, '$1:$2')
    .replace(INVISIBLE, '')
    .split(BREAK)
    .map((line) => line.replace(WRAPPED_HAN, '').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** @param {string} html @returns {SourceCell[][]} empty if it contains no table */
export function htmlRows(html) {
  const reader = new TableReader();
  for (const token of tokens(html.slice(0, LONGEST))) reader.read(token);
  reader.endOfText();
  return reader.tables > 0 ? reader.rows : [];
}

/** @typedef {{text: string} | {name: string, attributes: string, closes: boolean}} Token */

/** @param {string} html @returns {Generator<Token>} in one pass, however broken the text is */
function* tokens(html) {
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    if (open !== at) yield { text: html.slice(at, open < 0 ? undefined : open) };
    if (open < 0) return;
    const comment = html.startsWith('<!--', open);
    const end = comment ? html.indexOf('-->', open) : tagEnd(html, open);
    if (end < 0) return;
    at = end + (comment ? 3 : 1);
    const tag = comment ? null : /^(\/?)([a-z][a-z0-9:]*)([\s\S]*)$/iu.exec(html.slice(open + 1, end));
    if (tag) yield { name: tag[2].toLowerCase(), attributes: tag[3], closes: tag[1] !== '' };
  }
}

/** @param {string} html @param {number} open */
function tagEnd(html, open) {
  let quote = '';
  for (let at = open; at < html.length; at++) {
    const sign = html[at];
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

/** @param {string} text */
function decoded(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu, (all, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
}

/** @param {string} attributes @param {string} name */
function span(attributes, name) {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'iu').exec(attributes);
  return Math.min(Math.max(1, Number(found?.[1] ?? 1)), WIDEST);
}

/** Collects rows; a table inside a cell is text of the cell. */
class TableReader {
  /** @type {SourceCell[][]} */
  rows = [];
  tables = 0;
  #depth = 0;
  #skipped = '';
  /** @type {SourceCell[]} */
  #row = [];
  /** @type {{raw: string, rows: number, columns: number} | undefined} */
  #cell;
  #outside = '';

  /** @param {Token} token */
  read(token) {
    if ('text' in token) this.#text(decoded(token.text));
    else if (this.#skipped) this.#skipped = token.closes && token.name === this.#skipped ? '' : this.#skipped;
    else if (SKIPPED.has(token.name)) this.#skipped = token.closes || token.attributes.endsWith('/') ? '' : token.name;
    else if (token.name === 'table') this.#table(token.closes);
    else if (this.#depth === 1 && CELLS.has(token.name)) this.#beginOrEnd(token);
    else if (this.#depth === 1 && token.name === 'tr') this.#endRow();
    else if (token.name === 'sup') this.#text(RAISED[token.closes ? 1 : 0]);
    else if (BLOCKS.has(token.name)) this.#text(BREAK);
    else if (CELLS.has(token.name)) this.#text(' ');
  }

  endOfText() {
    this.#endRow();
    this.#endOutside();
  }

  /** @param {string} text */
  #text(text) {
    if (this.#skipped) return;
    if (this.#cell) this.#cell.raw += text;
    else if (this.#depth === 0) this.#outside += text;
  }

  /** @param {boolean} closes */
  #table(closes) {
    if (this.#depth === 0 && !closes) {
      this.#endOutside();
      this.tables++;
    }
    if (this.#depth === 1 && closes) this.#endRow();
    this.#depth = Math.max(0, this.#depth + (closes ? -1 : 1));
  }

  /** @param {{attributes: string, closes: boolean}} token */
  #beginOrEnd({ attributes, closes }) {
    this.#endCell();
    if (!closes) this.#cell = { raw: '', rows: span(attributes, 'rowspan'), columns: span(attributes, 'colspan') };
  }

  #endCell() {
    if (!this.#cell) return;
    const { raw, rows, columns } = this.#cell;
    this.#row.push({ text: seenText(raw), rows, columns });
    this.#cell = undefined;
  }

  #endRow() {
    this.#endCell();
    if (this.#row.length > 0) this.rows.push(this.#row);
    this.#row = [];
  }

  #endOutside() {
    for (const text of seenText(this.#outside).split('\n'))
      if (text) this.rows.push([{ text, rows: 1, columns: WIDEST }]);
    this.#outside = '';
  }
}
