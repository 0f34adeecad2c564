// Where words begin and end in Chinese text, which does not set them apart: 康复 is in 康复训练, but not in 健康复查. The
// browser's own dictionary says so (ICU).

const SEGMENTER = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

const HAN = /\p{Script=Han}/u;
/**
 * Characters that are words by themselves beside a noun. The dictionary leaves a word that it does not know in single
 * characters, so a character beside one that is not here may be a part of it: 肝 in 肝素.
 */
const ALONE = new Set(
  '的了在是有无和与及或并对从由向把被将为以给于自至到按经因用者后前内外中上下左右侧双两全其该此各每未不再又也都很较伤查护',
);

export class HanWords {
  #text;
  /** The word that lies at each offset. @type {{from: number, to: number}[]} */
  #words = [];

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
    for (const { segment, index } of SEGMENTER?.segment(text) ?? []) {
      const word = { from: index, to: index + segment.length };
      for (let at = word.from; at < word.to; at++) this.#words[at] = word;
    }
  }

  /**
   * Whether words can be divided so that this is one of them, or several. True where the browser knows no words.
   *
   * @param {number} from
   * @param {number} to
   */
  stands(from, to) {
    const first = this.#words[from];
    const last = this.#words[to - 1];
    if (!first || !last) return true;
    if (first === last && to - from > 1) return true;
    return first.from === from && last.to === to;
  }

  /** Whether a single character is a word by itself, as far as can be said. @param {number} at */
  isWord(at) {
    return this.stands(at, at + 1) && this.#isOfAnother(at - 1) && this.#isOfAnother(at + 1);
  }

  /** Whether what stands at an offset belongs to no word with the character beside it. @param {number} at */
  #isOfAnother(at) {
    const word = this.#words[at];
    const character = this.#text[at] ?? '';
    return !HAN.test(character) || (word && word.to - word.from > 1) || ALONE.has(character);
  }
}
