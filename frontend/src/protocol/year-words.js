// Years and decades in words: nineteen fifty-seven, пятидесятые годы, 五十年代.

const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');
const EN_TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const EN_DIGITS = 'one two three four five six seven eight nine'.split(' ');
const RU = 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'.split(' ');
const UK = "двадцят тридцят сороков п'ятдесят шістдесят сімдесят вісімдесят дев'яност".split(' ');
const KK = 'жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы'.split(' ');
const HAN = '二三四五六七八九';

/** @param {string[] | string} tens from twenty @param {string} word @returns {string} the two digits of a decade */
const decade = (tens, word) => String(20 + 10 * tens.indexOf(word));

/** @param {string} tens @param {string | undefined} ones @returns {number} */
function english(tens, ones) {
  const teen = EN_TEENS.indexOf(tens);
  if (teen >= 0) return 10 + teen;
  return 20 + 10 * TENS.indexOf(tens.slice(0, -1)) + (ones ? EN_DIGITS.indexOf(ones) + 1 : 0);
}

/** @type {Record<string, [RegExp, (match: RegExpMatchArray) => string][]>} by language; the digits of the year */
export const YEAR_WORDS = {
  en: [
    [
      new RegExp(
        `(?<!\\p{L})(?:nineteen[- ]|(?<=the )(?:early |mid[- ]?|late )?)(${TENS.join('|')})ies(?!\\p{L})`,
        'gu',
      ),
      ([, tens]) => decade(TENS, tens),
    ],
    [
      new RegExp(
        `(?<!\\p{L})(nineteen|twenty)[- ](?:(?:oh|o)[- ](${EN_DIGITS.join('|')})|(${EN_TEENS.join('|')}|(?:${TENS.join('|')})y)(?:[- ](${EN_DIGITS.join('|')}))?)(?![-\\p{L}]| (?:hundred|thousand|percent|m[gl]))`,
        'gu',
      ),
      ([, century, digit, tens, ones]) =>
        String((century === 'nineteen' ? 1900 : 2000) + (digit ? EN_DIGITS.indexOf(digit) + 1 : english(tens, ones))),
    ],
  ],
  ru: [
    [
      new RegExp(
        `(?<!\\p{L})(?:тысяча девятьсот )?(${RU.join('|')})(?:(?:ые|ых|ым|ыми) год\\p{L}*|(?<=(?:^| )(?:в|до|с|конце|начале|середине) (?:${RU.join('|')}))ых(?=[.,;!?]|$))`,
        'gu',
      ),
      ([, tens]) => decade(RU, tens),
    ],
    [/(?<!\p{L})двухтысячн\p{L}*(?: год\p{L}*)?/gu, () => '2000'],
  ],
  uk: [
    [
      new RegExp(`(?<!\\p{L})(?:тисяча дев'ятсот )?(${UK.join('|')})(?:і|их|им|ими) рок\\p{L}*`, 'gu'),
      ([, tens]) => decade(UK, tens),
    ],
    [/(?<!\p{L})двохтисячн\p{L}*(?: рок\p{L}*)?/gu, () => '2000'],
  ],
  kk: [
    [new RegExp(`(?<!\\p{L})(${KK.join('|')}) жылдар\\p{L}*`, 'gu'), ([, tens]) => decade(KK, tens)],
    [/(?<!\p{L})екі мыңыншы жылдар\p{L}*/gu, () => '2000'],
  ],
  zh: [[new RegExp(`([${HAN}])十年代`, 'gu'), ([, tens]) => decade(HAN, tens)]],
};
