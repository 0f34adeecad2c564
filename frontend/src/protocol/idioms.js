// Turns of phrase in which a number counts nothing.

const WEEKDAYS =
  '(?<![个一二两三四五六七八九十\\d])(?:周|星期|礼拜)[一二三四五六](?![次周天年个人例名位台批杯片粒支瓶针滴袋盒包碗场节篇份])';
/** What looks like a number and is none. @type {Record<string, RegExp>} */
const IDIOMS = {
  zh: new RegExp(
    `十二指肠|[二三]尖瓣|三叉|二甲双胍|[一二三四]环素|百日咳|千万(?=[不别要注])|万一|(?<![点时差零一二三四五到至])十分(?![钟之])|百分百|四肢|五官|三思|三甲|[一二三]氧化|二聚体|[一二三]级(?=预防|甲等)|` +
      `三位一体|(?<=[\\d一二三四五六七八九十])三体|乱七八糟|再三|四面八方|五花八门|千方百计|三天打鱼，?两天晒网|十拿九稳|七上八下|三心二意|一五一十|九牛一毛|千恩万谢|丢三落四|不三不四|四平八稳|五脏六腑|三番五次|三天两头|隔三差五|半斤八两|接二连三|一清二楚|万无一失|万分(?!之)|千家万户|五五开|打120|[两三四五七]项(?=正常|阴性|阳性|检查|检测|指标)|120急救|24/7|(?:每周|一周)[七7]天|(?:20|二十|上个?)世纪(?=[\\d二三四五六七八九]{1,2}0?十?年代)|${WEEKDAYS}`,
    'gu',
  ),
  ru: /24\/7|(?:два|пару) слова? (?=о(?:б|бо)? |про |по |насч)|(?:7|семь) дней в неделю|пятьдесят на пятьдесят|в двух словах|семью семь|в два счета|семь пятниц|дважды два|на седьмом небе|палка о двух концах/gu,
  uk: /24\/7|(?:два|кілька) слова? (?=щодо |про |з приводу )|(?:7|сім) днів на тиждень|п'ятдесят на п'ятдесят|у двох словах|у два рахунки|сім п'ятниць|двічі по два|на сьомому небі|палиця з двома кінцями|(?:один|одна|одне|одні) за друг(?:им|ою|ими)|з другого боку|з другого(?= –|,? це)/gu,
  kk: /(?<=(?:нші|ншы|[ivx]|\d)(?:-?ші|-?шы)? )тоқсан(?:да|ға|ды|ның|нан)?(?![а-яәіңғүұқөһ]| (?:пайыз|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз))|24\/7|аптасына (?:7|жеті) күн|елуге елу|елу де елу|он екі елі|екі жақты|екіжақты|екінші жағынан|екі ойлы|екі ұшты|мың (?:рақмет|алғыс)|мың да бір рақмет/gu,
  en: /24\/7|six of one,? (?:and )?half a dozen of the other|(?:7|seven) days (?:a|per) week|two words (?=on |about )|fifty-fifty|(?:all )?four(?= limbs| extremities)|(?:in|of) two minds|second to none|eleventh hour|sixes and sevens|square one|two cents|third time lucky|a thousand (?:thanks|apologies)|nine times out of ten|two-way|two-sided|on all fours|second (?:thoughts?|nature|guess|hand|wind)|a second(?= opinion| thought| look)|(?<=takes |just |for |wait |within |than |in )a second|(?<=(?:^|[^a-z])i )second(?= (?:that|this|the|your))/gu,
};

/** Even chances, in figures. */
const HALF_AND_HALF = /(?<![\d.,])50(?: на |\/|-ге |:|[-–])50(?![\d%]| ?%|[.,]\d)/gu;

/** @param {string} line @param {string} language */
export function idioms(line, language) {
  const blank = (/** @type {string} */ it) => '¦'.repeat(it.length);
  const pattern = IDIOMS[language];
  return (pattern ? line.replace(pattern, blank) : line).replace(HALF_AND_HALF, blank);
}
