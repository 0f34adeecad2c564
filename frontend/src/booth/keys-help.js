import { html, render } from 'lit';
import { SHOWN } from './keys.js';

/** @type {Record<typeof SHOWN[number][0], string>} */
const WORDS = {
  send: 'booth.key.send',
  line: 'booth.key.line',
  last: 'booth.key.last',
  complete: 'booth.key.complete',
  speaker: 'booth.key.speaker',
  voice: 'booth.key.voice',
  new_speaker: 'booth.key.new_speaker',
  sound: 'booth.key.sound',
  unclear: 'booth.key.unclear',
  insert_hint: 'booth.key.insert_hint',
  next_hint: 'booth.key.next_hint',
  drop_hint: 'booth.key.drop_hint',
  earlier_source: 'booth.key.earlier_source',
  later_source: 'booth.key.later_source',
  source: 'booth.key.source',
  queue: 'booth.key.queue',
  lease: 'booth.key.lease',
  back: 'booth.key.back',
  help: 'booth.key.help',
};

/** Shows the list of keys over the page until Escape. @param {import('../i18n/words.js').Words} words */
export function showKeys(words) {
  const dialog = document.createElement('dialog');
  dialog.className = 'confirm keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  render(
    html`<form method="dialog">
      <h2 id="keys-title">${words.say('booth.keys')}</h2>
      <p class="small soft">${words.say('booth.keys.place')}</p>
      <table>
        <tbody>
          ${SHOWN.map(
            ([action, key]) =>
              html`<tr>
                <th scope="row"><kbd>${key}</kbd></th>
                <td>${words.say(WORDS[action])}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="actions"><button>${words.say('booth.keys.close')}</button></p>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}
