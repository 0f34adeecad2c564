// Numbers in words, of five languages. They are read to know what a figure on the other side may stand for.

/** Stems: a word that begins so, and goes on by no more than an ending. @type {[number, string][]} */
const STEMS = [
  [1, 'один одна одно одну одни одному одним бір one single'],
  [1.5, 'полтор півтор'],
  [2, 'два две двух двум двое дві двом двома двох екі two twice both pair обе оба обоих обидв'],
  [3, 'три трех трем трое трьох трьом троє үш three'],
  [4, 'четыр четвер чотир төрт four'],
  [5, "пят п'ят пят бес five"],
  [6, 'шест шість шести шістьох алты six'],
  [7, 'сем сім жеті seven'],
  [8, 'восем восьм вісім вісьм сегіз eight'],
  [9, "девят дев'ят девять тоғыз nine"],
  [10, 'десят он ten'],
  [11, 'одиннадцат одинадцят eleven'],
  [12, 'двенадцат дванадцят twelve dozen'],
  [13, 'тринадцат тринадцят thirteen'],
  [14, 'четырнадцат чотирнадцят fourteen'],
  [15, 'пятнадцат пятнадцят fifteen'],
  [16, 'шестнадцат шістнадцят sixteen'],
  [17, 'семнадцат сімнадцят seventeen'],
  [18, 'восемнадцат вісімнадцят eighteen'],
  [19, 'девятнадцат девятнадцят nineteen'],
  [20, 'двадцат двадцят жиырма twenty'],
  [30, 'тридцат тридцят отыз thirty'],
  [40, 'сорок қырық forty'],
  [50, 'пятьдесят пятидесят пятдесят елу fifty'],
  [60, 'шестьдесят шестидесят шістдесят алпыс sixty'],
  [70, 'семьдесят семидесят сімдесят жетпіс seventy'],
  [80, 'восемьдесят вісімдесят сексен eighty'],
  [90, 'девяност девяност тоқсан ninety'],
  [100, 'сто ста жүз hundred'],
  [200, 'двести двісті'],
  [300, 'триста'],
  [400, 'четыреста чотириста'],
  [500, 'пятьсот пятсот'],
  [1e3, 'тысяч тисяч мың thousand'],
  [1e6, 'миллион мільйон million'],
  [1e9, 'миллиард мільярд billion'],
];
const LONGEST_ENDING = 3;
/** @type {[string, number][]} the longest first, so that "пятнадцат" goes before "пят" */
const WORDS = STEMS.flatMap(([value, stems]) =>
  stems.split(' ').map((it) => /** @type {[string, number]} */ ([it, value])),
);
WORDS.sort(([one], [other]) => other.length - one.length);

const DIGITS = '零一二三四五六七八九';
/** @type {Record<string, number>} */
const HAN_SCALES = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** @param {string} word in lower case @returns {number | undefined} */
function valueOf(word) {
  return WORDS.find(([stem]) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING)?.[1];
}

/**
 * All numbers that words of a text may stand for: each for itself, and those that stand in a row together.
 *
 * @param {string} text in lower case
 */
export function numbersInWords(text) {
  /** @type {number[]} */
  const found = [];
  /** @type {number[]} */
  let row = [];
  for (const [word] of text.matchAll(/[\p{Script=Cyrillic}\p{Script=Latin}'’ʼ]+/gu)) {
    const value = valueOf(word.replace(/[’ʼ]/gu, "'").replace('ё', 'е'));
    if (value === undefined) row = [];
    else {
      row.push(value);
      found.push(value, together(row));
    }
  }
  return found;
}

/** @param {number[]} row twenty, five; two, thousand */
function together(row) {
  let whole = 0;
  let part = 0;
  for (const value of row) {
    if (value >= 1e3 || (value === 100 && part > 0 && part < 10)) part = Math.max(part, 1) * value;
    else part += value;
    if (value >= 1e3) {
      whole += part;
      part = 0;
    }
  }
  return whole + part;
}

/** @param {string} digit */
const hanDigit = (digit) => (digit === '两' ? 2 : digit === '〇' ? 0 : DIGITS.indexOf(digit));

/**
 * @param {string} text of Han numerals, `三百五十`, `二〇二〇`, `三点五`
 * @returns {number}
 */
export function hanNumber(text) {
  const [before, after] = text.split('点');
  const fraction = after ? Number(`0.${[...after].map(hanDigit).join('')}`) : 0;
  if (!/[十百千万亿]/u.test(before)) return Number([...before].map(hanDigit).join('')) + fraction;
  let whole = 0;
  let part = 0;
  let digit = 0;
  for (const it of before) {
    const scale = HAN_SCALES[it];
    if (scale === undefined) digit = hanDigit(it);
    else if (scale >= 1e4) {
      whole = (whole + part + digit || 1) * scale;
      part = digit = 0;
    } else {
      part += (digit || 1) * scale;
      digit = 0;
    }
  }
  return whole + part + digit + fraction;
}
