// The months of the year, as four languages write them; Chinese counts them.

const MONTHS = [
  'january|jan|январ[ьяюе]|январем|січень|січня|січні|січнем|қаңтар\\p{L}{0,6}',
  'february|feb|феврал[ьяюе]|февралем|лютий|лютого|лютому|ақпан\\p{L}{0,6}',
  'march|mar|марта?|марте|мартом|березень|березня|березні|наурыз\\p{L}{0,6}',
  'april|apr|апрел[ьяюе]|апрелем|квітень|квітня|квітні|сәуір\\p{L}{0,6}',
  'may|ма[йяюе]|маем|травень|травня|травні|мамыр\\p{L}{0,6}',
  'june|jun|июн[ьяюе]|июнем|червень|червня|червні|маусым\\p{L}{0,6}',
  'july|jul|июл[ьяюе]|июлем|липень|липня|липні|шілде\\p{L}{0,6}',
  'august|aug|августа?|августе|августом|серпень|серпня|серпні|тамыз\\p{L}{0,6}',
  'september|sept|sep|сентябр[ьяюе]|сентябрем|вересень|вересня|вересні|қыркүйе[кг]\\p{L}{0,6}',
  'october|oct|октябр[ьяюе]|октябрем|жовтень|жовтня|жовтні|қазан\\p{L}{0,6}',
  'november|nov|ноябр[ьяюе]|ноябрем|листопад|листопада|листопаді|қараша\\p{L}{0,6}',
  'december|dec|декабр[ьяюе]|декабрем|грудень|грудня|грудні|желтоқсан\\p{L}{0,6}',
];
/** Any of them, each a group of its own: a pattern for lines of one spelling. */
export const MONTH = MONTHS.map((it) => `(${it})`).join('|');

/** @param {(string | undefined)[]} groups of `MONTH` @returns {number} which month it is */
export const monthIn = (groups) => groups.findIndex((it) => it !== undefined) + 1;

/** What also means something else, and is short for a month only beside a day. */
const UNSURE =
  'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|may|march|май|мая|мае|маем|маю|мар|маусым\\p{L}*|қазан\\p{L}*|лютий|лютого|лютому';

/** A month without its day: in April, у березні, and `may` only as `in May`. */
export const MONTH_ALONE =
  `(?<!\\p{L})(?:(?!(?:${UNSURE})(?!\\p{L}))|(?<=(?:^| )(?:in|since|until|by|early|late|mid|this|last|next|to|through|till|from) )(?=(?:may|march)(?!\\p{L}))|` +
  `(?<=(?:^| )(?:в|с|до|по|к|конце|начале|середине) )(?=ма[йяюе])|(?<=(?:^| )(?:у|в|до|з) )(?=лют)|(?=(?:маусым|қазан)\\p{L}{0,6} (?:ай|бас|соң|орта))|(?<=(?:қаңтар|ақпан|наурыз|сәуір|мамыр|шілде|тамыз|қыркүйек)\\p{L}{0,6} )(?=маусым|қазан))(?:${MONTH})(?!\\p{L})`;
