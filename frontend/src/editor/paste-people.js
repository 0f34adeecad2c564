/**
 * The people whom a pasted cell names: those of the document, or new ones. Pure.
 *
 * @typedef {{family: string, given: string}} Name
 * @typedef {Record<string, {name: Record<string, Name>}>} People of a document, by key
 *
 * @typedef {object} Found
 * @property {string} text as pasted
 * @property {string} [person] key of somebody known
 * @property {string[]} [candidates] keys, where several fit
 * @property {string} [language] of the text
 * @property {Name} [name] of somebody new; missing if the text does not look like a name
 * @property {{language: string, name: Name}} [also] the name in Han signs beside one in letters
 * @property {string} about what stands beside the name: post, degree, hospital
 */
import { languageIn, primary, scriptIn } from './scripts.js';
import { SPEAKER_LABEL, TITLES } from './paste-words.js';

const SEPARATORS = /\n|;|；|、|\s+\/\s+|／/u;
/** Where a post begins after a name. */
const ABOUT = /\s*[,，(（–—:：]\s*|\s+-\s+/u;
const HAN_POSTS =
  '(?:副|主|常务|名誉|首席)*(?:主任医师|主任|主治医师|医师|医生|院长|校长|会长|所长|局长|处长|科长|部长|主席|书记|秘书长|总监|护士长|领事|参赞|研究员|专家|代表)';
const HAN_NAME = new RegExp(
  `^(\\p{Script=Han}{2,4}?|\\p{Script=Han}+(?:·\\p{Script=Han}+)+)(?:\\s+(.*)|(${HAN_POSTS}.*))?$`,
  'u',
);
const COMPOUND = /^(?:欧阳|司马|诸葛|上官|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|端木|长孙)/u;
const PATRONYMIC = /(?:вич|вна|ична|івна|ївна|ұлы|қызы|улы|кызы)$/iu;
const FAMILY =
  /(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|ський|ська|цький|цька|енко|чук|щук|юк|ук|ян|баев|баева|ov|ev|in|ova|eva|ina|sky|skyi|enko|chuk)$/iu;
/** Family names of Chinese in Latin letters, which stand first. */
const PINYIN = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng han feng
  cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren lv yao shen zhong cui tan liao fan jin shi
  dai jia xia qiu fang hou zou xiong meng qin bai qian hao qu ouyang`.split(/\s+/u),
);
/** The same in Cyrillic letters, whose endings are those of Russian family names too: 瞿红鹰 is "Цюй Хунъин". */
const PALLADIUS = new Set(
  `ван ли чжан лю чэнь ян хуан чжао у чжоу сюй сунь ма чжу ху го хэ гао линь ло чжэн лян се сун тан дэн хань фэн цао пэн цзэн
  сяо тянь дун пань юань цай цзян юй ду е чэн вэй су лу дин жэнь яо шэнь чжун цуй тань ляо фань цзинь ши дай цзя ся цю фан хоу
  цзоу сюн мэн цинь бай цянь хао цюй оуян лі чень ге чжен ден фен пен цзен чен вей дін жень шень мен цінь хе є`.split(
    /\s+/u,
  ),
);
const INITIALS = /^(?:\p{Lu}\.?){1,2}$/u;
/** A name has at most so many words. */
const WORDS = 4;

/** @param {string} text @returns {string} without case, accents, apostrophes; Han signs without spaces between them */
function foldedName(text) {
  const plain = text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFKC');
  const folded = plain
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’ʼ`·.]/gu, ' ');
  return folded
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}

/** @param {Name} name @returns {string[]} ways of writing it */
function spellings({ family, given }) {
  const initials = given.split(/[\s-]+/u).map((it) => it[0]);
  const joined = given.replace(/[\s-]+/gu, '');
  const full = [`${family} ${given}`, `${given} ${family}`, `${family} ${joined}`];
  const short =
    initials.length > 0 && scriptIn(family) !== 'han' ? [`${family} ${initials[0]}`, `${initials[0]} ${family}`] : [];
  return [...full, ...short, family];
}

/** @param {People} people @returns {{key: string, spelling: string, rank: number}[]} the longest first */
export function knownSpellings(people) {
  const all = Object.entries(people).flatMap(([key, { name }]) =>
    Object.values(name).flatMap((one) => spellings(one).map((it, rank) => ({ key, spelling: foldedName(it), rank }))),
  );
  const useful = all.filter(({ spelling }) => spelling.length > 1);
  return useful.sort((one, other) => one.rank - other.rank || other.spelling.length - one.spelling.length);
}

/** @param {string} folded @param {string} spelling */
function contains(folded, spelling) {
  const at = folded.indexOf(spelling);
  if (at < 0) return false;
  const letter = (/** @type {string | undefined} */ sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  const han = scriptIn(spelling) === 'han';
  return han ? spelling.length > 1 : !letter(folded[at - 1]) && !letter(folded[at + spelling.length]);
}

/**
 * @param {string} text of a cell
 * @param {ReturnType<typeof knownSpellings>} known
 * @returns {Found[]}
 */
export function peopleIn(text, known) {
  const chunks = text
    .replace(SPEAKER_LABEL, '')
    .split(SEPARATORS)
    .map((it) => it.trim());
  return chunks.filter((it) => it !== '').flatMap((chunk) => chunkPeople(chunk, known));
}

/** @param {string} chunk @param {ReturnType<typeof knownSpellings>} known @returns {Found[]} */
function chunkPeople(chunk, known) {
  const folded = foldedName(chunk);
  const hits = known.filter(({ spelling }) => contains(folded, spelling));
  const full = [...new Set(hits.filter(({ rank }) => rank < 3).map(({ key }) => key))];
  const commas = chunk.split(/[,，]/u).map((it) => it.trim());
  if (full.length > 1 && commas.length >= full.length) return commas.flatMap((it) => chunkPeople(it, known));
  const keys = full.length > 0 ? full : [...new Set(hits.map(({ key }) => key))];
  const language = languageIn(chunk);
  if (keys.length > 1) return [{ text: chunk, candidates: keys, language, about: '' }];
  if (keys.length === 1) return [{ text: chunk, person: keys[0], language, about: aboutOf(folded, hits[0].spelling) }];
  return [newPerson(chunk)];
}

/** @param {string} folded @param {string} spelling */
const aboutOf = (folded, spelling) =>
  folded
    .replace(spelling, ' ')
    .replace(/[\s,，()（）:：–—-]+/gu, ' ')
    .trim();

/** @param {string} chunk @returns {Found} without a name if it does not look like one */
function newPerson(chunk) {
  const language = languageIn(chunk) ?? 'ru';
  if (/^\p{Script=Han}/u.test(chunk.trim()) || scriptIn(chunk) === 'han') {
    const name = hanName(chunk);
    return { text: chunk, language, about: name?.about ?? '', name: name?.name };
  }
  const name = lettersName(chunk, language);
  const beside = name && hanBeside(chunk, name.name);
  if (!beside) return { text: chunk, language, about: name?.about ?? '', name: name?.name };
  const about = lettersName(chunk.replace(beside.text, ' '), language)?.about ?? '';
  return { text: chunk, language, about, name: name.name, also: { language: 'zh', name: beside.name } };
}

/**
 * The same person in Han signs, in brackets: "Марина Чумурина (玛丽娜·丘穆里娜)", "Хуан Ли (黄力)". Without a point only beside a
 * Chinese name: a place or a post may stand there too.
 *
 * @param {string} chunk @param {Name} name @returns {{text: string, name: Name} | undefined}
 */
function hanBeside(chunk, { family }) {
  const [text, inside] = /[(（]\s*(\p{Script=Han}[\p{Script=Han}·]+)\s*[)）]/u.exec(chunk) ?? ['', ''];
  if (!text) return undefined;
  const found = hanName(inside);
  const chinese = PALLADIUS.has(family.toLowerCase()) || PINYIN.has(family.toLowerCase());
  return found?.about === '' && (inside.includes('·') || chinese) ? { text, name: found.name } : undefined;
}

/** @param {string} chunk @returns {{name: Name, about: string} | undefined} */
function hanName(chunk) {
  const titles = chunk.match(TITLES) ?? [];
  const bare = chunk.replace(TITLES, ' ').split(ABOUT);
  const match = HAN_NAME.exec(bare[0].trim().replace(/^(\p{Script=Han}) (\p{Script=Han})(?= |$)/u, '$1$2'));
  if (!match) return undefined;
  const [, whole, after = '', post = ''] = match;
  const about = [after, post, ...bare.slice(1), ...titles].join(' ').replace(/\s+/gu, ' ').trim();
  const parts = whole.split('·');
  if (parts.length > 1)
    return { name: { family: parts[parts.length - 1], given: parts.slice(0, -1).join('·') }, about };
  const length = COMPOUND.test(whole) && whole.length > 2 ? 2 : 1;
  const given = whole.slice(length);
  return given ? { name: { family: whole.slice(0, length), given }, about } : undefined;
}

/** @param {string} chunk @param {string} language @returns {{name: Name, about: string} | undefined} */
function lettersName(chunk, language) {
  const titles = chunk.match(TITLES) ?? [];
  const [bare, ...rest] = chunk
    .replace(TITLES, ' ')
    .replace(/^[\s,]+/u, '')
    .split(ABOUT);
  const words = bare
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/u)
    .filter((it) => /\p{L}/u.test(it));
  const about = [...rest, ...titles].join(' ').replace(/\s+/gu, ' ').trim();
  const named = words.length > 1 && words.length <= WORDS && words.every((it) => /^\p{Lu}/u.test(it));
  return named ? { name: ordered(words, language), about } : undefined;
}

/** @param {string[]} words @param {string} language @returns {Name} family name and given names, told apart by their form */
function ordered(words, language) {
  const initials = words.filter((it) => INITIALS.test(it));
  const long = words.filter((it) => !INITIALS.test(it));
  if (initials.length > 0 && long.length === 1) return { family: long[0], given: initials.join(' ') };
  const last = words.length - 1;
  const chinese = PALLADIUS.has(words[0].toLowerCase());
  const familyAt = chinese || PATRONYMIC.test(words[last]) ? 0 : words.findIndex((it) => FAMILY.test(it));
  const western = primary(language) === 'en' && !PINYIN.has(words[0].toLowerCase());
  const at = familyAt >= 0 ? familyAt : western ? last : 0;
  return { family: words[at], given: words.filter((_, index) => index !== at).join(' ') };
}
