// The booths of a room as a pure value: leases, segments, drafts. A frame carries the present state of an object. Unchanged
// parts keep their identity, so that a page re-renders only the changed language.
import { limits } from './limits.js';

/**
 * @typedef {import('./frames.js').Booth} Booth
 * @typedef {import('./frames.js').Segment} Segment
 * @typedef {import('./frames.js').Hint} Hint
 * @typedef {import('./frames.js').TranslationClaim} TranslationClaim
 * @typedef {{at: string, by: import('./frames.js').Person, text?: string, speaker?: string, voice?: string, item?: number}}
 *   Revision what a segment was at a time; without text: retracted
 * @typedef {{text: string, by: import('./frames.js').Person, at: number, speaker?: string, voice?: string, item?: number}}
 *   Draft at: when it came, by this computer's clock
 *
 * @typedef {object} Notes
 * @property {Map<string, Booth>} booths by language
 * @property {Map<string, Map<number, Segment>>} segments by language, then by number, in order
 * @property {Set<string>} more languages that have older segments than these
 * @property {Map<string, number>} asked by language, how many older ones its reader asked for: these stay
 * @property {Map<string, Hint[]>} hints by language, oldest first; empty but for staff
 * @property {Map<string, TranslationClaim>} claims by {@link claimKey}; empty but for staff
 * @property {Map<string, Draft>} drafts by language
 */

/** How many segments per language a page keeps that stays open all day; older ones are fetched on demand. */
export const MOST_SEGMENTS = 2000;
/** A draft without news for longer is not shown: its writer may be gone. */
export const DRAFT_LIFETIME = 15_000;

/** @param {number} of @param {string} language */
const claimKey = (of, language) => `${of}/${language}`;

/** @returns {Notes} */
const noNotes = () => ({
  booths: new Map(),
  segments: new Map(),
  more: new Set(),
  asked: new Map(),
  hints: new Map(),
  claims: new Map(),
  drafts: new Map(),
});

/** @template K, V @param {Map<K, V>} map @param {K} key @param {V | undefined} value none: without it @returns {Map<K, V>} */
function put(map, key, value) {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/** @template {{number: number, booth: string}} T @param {T[]} things @returns {Map<string, T[]>} each in order */
function byBooth(things) {
  /** @type {Map<string, T[]>} */
  const found = new Map();
  for (const it of [...things].sort((a, b) => a.number - b.number)) {
    found.set(it.booth, [...(found.get(it.booth) ?? []), it]);
  }
  return found;
}

/** @param {Segment[]} segments */
const byNumber = (segments) => new Map(segments.map((it) => [it.number, it]));

/** @param {import('./frames.js').NotesSnapshot} [snapshot] none: a server without booths @returns {Notes} */
export function notesOf(snapshot) {
  if (!snapshot) return noNotes();
  return {
    ...noNotes(),
    booths: new Map(snapshot.booths.map((it) => [it.language, it])),
    segments: new Map([...byBooth(snapshot.segments)].map(([language, them]) => [language, byNumber(them)])),
    more: new Set(snapshot.more),
    hints: byBooth(snapshot.hints ?? []),
    claims: new Map((snapshot.taken ?? []).map((it) => [claimKey(it.of, it.language), it])),
  };
}

/**
 * @typedef {import('./frames.js').BoothFrame | import('./frames.js').DraftFrame} NotesFrame
 * @typedef {{[T in NotesFrame['type']]: (notes: Notes, frame: Extract<NotesFrame, {type: T}>) => Notes}} Changes
 */

/** @type {Changes} */
const changes = {
  booth: (notes, { booth }) => {
    const same = notes.booths.get(booth.language)?.lease?.number === booth.lease?.number;
    const booths = put(notes.booths, booth.language, booth);
    return { ...(same ? notes : withoutDraft(notes, booth.language)), booths };
  },
  segment: (notes, { segment, seq }) => {
    // A segment's number is that of the event that created it: a correction does not end the draft.
    const before = segment.number === seq ? withoutDraft(notes, segment.booth) : notes;
    return withSegment(before, segment);
  },
  segment_gone: (notes, { segment }) => {
    const found = [...notes.segments.values()].find((them) => them.has(segment))?.get(segment);
    return found
      ? withSegment(notes, { ...found, text: undefined, retracted: true, revision: found.revision + 1 })
      : notes;
  },
  hint: (notes, { hint }) => {
    const others = (notes.hints.get(hint.booth) ?? []).filter(({ number }) => number !== hint.number);
    return { ...notes, hints: put(notes.hints, hint.booth, [...others, hint].slice(-limits.hints)) };
  },
  hint_gone: (notes, { hint }) => {
    const found = [...notes.hints].find(([, hints]) => hints.some(({ number }) => number === hint));
    if (!found) return notes;
    const [language, hints] = found;
    const left = hints.filter(({ number }) => number !== hint);
    return { ...notes, hints: put(notes.hints, language, left) };
  },
  taken: (notes, { of, language, by, at = '' }) => ({
    ...notes,
    claims: put(notes.claims, claimKey(of, language), by ? { of, language, by, at } : undefined),
  }),
  draft: (notes, { booth, text, by, speaker, voice, item, arrived }) => {
    const lease = notes.booths.get(booth)?.lease;
    if (lease && lease.holder.id !== by.id) return notes; // late, from a former writer
    if (!text) return withoutDraft(notes, booth);
    return { ...notes, drafts: put(notes.drafts, booth, { text, by, at: arrived ?? 0, speaker, voice, item }) };
  },
};

/** @param {import('./frames.js').Frame} frame whether it concerns only booths */
export const concernsNotes = ({ type }) => type in changes;

/**
 * The notes after a frame; the same object if it does not concern them.
 *
 * @param {Notes} notes
 * @param {import('./frames.js').Frame} frame a draft has `arrived`: when, by this computer's clock
 * @returns {Notes}
 */
export function notesAfter(notes, frame) {
  const change = /** @type {((notes: Notes, frame: import('./frames.js').Frame) => Notes) | undefined} */ (
    changes[/** @type {NotesFrame} */ (frame).type]
  );
  return change?.(notes, frame) ?? notes;
}

/** @param {Notes} notes @param {string} language */
const withoutDraft = (notes, language) =>
  notes.drafts.has(language) ? { ...notes, drafts: put(notes.drafts, language, undefined) } : notes;

/** @param {Notes} notes @param {Segment} segment */
function withSegment(notes, segment) {
  const { booth, number } = segment;
  const before = notes.segments.get(booth) ?? new Map();
  const first = before.keys().next();
  // A segment older than those on the page was corrected; it comes when older ones are fetched.
  if (!before.has(number) && notes.more.has(booth) && !first.done && number < first.value) return notes;
  const segments = put(before, number, segment);
  if (segments.size <= MOST_SEGMENTS + (notes.asked.get(booth) ?? 0))
    return { ...notes, segments: put(notes.segments, booth, segments) };
  segments.delete(segments.keys().next().value ?? 0);
  return { ...notes, segments: put(notes.segments, booth, segments), more: new Set([...notes.more, booth]) };
}

/**
 * Adds a page of older segments before the present ones.
 *
 * @param {Notes} notes
 * @param {string} language
 * @param {Segment[]} older
 * @param {boolean} more whether there are still older ones
 * @param {import('./frames.js').Frame[]} [meanwhile] frames received during the request, which may be newer
 * @returns {Notes}
 */
export function withOlderSegments(notes, language, older, more, meanwhile = []) {
  const late = byNumber(meanwhile.flatMap((it) => (it.type === 'segment' ? [it.segment] : [])));
  const ordered = older.map((it) => late.get(it.number) ?? it).sort((a, b) => a.number - b.number);
  const before = notes.segments.get(language) ?? new Map();
  const all = new Map([...byNumber(ordered), ...before]);
  const others = [...notes.more].filter((it) => it !== language);
  return {
    ...notes,
    segments: put(notes.segments, language, all),
    asked: put(notes.asked, language, (notes.asked.get(language) ?? 0) + all.size - before.size),
    more: new Set(more ? [...others, language] : others),
  };
}

/** @param {Notes} notes @param {string} language @returns {Segment[]} in order, including retracted ones */
export const segmentsOf = (notes, language) => [...(notes.segments.get(language)?.values() ?? [])];

/** @param {Notes} notes @param {number} number @returns {Segment | undefined} of whichever booth */
export function segmentAt(notes, number) {
  for (const segments of notes.segments.values()) {
    const found = segments.get(number);
    if (found) return found;
  }
  return undefined;
}

/**
 * Whether the source of a segment has changed since, so that somebody should check it.
 *
 * @param {Notes} notes
 * @param {Segment} segment
 */
export function isStale(notes, segment) {
  if (segment.source === undefined || segment.retracted) return false;
  const source = segmentAt(notes, segment.source);
  return source !== undefined && source.revision > (segment.source_revision ?? 1);
}

/**
 * The present draft.
 *
 * @param {Notes} notes
 * @param {string} language
 * @param {number} now by this computer's clock
 * @returns {Draft | undefined}
 */
export function draftOf(notes, language, now) {
  const draft = notes.drafts.get(language);
  return draft && now - draft.at < DRAFT_LIFETIME ? draft : undefined;
}

/**
 * The unexpired claim to translate a message or question into a language.
 *
 * @param {Notes} notes
 * @param {number} of
 * @param {string} language
 * @param {number} now by the server's clock
 * @returns {TranslationClaim | undefined}
 */
export function activeClaim(notes, of, language, now) {
  const claim = notes.claims.get(claimKey(of, language));
  return claim && now - Date.parse(claim.at) < limits.claim * 1_000 ? claim : undefined;
}

/** @param {Segment[]} segments in order @param {number} seen the last one that was in view @returns {number} */
export const countAfter = (segments, seen) =>
  segments.filter(({ number, retracted }) => number > seen && !retracted).length;
