// Times of day in words: half past two, половина третьего, за чверть третя, сағат екі жарымда, 下午两点半.

import { hanNumber } from './han-numerals.js';

const EN = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** The third hour is the one that ends at three. */
const RU = 'перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат'.split(' ');
const RU_HOURS = 'час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'.split(' ');
const UK = "перш друг трет четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят".split(' ');
const KK_DIGITS = ['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const KK = [
  ...KK_DIGITS,
  'он',
  ...KK_DIGITS.map((it) => `он ${it}`),
  'жиырма',
  ...KK_DIGITS.slice(0, 3).map((it) => `жиырма ${it}`),
];
const HAN = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

/** Stems of minutes as four languages say them. @type {[string, number][]} */
const MINUTES = [
  ['twenty-five|twenty five|двадцать пять|двадцати пяти|двадцять п|двадцяти п|жиырма бес', 25],
  ['тридцать пять', 35],
  ['half|пів|отыз|тридцать', 30],
  ['сорок пять', 45],
  ['сорок', 40],
  ['пятьдесят пять', 55],
  ['пятьдесят', 50],
  ['қырық', 40],
  ['quarter|четверть|четверти|чверть|чверті', 15],
  ['fifteen|пятнадцат|п.ятнадцят|он бес', 15],
  ['twenty|двадцат|двадцят|жиырма', 20],
  ['five|пят|п.ят|бес', 5],
  ['ten|десят|десят|он', 10],
];
const READ_MINUTES = MINUTES.map(([stems, value]) => /** @type {const} */ ([new RegExp(`^(?:${stems})`, 'u'), value]));

/** @param {string[]} words */
const any = (words) => words.toReversed().join('|');
/** @param {string[]} words @param {string} word */
const hour = (words, word) => (word === '两' ? 2 : /^\d/u.test(word) ? Number(word) : words.indexOf(word) + 1);
/** @param {string} word */
const minutes = (word) =>
  /^\d/u.test(word) ? Number.parseInt(word, 10) : (READ_MINUTES.find(([it]) => it.test(word))?.[1] ?? 0);
/** @param {string} word */
const hanHour = (word) => (/^\d/u.test(word) ? Number(word) : hanNumber(word));

/** @typedef {[number, number]} Time hour and minute */
/** @param {number} at @param {number} passed @returns {Time} */
const after = (at, passed) => [at, passed];
/** @param {number} at @param {number} left @returns {Time} */
const before = (at, left) => [at - 1, 60 - left];

const RU_PAST =
  'пятнадцать|двадцать пять|двадцать|тридцать пять|тридцать|сорок пять|сорок|пятьдесят пять|пятьдесят|десять|пять';
const RU_MINUTES = 'пять|десять|пятнадцать|двадцать пять|двадцать|\\d{1,2}';
const RU_LEFT = 'пяти|десяти|пятнадцати|двадцати пяти|двадцати|четверти|\\d{1,2}';
const UK_MINUTES = "пів|чверть|п'ять|десять|п'ятнадцять|двадцять п'ять|двадцять|\\d{1,2}";
const UK_LEFT = "п'яти|десяти|п'ятнадцяти|двадцяти п'яти|двадцяти|чверті|\\d{1,2}";
const KK_PARTS = 'сағат|таңғы|кешкі|түнгі|күндізгі|түскі|таңертеңгі';
const KK_MINUTES = 'бес|отыз|қырық|он бес|он|жиырма бес|жиырма|\\d{1,2}';
/** The third hour is said of a time where no noun follows: not the third stage. */
const ALONE =
  '(?= ?(?:[.,;:!?)]|$| (?:дня|ночи|утра|вечера|дня|ночі|ранку|вечора|годин|и|і|та|мы|ми|у|в|с|з|по|на|до|за)(?!\\p{L})| (?:нач|поч|при|про|с|з|бу|бы)\\p{L}{3,}(?:[лв]|[лв][аои]|сь|ся)(?!\\p{L})| \\p{L}+(?:ем|им|мо|ся|сь|[аи]ть|ет|ит|ут|ют|ат|ят)(?!\\p{L})))';
const HAN_HOUR = `[零一二两三四五六七八九十]{1,3}|\\d{1,2}`;
const NOT_HAN = '(?<![零一二两三四五六七八九十百千万\\d.])';

/** @type {Record<string, [RegExp, (match: RegExpMatchArray) => Time][]>} by language */
export const CLOCK_WORDS = {
  en: [
    [/(?<![a-z])(?:(?:12|twelve) )?(?:noon|(midnight))(?![a-z])/gu, ([, night]) => after(night ? 0 : 12, 0)],
    [
      new RegExp(
        `(?<!\\p{L})(half|(?:a )?quarter|ten|fifteen|twenty-five|twenty|five|\\d{1,2})(?: minutes)? past (${any(EN)}|\\d{1,2})(?![\\p{L}\\d])`,
        'gu',
      ),
      ([, part, word]) => after(hour(EN, word), minutes(part.replace('a ', ''))),
    ],
    [
      new RegExp(
        `(?<=(?<!\\p{L})(${any(EN)}|\\d{1,2})(?: o'clock|:00)[^.;!?]{0,40} )half past(?! (?:${any(EN)}|\\d))`,
        'gu',
      ),
      ([, word]) => after(hour(EN, word), 30),
    ],
    [
      new RegExp(
        `(?<!\\p{L})(quarter|(?<=(?:^| )(?:at|around|about|by|it's|it is) )(?:ten|fifteen|twenty-five|twenty|five)|(?:ten|fifteen|twenty-five|twenty|five|\\d{1,2})(?= minutes to))(?: minutes)? to (${any(EN)}|\\d{1,2})(?![\\p{L}\\d%]| ?[-.,]\\d)`,
        'gu',
      ),
      ([, part, word]) => before(hour(EN, word), minutes(part)),
    ],
  ],
  ru: [
    [/(?<=(?:^| )(?:в|к|до|с|после|около) )час[уа]?(?= (?:дня|ночи)(?![а-я]))/gu, () => after(1, 0)],
    [
      /(?<![а-я])(?:полдень|полудня|полудню|(полночь|полуночи|полночи))(?![а-я])/gu,
      ([, night]) => after(night ? 0 : 12, 0),
    ],
    [
      new RegExp(`(?<=(?:^| )(?:в|до|около) )час (${RU_PAST})(?: минут\\p{L}*)?(?!\\p{L})`, 'gu'),
      ([, part]) => after(1, minutes(part)),
    ],
    [
      new RegExp(`(?<!\\p{L})(?:половин[аеы] |(?<=на )половину |пол-?)(${any(RU)})(?:ого|его)(?!\\p{L})`, 'gu'),
      ([, word]) => before(hour(RU, word), 30),
    ],
    [
      new RegExp(
        `(?<!\\p{L})(?:(четверть)|(${RU_MINUTES}) минут[ыау]?) (${any(RU)})(?:ого|его)(?!\\p{L})${ALONE}`,
        'gu',
      ),
      ([, quarter, part, word]) => after(hour(RU, word) - 1, minutes(quarter ?? part)),
    ],
    [
      new RegExp(`(?<!\\p{L})без (${RU_LEFT})(?: минут[ыау]?)? (${any(RU_HOURS)}|\\d{1,2})(?![\\p{L}\\d])`, 'gu'),
      ([, part, word]) => before(hour(RU_HOURS, word), minutes(part)),
    ],
  ],
  uk: [
    [
      /(?<![а-яіїєґ])(?:опівдні|полудень|полудня|(опівночі|північ(?= |$)))(?![а-яіїєґ])/gu,
      ([, night]) => after(night ? 0 : 12, 0),
    ],
    [
      new RegExp(`(?<=(?:^| )о )пів на (${any(UK)})(?:у|ю)(?!\\p{L})`, 'gu'),
      ([, word]) => after(hour(UK, word) - 1, 30),
    ],
    [
      new RegExp(`(?<!\\p{L})(${UK_MINUTES})(?: хвилин[иу]?)? на (${any(UK)})(?:у|ю)(?!\\p{L})${ALONE}`, 'gu'),
      ([, part, word]) => after(hour(UK, word) - 1, minutes(part)),
    ],
    [
      new RegExp(`(?<!\\p{L})(${UK_MINUTES})(?: хвилин[иу]?)? по (${any(UK)})(?:ій)(?!\\p{L})`, 'gu'),
      ([, part, word]) => after(hour(UK, word), minutes(part)),
    ],
    [
      new RegExp(
        `(?<!\\p{L})(?:за (${UK_MINUTES})|без (${UK_LEFT}))(?: хвилин[иу]?)? (${any(UK)})(?:а|я)(?!\\p{L})`,
        'gu',
      ),
      ([, part, left, word]) => before(hour(UK, word), minutes(part ?? left)),
    ],
  ],
  kk: [
    [
      /(?<![а-яәіңғүұқөһ])(?:тал түс\p{L}*|түсте(?!\p{L})|(түн ортасы\p{L}*))/gu,
      ([, night]) => after(night ? 0 : 12, 0),
    ],
    [
      new RegExp(`(?<!\\p{L})(?:${KK_PARTS}) (?:сағат )?(${any(KK)}|\\d{1,2}) жарым(?:да|ға|дан|нан)?(?!\\p{L})`, 'gu'),
      ([, word]) => after(hour(KK, word), 30),
    ],
    [
      new RegExp(`(?<!\\p{L})(${any(KK)})(?:[кг]е|[қғ]а) (${KK_MINUTES}) минут қал\\p{L}+`, 'gu'),
      ([, word, part]) => before(hour(KK, word), minutes(part)),
    ],
    [
      new RegExp(`(?<!\\p{L})(${any(KK)})(?:[дт][ае]н) (${KK_MINUTES}) минут (?:кет|өт)\\p{L}+`, 'gu'),
      ([, word, part]) => after(hour(KK, word), minutes(part)),
    ],
    [
      new RegExp(
        `(?<!\\p{L})(?:${KK_PARTS}) (?:сағат )?(${any(KK)}|\\d{1,2})-?(?:[дт][еа]н?|[кғгқ][ае]|нен|[дт]ің|[дт]ың|ның|нің)(?![\\p{L}]|[:.]\\d| минут)`,
        'gu',
      ),
      ([, word]) => after(hour(KK, word), 0),
    ],
    [
      new RegExp(`(?<!\\p{L})(?<!(?:${any(KK)}|\\d) )сағат (${any(KK)}|\\d{1,2})(?=[.,;:!?)]|$)(?![:.]\\d)`, 'gu'),
      ([, word]) => after(hour(KK, word), 0),
    ],
  ],
  zh: [
    [/正午|(午夜)(?!\d)/gu, ([, night]) => after(night ? 0 : 12, 0)],
    [
      new RegExp(`差(?:(一刻)|(${HAN_HOUR})分)钟?到?(${HAN_HOUR})点(?:钟|整)?`, 'gu'),
      ([, quarter, part, word]) => before(hanHour(word), quarter ? 15 : hanHour(part)),
    ],
    [
      new RegExp(`${NOT_HAN}(${HAN_HOUR})点(?:(半)|(一刻)|(三刻))(?![零一二三四五六七八九])`, 'gu'),
      ([, word, half, quarter]) => after(hanHour(word), half ? 30 : quarter ? 15 : 45),
    ],
    [
      new RegExp(
        `${NOT_HAN}(${HAN_HOUR})[点时](零[一二三四五六七八九](?=分)|[一二三四五]?十[一二三四五六七八九]?)(?:分(?!之)|(?![零一二三四五六七八九十百千万度克米毫升公斤倍个名例%％]))`,
        'gu',
      ),
      ([, word, part]) => after(hanHour(word), hanNumber(part)),
    ],
    [
      new RegExp(
        `(?<=[午晨早晚夜]|[早晚]上|夜[里间])(${any(HAN)}|两)[点时](?:钟|整)?(?![零一二三四五六七八九](?![次场]))`,
        'gu',
      ),
      ([, word]) => after(hour(HAN, word), 0),
    ],
  ],
};
