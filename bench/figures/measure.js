/**
 * Counts the errors that the figures check misses and the correct translations that it flags, for each file of pairs:
 * node measure.js [MODULE], where MODULE is a different version of frontend/src/protocol/figures.js with its sibling files.
 */
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

const root = new URL("../../frontend/", import.meta.url);
const module =
  process.argv[2] === undefined
    ? new URL("src/protocol/figures.js", root)
    : pathToFileURL(process.argv[2]);
const { differing } = await import(module.href);

/** The first version took no languages. @param {string[]} pair */
const isTold = ([, from, into, source, target]) =>
  (differing.length === 2
    ? differing(source, target)
    : differing(source, from, target, into)
  ).length > 0;

/** @param {string[][]} wrong @param {string[][]} all */
const share = (wrong, all) =>
  `${wrong.length} of ${all.length}, ${((100 * wrong.length) / all.length).toFixed(1)} %`;

console.log(
  "| pairs | errors missed | faithful ones marked |\n|---|---:|---:|",
);
const folder = new URL("test/figures/", root);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".tsv"))
  .sort()
  .map((name) => new URL(name, folder));
for (const file of files) {
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const pairs = lines.map((line) => line.split("\t"));
  const errors = pairs.filter(([expected]) => expected === "told");
  const faithful = pairs.filter(([expected]) => expected === "quiet");
  const missed = errors.filter((it) => !isTold(it));
  console.log(
    `| ${file.pathname.split("/").at(-1)} | ${share(missed, errors)} | ${share(faithful.filter(isTold), faithful)} |`,
  );
}
