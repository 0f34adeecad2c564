/** Medians of the rounds as tables: node report.js ROWS.jsonl */
import { readFileSync } from 'node:fs';

const RATE = 20;
const HEAVY = 2000;
const TYPED = 8;
const NAMES = { floor: 'floor (C)', nchan: 'Nchan', socketio: 'Socket.IO', consilium: 'Consilium' };
/** @type {any[]} */
const rows = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** @param {number | undefined} value @param {number} [digits] */
const said = (value, digits = 1) => (value === undefined ? '–' : value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits }));
/** @param {any} row @param {number} rate */
const step = (row, rate) => row.steps.find((/** @type {any} */ one) => one.rate === rate);
/** @param {any[]} of @param {(row: any) => number | undefined} figure */
const middle = (of, figure) => median(of.map(figure).filter((value) => value !== undefined).map(Number));

for (const viewers of [...new Set(rows.filter((row) => row.label in NAMES).map((row) => row.n))].sort((a, b) => a - b)) {
  const here = rows.filter((row) => row.label in NAMES && row.n === viewers);
  const of = (/** @type {string} */ label) => here.filter((row) => row.label === label);
  const cpu = (/** @type {string} */ label) => middle(of(label), (row) => step(row, RATE).server_cpu_us_per_delivery);
  const most = (/** @type {string} */ label) => middle(of(label), (row) => row.max?.delivered_per_s);
  console.log(`\n${said(viewers, 0)} viewers, ${RATE} messages a second:\n`);
  console.log('| server | CPU per delivery, µs | × floor | × Nchan | p99, ms | most delivered/s with p99 < 250 ms | × Nchan | KiB per idle viewer | missing, doubled |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const [label, name] of Object.entries(NAMES)) {
    const all = of(label);
    if (all.length === 0) continue;
    const wrong = all.flatMap((row) => [row.warm, ...row.steps, ...(row.max ? [row.max] : [])]).reduce((sum, one) => sum + one.missing + one.late_or_dup + one.gaps, 0);
    const max = most(label);
    console.log(
      `| ${name} | ${said(cpu(label), 2)} | ${said(cpu(label) / cpu('floor'), 2)} | ${said(cpu(label) / cpu('nchan'), 2)} | ` +
        `${said(middle(all, (row) => step(row, RATE).p99_us / 1000))} | ${Number.isNaN(max) || max === undefined ? '–' : said(max, 0)} | ` +
        `${max ? said(max / most('nchan'), 1) : '–'} | ${said(middle(all, (row) => row.idle.rss_bytes_per_conn / 1024))} | ${wrong} |`,
    );
  }
}

const labelled = (/** @type {string} */ label) => rows.filter((row) => row.label === label);
const seen = (/** @type {any[]} */ all, /** @type {(row: any) => number} */ figure) => all.map(figure).join(', ');
for (const [time, nth] of ['first', 'second', 'third'].entries()) {
  const storms = labelled(`storm${time + 1}`);
  if (storms.length === 0) continue;
  console.log(
    `\n${said(storms[0].storm.dropped, 0)} of ${said(storms[0].n, 0)} cut at once, the ${nth} time in this JVM: all back with everything after ` +
      `${said(middle(storms, (row) => row.storm.caught_up_s), 2)} s; p99 of the others meanwhile ` +
      `${said(middle(storms, (row) => row.storm.live_p99_us / 1000))} ms; missing ${seen(storms, (row) => row.storm.missing)}, ` +
      `doubled ${seen(storms, (row) => row.storm.late_or_dup)}.`,
  );
}

const calls = [
  ...['storm1', 'storm2', 'storm3'].map((label) => [label, `Consilium, time ${label.at(-1)}:`]),
  ['nchan-storm', 'Nchan'],
  ['floor-storm', 'floor (C)'],
]
  .filter(([label]) => labelled(label).length > 0)
  .map(
    ([label, name]) =>
      `${name} ${said(middle(labelled(label), (row) => row.connect.server_cpu_us_per_conn))} µs, ` +
      `${said(middle(labelled(label), (row) => row.storm.caught_up_s), 2)} s`,
  );
if (calls.length > 0) {
  console.log(`\nServer CPU per connection when 6,000 come at once, and seconds until 5,000 are back: ${calls.join('; ')}.`);
}

const p99 = (/** @type {string} */ label, /** @type {number} */ rate) =>
  said(middle(labelled(label), (row) => step(row, rate).p99_us / 1000));
if (labelled('calm').length > 0) {
  console.log(
    `\n50 that never read beside 1,000 that do, p99 of the others: ${p99('stalled', 20)} ms at 20 messages a second and ` +
      `${p99('stalled', 200)} ms at 200; without them ${p99('calm', 20)} and ${p99('calm', 200)} ms. Resident memory at the end ` +
      `${said(middle(labelled('stalled'), (row) => row.end.rss_kb / 1024), 0)} MiB, without them ${said(middle(labelled('calm'), (row) => row.end.rss_kb / 1024), 0)} MiB.`,
  );
}
for (const [label, what] of [
  ['draft', 'A draft as it is typed'],
  ['segment', 'A segment, stored'],
]) {
  if (labelled(label).length === 0) continue;
  const steps = labelled(label).map((row) => step(row, TYPED));
  console.log(
    `\n${what}, to 1,000 readers, ${TYPED} a second: p50 ${said(middle(steps, (one) => one.p50_us / 1000))} ms, ` +
      `p99 ${said(middle(steps, (one) => one.p99_us / 1000))} ms; missing ${steps.map((one) => one.missing).join(', ')}.`,
  );
}

const durable = labelled('durable');
if (durable.length > 0) {
  const steps = durable.map((row) => step(row, HEAVY));
  console.log(
    `\n${said(HEAVY, 0)} messages a second from one writer, each stored before it is shown, to 1,000 viewers: p50 ` +
      `${said(middle(steps, (one) => one.p50_us / 1000))} ms, p99 ${said(middle(steps, (one) => one.p99_us / 1000))} ms from the moment it was due ` +
      `to the viewer; missing ${steps.map((one) => one.missing).join(', ')}.`,
  );
}
