// Numbers as Chinese writes them: in Han numerals, in figures with 万 and 亿, and both in one.

const DIGITS = '零一二三四五六七八九';
/** @type {Record<string, number>} */
const SCALES = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const FIGURE_OR_SCALE = /\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿]/gu;

/** @param {string} digit */
const hanDigit = (digit) => (digit === '两' ? 2 : digit === '〇' ? 0 : DIGITS.indexOf(digit));

/**
 * @param {string} text `三百五十`, `二〇二〇`, `三点五`, `3万5千`, `1亿2000万`
 * @returns {number}
 */
export function hanNumber(text) {
  const [before, after] = text.split('点');
  const fraction = after ? Number(`0.${[...after].map(hanDigit).join('')}`) : 0;
  if (!/[十百千万亿]/u.test(before)) return Number([...before].map(hanDigit).join('')) + fraction;
  return whole(before.match(FIGURE_OR_SCALE) ?? []) + fraction;
}

/**
 * 一亿二千万 is 1 × 亿 and 2000 × 万; in 三万亿 the greater scale multiplies all before it. 三万五 leaves the 千 out.
 *
 * @param {string[]} parts figures, digits and scales
 */
function whole(parts) {
  /** @type {{value: number, scale: number}[]} */
  const terms = [];
  let part = 0;
  /** @type {number | null} */
  let digit = null;
  let last = 0;
  for (const it of parts) {
    const scale = SCALES[it];
    last = scale ?? (it === '零' ? 0 : last);
    if (scale === undefined) digit = /\d/u.test(it) ? Number(it) : hanDigit(it);
    else if (scale < 1e4) {
      part += (digit ?? 1) * scale;
      digit = null;
    } else {
      let value = part + (digit ?? 0) || (terms.length ? 0 : 1);
      while (terms.length > 0 && terms[terms.length - 1].scale < scale) value += terms.pop()?.value ?? 0;
      terms.push({ value: value * scale, scale });
      part = 0;
      digit = null;
    }
  }
  const short =
    digit !== null && digit < 10 && part === 0 && terms.length > 0 && parts.length > 1 && !parts.includes('零');
  // 一百五 is a hundred and fifty.
  const tens = part > 0 && last >= 100 && last < 1e4 && (digit ?? 10) < 10 ? last / 10 : 1;
  const rest = short ? (digit ?? 0) * (terms[terms.length - 1].scale / 10) : part + (digit ?? 0) * tens;
  return terms.reduce((sum, { value }) => sum + value, 0) + rest;
}
