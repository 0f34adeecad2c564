/**
 * CPU time of the figures check: node time.js [MODULE], where MODULE is a different version of figures.js. A segment is a pair of the
 * tables; the longest are 2,000 characters of numbers only.
 */
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

const root = new URL("../../frontend/", import.meta.url);
const module =
  process.argv[2] === undefined
    ? new URL("src/protocol/figures.js", root)
    : pathToFileURL(process.argv[2]);
const { differing } = await import(module.href);

/** @param {string[]} pair @returns {number} milliseconds */
function spent([from, into, source, target]) {
  const before = process.cpuUsage();
  differing(source, from, target, into);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** @param {number[]} times @param {number} share */
const at = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))];
/** @param {number[]} times */
const row = (times) =>
  [times[0], at(times, 0.5), at(times, 0.99)]
    .map((it) => it.toFixed(2))
    .join(" | ");

const folder = new URL("test/figures/", root);
const tables = readdirSync(folder).filter((it) => it.endsWith(".tsv"));
const segments = tables.flatMap((file) =>
  readFileSync(new URL(file, folder), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t").slice(1)),
);

/** @param {(at: number) => string} number @param {string} between */
const numbers = (number, between = ", ") =>
  Array.from({ length: 1000 }, (_, at) => number(at))
    .join(between)
    .slice(0, 2000);
const longest = {
  "5 5 5 and the same": [
    "ru",
    "en",
    numbers(() => "5", " "),
    numbers(() => "5", " "),
  ],
  "5 5 5 and 6 6 6": [
    "ru",
    "en",
    numbers(() => "5", " "),
    numbers(() => "6", " "),
  ],
  "300, 301, 302 and the same": [
    "ru",
    "en",
    numbers((i) => `${300 + i}`),
    numbers((i) => `${300 + i}`),
  ],
  "300, 301, 302 and backwards": [
    "ru",
    "en",
    numbers((i) => `${300 + i}`),
    numbers((i) => `${700 - i}`),
  ],
  "2 мг, 3 мг and the same": [
    "ru",
    "en",
    numbers((i) => `${2 + i} мг`),
    numbers((i) => `${2 + i} mg`),
  ],
};

console.log("| CPU time, ms | first | median | p99 |\n|---|---:|---:|---:|");
console.log(`| ${segments.length} segments | ${row(segments.map(spent))} |`);
for (const [what, pair] of Object.entries(longest)) {
  console.log(
    `| ${what} | ${row(Array.from({ length: 20 }, () => spent(pair)))} |`,
  );
}
