/** Cost of the glossary while an interpreter types: node measure.js TERMS ROUNDS */
import { cpus } from "node:os";
import { Glossary } from "../../frontend/src/protocol/glossary.js";
import { differing } from "../../frontend/src/protocol/figures.js";

const [terms, rounds] = process.argv.slice(2).map(Number);

/** Pseudorandom numbers, the same in every run (a linear congruential generator). */
let seed = 20200416;
const upTo = (/** @type {number} */ bound) =>
  (seed = (seed * 1103515245 + 12345) % 2 ** 31) % bound;
const oneOf = (/** @type {ArrayLike<string>} */ of) => of[upTo(of.length)];

const HAN =
  "心肺肝肾脑血管病毒感染治疗检测呼吸通气导管压力手术药物剂量免疫细胞抗体急性慢性综合征中医康复诊断影像";
const SYLLABLES = {
  ru: [
    "ка",
    "ро",
    "ти",
    "на",
    "ле",
    "го",
    "пи",
    "дер",
    "мо",
    "стен",
    "кар",
    "ген",
    "лог",
    "фа",
    "ви",
    "рус",
  ],
  uk: [
    "ка",
    "ро",
    "ти",
    "на",
    "лі",
    "го",
    "пі",
    "дер",
    "мо",
    "стен",
    "кар",
    "ген",
    "лог",
    "фа",
    "ві",
    "рус",
  ],
  kk: [
    "қа",
    "рө",
    "ті",
    "на",
    "лі",
    "ғы",
    "пі",
    "дер",
    "мә",
    "стен",
    "кар",
    "ген",
    "лық",
    "фа",
    "ві",
    "рұс",
  ],
  en: [
    "ca",
    "ro",
    "ti",
    "na",
    "le",
    "go",
    "pi",
    "der",
    "mo",
    "sten",
    "car",
    "gen",
    "log",
    "pha",
    "vi",
    "rus",
  ],
};
const ENDINGS = {
  ru: ["ия", "ая", "ий", "ость"],
  uk: ["ія", "а", "ий", "ість"],
  kk: ["у", "лар", "ы"],
  en: ["s", "y", "ic"],
};
const CASES = ["и", "ю", "ей", "ам", "ами", "ах", "ов", "ом", "ём"];
/** @type {(keyof typeof SYLLABLES)[]} */
const ALPHABETIC = ["ru", "uk", "kk", "en"];

/** @param {keyof typeof SYLLABLES} language */
const word = (language) =>
  Array.from({ length: 2 + upTo(3) }, () => oneOf(SYLLABLES[language])).join(
    "",
  ) + oneOf(ENDINGS[language]);
/** @param {keyof typeof SYLLABLES} language */
const phrase = (language) =>
  Array.from({ length: 1 + upTo(3) }, () => word(language)).join(" ");
const hanPhrase = () =>
  Array.from({ length: 2 + upTo(5) }, () => oneOf(HAN)).join("");

/** @returns {import('../../frontend/src/protocol/glossary.js').Term[]} */
const generated = () =>
  Array.from({ length: terms }, (_, at) => ({
    id: String(at),
    status: at % 4 ? "agreed" : "proposed",
    words: {
      zh: [hanPhrase()],
      ...Object.fromEntries(ALPHABETIC.map((it) => [it, [phrase(it)]])),
    },
  }));

/** Ten forms of every word that the server's dictionaries contain. @param {import('../../frontend/src/protocol/glossary.js').Term[]} all */
const formsOf = (all) =>
  Object.fromEntries(
    ["ru", "uk"].map((language) => [
      language,
      Object.fromEntries(
        all
          .flatMap(({ words }) => words[language][0].split(" "))
          .map((it) => [
            it,
            [it, ...CASES.map((ending) => it.slice(0, -1) + ending)],
          ]),
      ),
    ]),
  );

/** A segment of about 120 words or characters, every third of them a term. @param {import('../../frontend/src/protocol/glossary.js').Term[]} all @param {string} language */
function segment(all, language) {
  const parts = Array.from({ length: 40 }, (_, at) => {
    if (at % 3 === 0) return all[upTo(all.length)].words[language][0];
    return language === "zh"
      ? hanPhrase()
      : word(/** @type {keyof typeof SYLLABLES} */ (language));
  });
  return parts.join(language === "zh" ? "" : " ");
}

/** @param {number[]} times @param {number} share */
const percentile = (times, share) =>
  times.sort((a, b) => a - b)[
    Math.min(times.length - 1, Math.floor(times.length * share))
  ];
/** @template T @param {number[]} times @param {() => T} work */
function timed(times, work) {
  const before = process.cpuUsage();
  const begin = performance.now();
  const answer = work();
  times.push(performance.now() - begin);
  const { user, system } = process.cpuUsage(before);
  (cpu.get(times) ?? cpu.set(times, []).get(times))?.push(
    (user + system) / 1000,
  );
  return answer;
}

/** CPU time of the process, all threads: on a busy machine, wall-clock time includes other processes. @type {Map<number[], number[]>} */
const cpu = new Map();
const all = generated();
const forms = formsOf(all);
/** @type {Record<string, number[]>} */
const times = { index: [], key: [], unused: [], figures: [] };
for (let round = 0; round < rounds; round++) {
  for (const [from, into] of [
    ["zh", "uk"],
    ["zh", "ru"],
    ["ru", "zh"],
    ["en", "kk"],
  ]) {
    const source = segment(all, from);
    const target = segment(all, into);
    const glossary = new Glossary({ terms: all, forms });
    timed(times.index, () => glossary.grow([from, into], Infinity));
    for (let typed = 1; typed <= target.length; typed++) {
      timed(times.key, () => {
        const sourceTerms = glossary
          .termsIn(source, from)
          .map(({ term }) => term);
        return glossary.complete(target.slice(0, typed), into, sourceTerms);
      });
    }
    timed(times.unused, () => glossary.unusedTerms(source, from, target, into));
    timed(times.figures, () =>
      differing(`${source} 10 мл 1,5`, from, `${target} 10毫升 1.5`, into),
    );
  }
}

console.log(
  `${terms} terms in five languages, ${times.key.length} key presses, Node ${process.version}, ${cpus()[0].model}\n`,
);
console.log(
  "| | median | p99 | longest | CPU, median | CPU, p99 |\n|---|---:|---:|---:|---:|---:|",
);
for (const [key, words] of Object.entries({
  key: "a key press: terms of the source and completion, ms",
  unused: "a segment: agreed terms that are not used, ms",
  figures: "a segment: figures that differ, ms",
  index: "making the index of two languages, once, ms",
})) {
  const digits = key === "index" ? 0 : 2;
  const worked = cpu.get(times[key]) ?? [];
  const row = [
    ...[0.5, 0.99, 1].map((share) => percentile(times[key], share)),
    ...[0.5, 0.99].map((share) => percentile(worked, share)),
  ].map((it) => it.toFixed(digits));
  console.log(`| ${words} | ${row.join(" | ")} |`);
}
