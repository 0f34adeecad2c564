import { html, nothing } from 'lit';
import { sameLanguage } from '../i18n/text.js';
import { firstAnswer, wordings } from '../protocol/questions.js';

/** @typedef {import('../shared/room-element.js').RoomElement} RoomElement */
/** @typedef {import('../protocol/frames.js').Question} Question */
/** @typedef {import('../protocol/questions.js').Said} Said */

/** @param {RoomElement} element @param {Said} said a text in its language, with its line breaks */
const words = (element, said) =>
  said.text
    ? html`<p class="said" lang=${said.language}>${said.text}</p>`
    : html`<p class="soft">${element.say('room.chat.deleted')}</p>`;

/** @param {RoomElement} element @param {Said} said */
const labelled = (element, said) => html`
  <div class="wording">
    <p class="small soft">
      ${element.languageName(said.language)}${
        said.by?.name ? html` · ${element.say('room.question.translated_by', { name: said.by.name })}` : nothing
      }
    </p>
    ${words(element, said)}
  </div>
`;

/**
 * The text in the reader's language; the original or the translations are one click away.
 *
 * @param {RoomElement} element
 * @param {{text?: string, language: string, translations?: Record<string, any>}} written
 */
export function bilingual(element, written) {
  const { shown, others, readable, translated } = wordings(written, element.me.language);
  const label = translated
    ? element.say('room.question.original', { language: element.languageName(written.language) })
    : element.say('room.question.translations', { count: others.length });
  return html`
    ${words(element, shown)}
    ${
      readable
        ? nothing
        : html`<p class="small soft">
            ${element.say('room.question.not_yet', { language: element.languageName(element.me.language) })}
          </p>`
    }
    ${
      others.length > 0
        ? html`<details class="others">
            <summary>${label}</summary>
            ${others.map((it) => labelled(element, it))}
          </details>`
        : nothing
    }
  `;
}

/** @param {RoomElement} element @param {Question} question the original and the translation side by side */
export function beside(element, question) {
  const { shown, others } = wordings(question, element.me.language);
  const original = others.find(({ language }) => language === question.language);
  const rest = others.filter((it) => it !== original);
  return html`
    <div class="beside">
      ${original ? labelled(element, original) : nothing}${labelled(element, shown)}
      ${rest.map((it) => labelled(element, it))}
    </div>
  `;
}

/** @param {RoomElement} element @param {Question} question who asks, whom, about what */
export function about(element, question) {
  const to = element.speakers.find(({ id }) => id === question.to)?.name;
  const item = element.itemTitle(question.item);
  const lines = [
    question.by ? element.personName(question.by) : element.say('room.question.unnamed'),
    to && element.say('room.question.to', { name: to }),
    item && element.say('room.question.about', { item }),
  ];
  return html`<ul class="inline small soft">
    ${lines.filter(Boolean).map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** @param {RoomElement} element @param {Question} question written answers: the reader's language, others on a click */
export function answers(element, question) {
  const all = Object.entries(question.answers ?? {}).map(([language, it]) => ({ ...it, language }));
  const first = firstAnswer(question);
  const own = all.find(({ language }) => sameLanguage(language, element.me.language)) ?? first;
  if (!own || !first) return nothing;
  const others = all.filter(({ language }) => language !== own.language);
  return html`<div class="answer">
    <p class="answer-by">
      ${
        first.by?.name
          ? element.say('room.question.answer_by', { name: first.by.name })
          : element.say('room.question.answer')
      }
      <span class="small soft">
        ${element.languageName(own.language)}${
          own.by?.name && own.by.id !== first.by?.id
            ? html` · ${element.say('room.question.translated_by', { name: own.by.name })}`
            : nothing
        }
      </span>
    </p>
    ${words(element, own)} ${others.map((it) => otherAnswer(element, it))}
  </div>`;
}

/** @param {RoomElement} element @param {import('../protocol/questions.js').Said} answer in a language other than the reader's */
const otherAnswer = (element, answer) =>
  html`<details class="others">
    <summary>${element.say('room.question.answer_in', { language: element.languageName(answer.language) })}</summary>
    ${words(element, answer)}
  </details>`;

const STATES = new Map([
  ['submitted', 'room.question.state.submitted'],
  ['translating', 'room.question.state.translating'],
  ['triaged', 'room.question.state.triaged'],
  ['assigned', 'room.question.state.assigned'],
  ['visible', 'room.question.state.visible'],
  ['answering', 'room.question.state.answering'],
  ['answered_live', 'room.question.state.answered_live'],
  ['answered_written', 'room.question.state.answered_written'],
  ['declined', 'room.question.state.declined'],
  ['merged', 'room.question.state.merged'],
]);

/** @param {RoomElement} element @param {Question} question its state, for its asker */
export function stateOf(element, question) {
  const key = STATES.get(question.state);
  const name = question.assigned_to?.name ?? '';
  return key ? element.say(key, { name, into: question.merged_into ?? 0 }) : question.state;
}
