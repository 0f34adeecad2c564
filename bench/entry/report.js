/** Medians of the rounds as a table: node report.js APP.jsonl NGINX.jsonl */
import { readFileSync } from 'node:fs';

/** @param {string} file @returns {Record<string, number>[]} */
const rows = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
/** @param {Record<string, number>[]} all @param {string} key */
const median = (all, key) => all.map((it) => it[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)];

const [app, nginx] = [rows(process.argv[2]), rows(process.argv[3])];
console.log('| | Consilium | nginx, a page from disk | ratio |');
console.log('|---|---:|---:|---:|');
for (const [key, words] of Object.entries({
  click_p50: 'the click that enters, median, ms',
  click_p99: 'the click that enters, p99, ms',
  request_p99: 'any of the four requests, p99, ms',
  whole_p99: 'all four in a row, p99, ms',
})) {
  const [ours, theirs] = [median(app, key), median(nginx, key)];
  console.log(`| ${words} | ${ours} | ${theirs} | ${(ours / theirs).toFixed(1)} |`);
}
const inside = app.map((it) => `${it.inside} of ${it.people}`).join(', ');
console.log(`\nInside at the end: ${inside}.`);
