// Working from another booth: which of its segments were translated, which is next, and the age of the oldest pending one.
// Pure.
import { segmentsOf } from './booths.js';

/** @typedef {import('./booths.js').Notes} Notes */
/** @typedef {import('./frames.js').Segment} Segment */

/** @param {Notes} notes @param {string} language @returns {number[]} numbers of the sources of a booth's segments */
const sourcesOf = (notes, language) =>
  segmentsOf(notes, language)
    .filter(({ retracted }) => !retracted)
    .flatMap(({ source }) => source ?? []);

/**
 * The pivot's pending segments, after the last one translated: skipped ones are not pending, nor those from the time when the
 * booth worked from the floor or a different pivot, or before anybody wrote in it.
 *
 * @param {Notes} notes
 * @param {string} language of the booth that works from the pivot
 * @param {string} pivot
 * @param {number[]} [sent] sources of segments being sent
 * @returns {Segment[]}
 */
export function waiting(notes, language, pivot, sent = []) {
  const translated = [...sourcesOf(notes, language), ...sent];
  const booth = notes.booths.get(language);
  const fromFloor = segmentsOf(notes, language).findLast(({ source }) => source === undefined)?.number ?? 0;
  const last = Math.max(fromFloor, booth?.source_from ?? 0, ...translated);
  const since = translated.length === 0 ? Date.parse(booth?.lease?.since ?? '') || 0 : 0;
  return segmentsOf(notes, pivot).filter(
    ({ number, retracted, at }) => number > last && !retracted && Date.parse(at) >= since,
  );
}

/**
 * The segment being translated: the chosen one, otherwise the first pending one.
 *
 * @param {Notes} notes
 * @param {string} language
 * @param {string} pivot
 * @param {number | null | undefined} chosen null: a returned text without a source
 * @param {number[]} [sent]
 * @returns {Segment | undefined}
 */
export function workOn(notes, language, pivot, chosen, sent) {
  if (chosen === null) return undefined;
  const one = chosen === undefined ? undefined : notes.segments.get(pivot)?.get(chosen);
  return one && !one.retracted ? one : waiting(notes, language, pivot, sent)[0];
}

/**
 * @param {Notes} notes
 * @param {string} pivot
 * @param {number | undefined} from the number of the segment being translated
 * @param {-1 | 1} step earlier or later
 * @returns {number | undefined} the number of its neighbour; stays at the end
 */
export function stepped(notes, pivot, from, step) {
  const numbers = segmentsOf(notes, pivot)
    .filter(({ retracted }) => !retracted)
    .map(({ number }) => number);
  if (numbers.length === 0) return undefined;
  const at = from === undefined ? numbers.length : numbers.indexOf(from);
  return numbers[Math.min(numbers.length - 1, Math.max(0, at + step))];
}

/** @param {Notes} notes @param {string} language @returns {Set<number>} */
export const translatedFrom = (notes, language) => new Set(sourcesOf(notes, language));
