import { html, nothing } from 'lit';
import { BoothElement } from './booth-element.js';
import { isInOtherScript } from './segment-text.js';

/** Typing is never interrupted: the text is checked in a pause. */
const PAUSE = 300;

/** Quiet remarks on the text in the box: script, agreed terms, figures. None of them blocks sending. */
class BoothMarks extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    text: { attribute: false },
    work: { attribute: false },
    marks: { state: true },
  };

  constructor() {
    super();
    this.text = '';
    /** @type {import('../protocol/frames.js').Segment | undefined} */
    this.work = undefined;
    /** @type {string[]} */
    this.marks = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    const before = /** @type {import('./booth-element.js').Seat | undefined} */ (changed.get('seat'));
    const knows = before && (before.terms !== this.seat.terms || before.differing !== this.seat.differing);
    if (!changed.has('text') && !changed.has('work') && !knows) return;
    clearTimeout(this.timer);
    if (this.text === '') this.marks = [];
    else this.timer = setTimeout(() => (this.marks = marksOf(this, this.text, this.work)), PAUSE);
  }

  render() {
    if (this.marks.length === 0) return nothing;
    return html`<ul class="marks small">
      ${this.marks.map((it) => html`<li>${it}</li>`)}
    </ul>`;
  }
}

/**
 * @param {BoothElement} element
 * @param {string} text
 * @param {import('../protocol/frames.js').Segment} [source]
 * @returns {string[]}
 */
export function marksOf(element, text, source) {
  const { language, booth, seat } = element;
  const marks = isInOtherScript(text, language) ? [element.say('booth.mark.script', { language: booth.name })] : [];
  if (!source?.text) return marks;
  const terms = seat.terms.unused(source.text, source.booth, text, language);
  const figures = seat.differing(source.text, source.booth, text, language);
  return [
    ...marks,
    ...figures.map((it) => figure(element, it)),
    ...terms.map((term) => element.say('booth.mark.term', { term })),
  ];
}

/** @param {BoothElement} element @param {import('../protocol/figures.js').Difference} difference */
function figure(element, { source, target }) {
  if (!target) return element.say('booth.mark.figure_missing', { source: source ?? '' });
  if (!source) return element.say('booth.mark.figure_added', { target });
  return element.say('booth.mark.figure', { source, target });
}

customElements.define('consilium-booth-marks', BoothMarks);
