import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

class HTMLFormElement extends EventTarget {
  method = 'post';
  /** @type {HTMLButtonElement[]} */
  elements = [new HTMLButtonElement()];
  /** @type {Map<string, string>} */
  attributes = new Map();

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  /** @param {string} name */
  removeAttribute(name) {
    this.attributes.delete(name);
  }
}

class HTMLButtonElement {
  type = 'submit';
  disabled = false;
}

const page = new EventTarget();
const view = new EventTarget();
Object.assign(globalThis, { HTMLFormElement, HTMLButtonElement, document: page, window: view });
const { submitOnce } = await import('../src/pages/submit-once.js');
submitOnce();

beforeEach(() => mock.timers.reset());

/** @param {HTMLFormElement} form @returns {boolean} whether the browser would send it */
function press(form) {
  const event = new Event('submit', { cancelable: true });
  Object.defineProperty(event, 'target', { value: form });
  return page.dispatchEvent(event);
}

test('a form is sent by the first press alone, with the value of its button', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const form = new HTMLFormElement();

  assert.equal(press(form), true);
  assert.equal(form.elements[0]?.disabled, false);
  assert.equal(press(form), false);
  mock.timers.tick(1);
  assert.equal(form.elements[0]?.disabled, true);
  assert.equal(form.attributes.get('aria-busy'), 'true');
});

test('after going back it may be pressed again', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const form = new HTMLFormElement();
  press(form);
  mock.timers.tick(1);

  view.dispatchEvent(new Event('pageshow'));
  assert.equal(form.elements[0]?.disabled, false);
  assert.equal(form.attributes.has('aria-busy'), false);
  assert.equal(press(form), true);
});

test('where no answer comes it may be pressed again', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const form = new HTMLFormElement();
  press(form);

  mock.timers.tick(14_000);
  assert.equal(press(form), false);
  mock.timers.tick(1_000);
  assert.equal(form.elements[0]?.disabled, false);
  assert.equal(press(form), true);
});

test('a form that only asks is left alone', () => {
  const form = new HTMLFormElement();
  form.method = 'get';

  assert.equal(press(form), true);
  assert.equal(press(form), true);
});
