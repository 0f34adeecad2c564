/** Codes of problems with the texts for readers. A code without a line here is shown in the server's own words. */
const told = {
  'access.sign_in': 'room.refused.signed_out',
  'access.denied': 'room.refused.denied',
  'exchange.unknown': 'room.refused.gone',
  'room.muted': 'room.refused.muted',
  'room.slow': 'room.refused.slow',
  'room.removed': 'room.refused.removed',
  'room.not_open': 'room.refused.closed',
  'room.before': 'room.refused.closed',
  'room.over': 'room.refused.closed',
  'room.unavailable': 'room.refused.busy',
  'text.empty': 'room.refused.empty',
  'text.too_long': 'room.refused.too_long',
  'text.control': 'room.refused.control',
  'text.patient_identity': 'room.identity.title',
  'message.deleted': 'room.refused.deleted',
  'message.unknown': 'room.refused.deleted',
  'question.unreadable': 'room.desk.refused.unreadable',
  'question.state': 'room.question.refused.state',
  'question.own': 'room.question.refused.own',
  'question.shortlist_full': 'room.desk.refused.full',
  'question.cannot_answer': 'room.desk.refused.cannot_answer',
  'question.to_unknown': 'room.question.refused.to_unknown',
  'translation.exists': 'room.desk.refused.translated',
  'translation.same_language': 'room.desk.refused.same_language',
  'announcement.over': 'room.desk.refused.announcement_over',
  'question.unknown': 'room.question.refused.state',
  'message.too_old': 'room.refused.too_old',
  'message.pins_full': 'room.refused.pins_full',
  'text.too_much': 'room.refused.too_long',
  'text.mentions': 'room.refused.mentions',
  'room.many_waiting': 'room.refused.busy',
  'http.failed': 'room.no_answer',
  'room.oneself': 'room.moderation.refused.oneself',
  'glossary.empty': 'room.notes.terms.none',
  'message.not_yours': 'room.refused.not_yours',
  'booth.unknown': 'booth.refused.unknown',
  'booth.closed': 'booth.refused.closed',
  'booth.held': 'booth.refused.held',
  'booth.lease_lost': 'booth.refused.lost',
  'booth.no_offer': 'booth.refused.no_offer',
  'booth.mate': 'booth.refused.mate',
  'booth.source': 'booth.refused.source',
  'segment.unknown': 'booth.refused.too_old',
  'segment.not_yours': 'booth.refused.not_yours',
  'segment.changed': 'booth.refused.changed',
  'member.unknown': 'room.refused.member',
  'person.unknown': 'room.refused.agenda',
  'item.unknown': 'room.refused.agenda',
  'translation.taken': 'booth.refused.taken',
};

/**
 * Why something was refused, and what to do, in the reader's language.
 *
 * @param {import('./words.js').Words} words
 * @param {unknown} problem the reason of a rejected command
 */
export function refusal(words, problem) {
  const {
    code = '',
    detail = '',
    seconds,
  } = /** @type {{code?: string, detail?: string, seconds?: number}} */ (problem);
  const key = told[/** @type {keyof typeof told} */ (code)];
  // A network failure has no message that a reader understands.
  if (code === '') return words.say('room.no_answer');
  // A page has the texts of its own functions.
  if (key === undefined || !words.has(key)) return words.say('room.refused.other', { detail });
  return code === 'room.slow' ? words.say(key, { seconds: Number(seconds ?? 1) }) : words.say(key);
}
