/**
 * What is sent, without the id that the outbox adds. `checked`: the writer says that the text names no patient.
 *
 * @typedef {import('./frames.js').ReactionCode} ReactionCode
 *
 * @typedef {{type: 'say', text: string, language: string, reply_to?: number, mentions?: number[], checked?: boolean} |
 *   {type: 'edit', message: number, text: string, mentions?: number[], checked?: boolean} |
 *   {type: 'delete', message: number} | {type: 'react', message: number, reaction: ReactionCode, on: boolean} |
 *   {type: 'translate', of: number, language: string, text: string, checked?: boolean}} ChatCommand
 *
 * @typedef {{type: 'ask', text: string, language: string, named: boolean, to?: string, item?: number,
 *   checked?: boolean} | {type: 'raise', message: number} | {type: 'vote', question: number, on: boolean} |
 *   {type: 'request_translation', question: number, language?: string} |
 *   {type: 'triage' | 'show' | 'put_on_screen' | 'answer_live', question: number} |
 *   {type: 'assign', question: number, to: number} |
 *   {type: 'answer_in_writing', question: number, language: string, text: string, checked?: boolean} |
 *   {type: 'decline', question: number, reason: string} | {type: 'merge', question: number, into: number} |
 *   {type: 'pin_to_item', question: number, item?: number}} QuestionCommand
 *
 * @typedef {{type: 'mute', member: number, minutes: number} | {type: 'remove', member: number, out: boolean} |
 *   {type: 'slow_down', seconds: number} | {type: 'pin', message: number, on: boolean} |
 *   {type: 'announce', text: string, language: string, minutes: number, checked?: boolean} |
 *   {type: 'take_down_announcement'} |
 *   {type: 'set_door', mode: import('./frames.js').Door['mode'], minutes?: number} |
 *   {type: 'set_shortlist', size: number} | {type: 'move_now', item?: number}} ModerationCommand
 *
 * @typedef {{type: 'open_booth' | 'set_source', booth: string, source?: string} |
 *   {type: 'take_booth' | 'accept_offer', booth: string, console: string} |
 *   {type: 'close_booth' | 'take_back_offer' | 'decline_offer' | 'leave_booth', booth: string} |
 *   {type: 'offer_booth', booth: string, to: number} | {type: 'force_booth', booth: string, to?: number}} LeaseCommand
 *
 * @typedef {{text: string, speaker?: string, voice?: string, item?: number, source?: number, typed_ms?: number}} Written
 * @typedef {{type: 'write_segment', booth: string, console: string, lease: number} & Written} WriteSegment
 * @typedef {{type: 'draft', booth: string, console: string, lease: number, text: string, speaker?: string,
 *   voice?: string, item?: number}} DraftCommand has no answer
 * @typedef {WriteSegment | DraftCommand |
 *   {type: 'correct_segment', segment: number, revision: number, text: string, speaker?: string, voice?: string,
 *   item?: number} | {type: 'retract_segment', segment: number, revision: number} |
 *   {type: 'confirm_segment', segment: number} | {type: 'push_hint', booth: string, text: string} |
 *   {type: 'drop_hint', hint: number} |
 *   {type: 'take_translation' | 'give_back_translation', of: number, language: string}} InterpreterCommand
 *
 * @typedef {ChatCommand | QuestionCommand | ModerationCommand | LeaseCommand | InterpreterCommand} Command
 */
export {};
