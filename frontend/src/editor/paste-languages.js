/**
 * Two languages in one cell of a pasted table, told apart by script. Pure.
 *
 * @typedef {{language: string, text: string}} Piece
 * @typedef {{pieces: Piece[], unsure: boolean}} Pieces `unsure`: split without a line break or a slash, or a language guessed
 */
import { languageIn, primary, scriptIn, scriptOf } from './scripts.js';

const SLASH = /\s*(?:\/|\||／|｜)\s*/u;
const HAN_END = /[\p{Script=Han}，。；：！？、）】》]$/u;
const HAN_BEGIN = /^[\p{Script=Han}，。；：！？、（【《]/u;
/** Where Han meets Cyrillic, with what stands between. */
const BOUNDARY =
  /(?<=[\p{Script=Han}）】》”])[\s(（,，;；:：–—-]*(?=[«"“(]?\p{Script=Cyrillic})|(?<=[\p{Script=Cyrillic})»”.])[\s(（,，;；:：–—-]*(?=[《“（【]?\p{Script=Han})/u;

/** @param {string} one @param {string} other @returns {string} two lines of a text as one: between Han signs without a space */
export function continued(one, other) {
  const close = HAN_END.test(one) && HAN_BEGIN.test(other);
  return one && other ? `${one}${close ? '' : ' '}${other}` : one + other;
}

/**
 * @param {string} text of a cell
 * @param {string[]} languages of the exchange
 * @param {string} [usual] the language of the column
 * @returns {Pieces}
 */
export function languagesIn(text, languages, usual) {
  let unsure = false;
  const parts = text.split('\n').flatMap((line) => {
    const split = bySlash(line, languages) ?? byScript(line);
    unsure ||= split.unsure;
    return split.texts;
  });
  const told = parts.map((part) => ({ text: part, language: pieceLanguage(part, languages, usual) }));
  settle(told, languages, usual);
  /** @type {Piece[]} */
  const pieces = [];
  for (const { text: part, language = usual ?? languages[0] } of told) {
    const same = pieces.find((it) => it.language === language);
    if (same) same.text = continued(same.text, part);
    else pieces.push({ language, text: part });
  }
  return { pieces, unsure: unsure || (pieces.length === 1 && !told[0]?.language && !usual) };
}

/** @param {string} line @param {string[]} languages @returns {{texts: string[], unsure: boolean} | undefined} */
function bySlash(line, languages) {
  const texts = line.split(SLASH).filter((it) => it !== '');
  if (texts.length < 2) return undefined;
  const told = texts.map((it) => pieceLanguage(it, languages) ?? scriptIn(it));
  const scripts = new Set(told.filter((it) => it !== undefined));
  return scripts.size > 1 ? { texts, unsure: false } : undefined;
}

/** @param {string} line @returns {{texts: string[], unsure: boolean}} */
function byScript(line) {
  const texts = line.split(BOUNDARY).map((it) => it.trim());
  const scripts = texts.map((it) => scriptIn(it));
  const two = texts.length === 2 && scripts[0] !== scripts[1] && texts.every((it) => it.length > 1);
  if (!two) return { texts: [line], unsure: false };
  return { texts: [texts[0], unbracketed(texts[1])], unsure: true };
}

/** A translation in brackets: the one that opens it is cut off with the separator. @param {string} text */
const unbracketed = (text) => (/[)）]$/u.test(text) && !/[(（]/u.test(text) ? text.slice(0, -1).trim() : text);

/** @param {string} text @param {string[]} languages @param {string} [usual] @returns {string | undefined} one of the exchange's if it can be */
function pieceLanguage(text, languages, usual) {
  const script = scriptIn(text);
  if (!script) return usual;
  const told = languageIn(text, languages) ?? (script === 'cyrillic' ? undefined : languageIn(text));
  const own = languages.find((it) => told && primary(it) === told);
  if (usual && scriptOf(usual) === script && !(told && told !== primary(usual) && own)) return usual;
  return own ?? told;
}

/** A text whose letters do not tell is in the language that is left. @param {{text: string, language?: string}[]} told @param {string[]} languages @param {string} [usual] */
function settle(told, languages, usual) {
  for (const piece of told) {
    if (piece.language) continue;
    const script = scriptIn(piece.text);
    const possible = languages.filter((it) => scriptOf(it) === script);
    const left = possible.filter((it) => !told.some(({ language }) => language === it));
    piece.language = left[0] ?? possible[0] ?? usual;
  }
}
