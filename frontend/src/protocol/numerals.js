// Numbers of a text in a row of tokens, figures and words: "2 миллиона 300 тысяч", "twenty-five", "бір жарым".

import { ABLATIVE, joined } from './fractions.js';
import { numberWords } from './number-words.js';
import { VULGAR, narrow } from './plain-text.js';

/**
 * @typedef {import('./number-words.js').Role} Role
 * @typedef {object} Token
 * @property {number} at
 * @property {number} end
 * @property {number[]} values what it may be: 1.500 is one and a half, or fifteen hundred
 * @property {Role} role
 * @property {boolean} figures
 * @property {string} word
 *
 * @typedef {object} Reading
 * @property {number} at
 * @property {number} end
 * @property {number[]} values
 * @property {'number' | 'loose' | 'ordinal' | 'vague' | 'fraction'} role
 * @property {boolean} figures
 * @property {number[]} [parts] of a fraction or a ratio, which the other side may say one by one
 * @property {boolean} [ratio]
 * @property {number} [scale] thousands or millions, which a number before it may mean too
 */

const SIGNS = Object.keys(VULGAR).join('');
const FIGURES =
  `(?:\\d+ ?)?[${SIGNS}]|\\d+ [1-9]\\/[2-9](?![\\d/.,])|` +
  "(?<![\\d.,])\\d{1,3}(?:[ ']\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:(?:[.,]|·(?!10))\\d+)*|" +
  '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,)])\\.\\d+|(?<=^|[ (])[,·]\\d+';
const TOKEN = narrow(new RegExp(`${FIGURES}|\\p{L}+(?:'\\p{L}+)*`, 'gu'));
const WORD = narrow(/^[\p{L}']+$/u);

/** Languages that write the comma in decimals and read a point so too; the others separate thousands by it. */
const DECIMAL_COMMA = new Set(['ru', 'uk', 'kk', 'de', 'fr', 'es', 'it', 'pl', 'tr', 'uz', 'ky', 'be']);

/**
 * @param {string} figures
 * @param {boolean} commaIsDecimal
 * @returns {number[]}
 */
export function parsed(figures, commaIsDecimal) {
  const sign = figures.at(-1) ?? '';
  if (sign in VULGAR) return [Number(figures.slice(0, -1).trim() || 0) + VULGAR[sign]];
  const mixed = /^(\d+) (\d)\/(\d)$/u.exec(figures);
  if (mixed) return [Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3])];
  const grouped = figures.replace(/[ ']/gu, '').replace('·', '.');
  const marks = grouped.match(/[.,]/gu) ?? [];
  const last = marks.at(-1);
  const thousands = /^[1-9]\d{0,2}(?:([.,])\d{3})+$/u.test(grouped) && new Set(marks).size === 1;
  const together = Number(grouped.replace(/[.,]/gu, ''));
  if (last === undefined || (thousands && marks.length > 1)) return [together];
  const at = grouped.lastIndexOf(last);
  const decimal = Number(`${grouped.slice(0, at).replace(/[.,]/gu, '')}.${grouped.slice(at + 1)}`);
  if (!thousands) return [decimal];
  if (last === ',') return commaIsDecimal ? [decimal] : [together];
  return commaIsDecimal ? [decimal, together] : [decimal];
}

/**
 * @param {string} line in one spelling
 * @param {string} language its first subtag
 * @returns {Reading[]} in the order of the text
 */
export function readings(line, language) {
  const tokens = tokensOf(line, language);
  /** @type {Reading[]} */
  const found = [];
  let row = new Row();
  tokens.forEach((token, at) => {
    const gap = line.slice(row.end, token.at);
    if (!row.takes(token, gap, tokens[at + 1], line, language)) {
      row.finish(found);
      row = new Row();
    }
    row.add(token);
  });
  row.finish(found);
  return joined(found, line);
}

/** @param {string} line @param {string} language @returns {Token[]} */
function tokensOf(line, language) {
  const words = numberWords(language);
  /** @type {Token[]} */
  const tokens = [];
  for (const { 0: text, index: at } of line.matchAll(TOKEN)) {
    const end = at + text.length;
    if (!WORD.test(text)) {
      tokens.push({
        at,
        end,
        values: parsed(text, DECIMAL_COMMA.has(language)),
        role: 'number',
        figures: true,
        word: text,
      });
      continue;
    }
    const known =
      numberOfThem(text, tokens.at(-1), line, at, language) ??
      words.get(text) ??
      words.get(PREFIXED[language]?.exec(text)?.[1] ?? '') ??
      written(text, language);
    if (known) tokens.push({ at, end, values: [known.value], role: known.role, figures: false, word: text });
  }
  return tokens;
}

/** Төрттің үшін, three of four, and сегіз жүзі, eight hundred of them: by themselves the words mean "for" and "face". @param {string} text @param {Token | undefined} before @param {string} line @param {number} at @param {string} language @returns {import('./number-words.js').NumberWord | undefined} */
function numberOfThem(text, before, line, at, language) {
  if (language !== 'kk' || !before || line.slice(before.end, at) !== ' ') return undefined;
  if (text === 'үшін' && /[дтн]ің$/u.test(before.word)) return { value: 3, role: 'number' };
  return /^жүзі(?:н|не|нің|нде|нен)?$/u.test(text) && before.values[0] < 10 ? { value: 100, role: 'times' } : undefined;
}

/** Kazakh tens and ones in one word: онбес. @param {string} text @param {string} language */
function written(text, language) {
  const [, tens, ones] = (language === 'kk' && JOINED.exec(text)) || [];
  const about = language === 'kk' && numberWords(language).get(ABOUT.exec(text)?.[1] ?? '');
  if (about && (about.value >= 20 || /з$/u.test(text))) return about;
  const [ten, one] = [tens, ones].map((it) => numberWords(language).get(it ?? ''));
  return ten && one && one.value >= 1 && one.value < 10 ? { value: ten.value + one.value, role: one.role } : undefined;
}
/** Қырықтай: about forty; қырықпыз: we are forty. */
const ABOUT = /^(.+?)(?:[тд]ай|[тд]ей|[мпб][ыі]з)$/u;
const JOINED = /^(он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)([а-яәіңғүұқөһ]{2,})$/u;

/** Fivefold, щоп'ять хвилин. @type {Record<string, RegExp>} */
const PREFIXED = { en: /^([a-z]+)fold$/u, uk: /^що([а-яіїєґ']+)$/u };
const TOGETHER = /^(?: |-| ?- ?)$/u;
/** Десять с лишним тысяч. */
const AND_MORE = /^ (?:с|з|із|зі) (?:лишним|гаком|небольшим|чем-то|чимось) $/u;
const HALVES = /^[ -](?:с|со|з|із|and[ -]a|and[ -]one|and|және|та|и|і)[ -]$/u;

/** What is added to nothing before it. @type {Set<Role>} */
const ALONE = new Set(['vague', 'again']);

/** A number as it grows from token to token. */
class Row {
  at = -1;
  end = 0;
  total = 0;
  /** @type {number[] | null} */
  part = null;
  /** Below this a word may be added. */
  step = Infinity;
  scale = Infinity;
  /** @type {Reading['role'] | null} */
  role = null;
  figures = false;
  closed = false;
  word = '';
  /** Thousands that stand alone so far. */
  many = 0;

  /**
   * @param {Token} token
   * @param {string} gap
   * @param {Token | undefined} next
   * @param {string} line
   * @param {string} language
   */
  takes(token, gap, next, line, language) {
    if (this.role === null) return true;
    if (this.closed) return false;
    const [value] = token.values;
    if (token.role === 'half' || (token.role === 'loose' && value === 0.5)) {
      return HALVES.test(gap) || (token.role === 'half' && TOGETHER.test(gap));
    }
    const follows =
      TOGETHER.test(gap) ||
      (gap === ' a ' && token.role === 'times' && this.part?.[0] === 0.5) ||
      (token.role === 'times' && AND_MORE.test(gap)) ||
      (this.many > 0 && /^ (?:в|на|с|за|з|під|под) $/u.test(gap)) ||
      (gap === ' of ' && token.role === 'times' && this.word === 'couple') ||
      (language === 'en' && gap === ' and ' && !this.figures && (this.step === 100 || this.part === null));
    if (!follows || ALONE.has(token.role) || (this.role === 'loose' && token.role !== 'times')) return false;
    if (token.role === 'times') return this.multiplies(value);
    if (language === 'kk' && ABLATIVE.test(this.word)) return false;
    if (this.many > 0 && value < 100)
      return token.role === 'number' && !token.figures && (language === 'ru' || language === 'uk');
    if (token.figures) return this.part === null && this.takesFigures(token, gap, next, line);
    if (this.part === null) return value < this.scale && token.role !== 'loose';
    if (this.figures || token.word === 'second') return false;
    const limit = this.step === 10 && this.part[0] === 10 && language !== 'kk' ? 1 : this.step;
    return value < limit && value >= 1;
  }

  /**
   * 2 миллиона 300 тысяч, 5 тысяч 300.
   *
   * @param {Token} token
   * @param {string} gap
   * @param {Token | undefined} next
   * @param {string} line
   */
  takesFigures({ values: [value], end }, gap, next, line) {
    if (gap !== ' ' || value >= this.scale || !Number.isInteger(value)) return false;
    return (
      this.scale === 1e3 || (next?.role === 'times' && line.slice(end, next.at) === ' ' && next.values[0] < this.scale)
    );
  }

  /** @param {number} scale */
  multiplies(scale) {
    // Үш мың жүз.
    if (this.part === null && scale === 100) return this.scale === 1e3 && this.total > 0;
    if (this.part === null) return this.scale < scale && this.scale >= 1e3 && this.total > 0;
    return scale < this.scale && (scale >= 1e3 || this.part[0] < 100);
  }

  /** @param {Token} token */
  add(token) {
    const [value] = token.values;
    if (this.role === null) this.at = token.at;
    this.end = token.end;
    this.word = token.word;
    this.figures ||= token.figures;
    if (token.role === 'times') this.multiply(value, token.word);
    else if (token.role === 'half' || (this.role !== null && value === 0.5)) {
      if (this.part) this.part = this.part.map((it) => it + 0.5);
      else this.total += 0.5 * (this.scale < Infinity ? this.scale : 1);
      // One and a half is not said of anything else, one and half are.
      if (this.role !== 'vague') this.role = this.role === null ? 'loose' : 'number';
    } else if (this.many > 0 && value < 100) {
      // Тысяч двадцать: about twenty thousand; but тысячи шестисот: 1,600 in the genitive.
      this.total = 0;
      this.part = token.values.map((it) => it * this.many);
      this.role = 'number';
      this.closed = true;
    } else {
      this.part = this.part ? this.part.map((it) => it + value) : token.values;
      this.step = token.figures ? 1 : stepOf(value);
      this.become(token.role);
    }
  }

  /** @param {number} scale @param {string} word */
  multiply(scale, word) {
    const bare = this.part === null && this.total === 0;
    if (this.part === null && this.total > 0 && scale >= 1e3) {
      this.total *= scale;
      this.scale = scale;
    } else if (scale < 1e3) {
      this.part = (this.part ?? [1]).map((it) => it * scale);
      this.step = scale;
    } else {
      this.total += (this.part?.[0] ?? 1) * scale;
      this.part = null;
      this.scale = scale;
    }
    if (bare && MANY.test(word)) this.many = scale;
    this.become(this.many > 0 ? 'vague' : 'number');
  }

  /** @param {Role} role */
  become(role) {
    if (role === 'ordinal') this.closed = true;
    if (role === 'again') this.closed = true;
    if (this.role === null || role === 'ordinal' || this.role === 'loose')
      this.role = /** @type {Reading['role']} */ (role === 'again' ? 'number' : role);
  }

  /** @param {Reading[]} found */
  finish(found) {
    const { at, end, figures, total, role, scale } = this;
    if (!role) return;
    const values = (this.part ?? [0]).map((it) => total + it);
    // Миллион двести: the thousands are left out.
    if (this.part && !figures && scale >= 1e6 && scale < Infinity && this.part[0] >= 100 && this.part[0] % 50 === 0)
      values.push(total + (this.part[0] * scale) / 1e3);
    found.push({ at, end, values, role, figures, ...(scale < Infinity && !this.part && { scale }) });
  }
}

/** Thousands of people: no number stands before it. */
const MANY =
  /^(?:тысячи|тысяч|тысячам|тысячами|тысячах|тисячі|тисяч|тисячам|тисячами|тисячах|мил+ионы|миллионов|мільйони|мільйонів|деся.*|сотн.*|сотен|дюжин)$/u;

/** @param {number} value @returns {number} what it leaves room for: 20 for one digit, 300 for two */
function stepOf(value) {
  if (value >= 100 && value % 100 === 0) return 100;
  return value >= 10 && value < 100 && value % 10 === 0 ? 10 : 1;
}
