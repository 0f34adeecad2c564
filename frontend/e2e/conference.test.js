import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { desk, launch } from './support/browser.js';
import { stored } from './support/editors.js';
import { pagesSeen } from './support/pages.js';
import { enter, visitor } from './support/people.js';
import { site } from './support/site.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Record<string, string | string[]>} Fields texts and choices, by the names of fields */

/** The file of St. Petersburg and Guangdong as JSON; a Java test holds it. */
const file = JSON.parse(
  readFileSync(
    new URL('../../src/test/resources/exchanges/st-petersburg-guangdong-2022.json', import.meta.url),
    'utf8',
  ),
);
const slug = `conference-${Date.now()}`;
const here = `${site}/ru/console/${slug}`;
const pages = pagesSeen('conference');

/** Of the organiser who has built it. @type {Awaited<ReturnType<import('playwright-core').BrowserContext['cookies']>>} */
let cookies = [];

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {string} name @param {Record<string, string>} texts by language @returns {Fields} */
const inLanguages = (name, texts) =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text]));

/**
 * The fields of a list, as its rows have them.
 *
 * @param {string} list
 * @param {any[]} rows
 * @param {(row: any) => Fields} fields
 */
const inRows = (list, rows, fields) =>
  rows.reduce(
    (all, row, number) => ({
      ...all,
      ...Object.fromEntries(Object.entries(fields(row)).map(([name, value]) => [`${list}.${number}.${name}`, value])),
    }),
    {},
  );

// What a list in Russian calls an institution, a side, a person.
const institution = (/** @type {string} */ key) => `=${file.institutions[key].name.ru}`;
const side = (/** @type {string} */ key) => `=${file.sides.find((/** @type {any} */ it) => it.key === key).name.ru}`;

/** @param {string} key */
function person(key) {
  const { name, posts } = file.people[key];
  const { family, given } = name.ru;
  const isChinese = file.institutions[posts[0].institution].side === 'guangdong';
  return isChinese ? `=${family} ${given}` : `=${given} ${family}`;
}

/**
 * Fills in fields as a person does.
 *
 * @param {Page} page
 * @param {Fields} fields a choice by its label begins with `=`
 * @param {string} form a selector
 */
async function fill(page, fields, form = 'main form:has([name=base])') {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`${form} [name="${name}"]:not([type=hidden])`);
    if (Array.isArray(value)) {
      for (const one of value) await field.and(page.locator(`[value="${one}"]`)).check();
    } else if ((await field.evaluate((it) => it.tagName)) === 'SELECT') {
      await field.selectOption(value.startsWith('=') ? { label: value.slice(1) } : value);
    } else {
      await field.fill(value);
    }
  }
}

/** @param {Page} page @param {string} button a selector @param {string} address a part of what follows */
async function press(page, button, address) {
  await page.click(button);
  if ((await page.locator('.notice[role=alert]').count()) > 0) assert.fail(await page.innerText('main'));
  assert.ok(page.url().includes(address), `${page.url()} is not ${address}`);
}

/** @param {Page} page @param {string} section @param {Fields} fields @param {number} [rows] */
async function details(page, section, fields, rows = 1) {
  const form = `form[action$="/details/${section}"]`;
  await page.goto(`${here}/details`);
  const open = page.locator(`details#${section}`);
  if ((await open.getAttribute('open')) === null) await open.locator('summary').click();
  if (rows > 1) await page.click(`${form} [name=more]`);
  await fill(page, fields, form);
  await press(page, `${form} > .actions button`, 'done=saved');
}

/** @param {Page} page @param {string} kind @param {Fields[]} all adds entries, one after another */
async function add(page, kind, all) {
  await page.goto(`${here}/entries/${kind}/new`);
  for (const fields of all) {
    if (Object.keys(fields).some((name) => name.startsWith('posts.1.'))) await page.click('[name=more]');
    await fill(page, fields);
    await press(page, '[name=again]', 'done=added');
  }
}

/** @param {Page} page fills in the short form */
async function begin(page) {
  const [one, two] = file.sides;
  await page.goto(`${site}/ru/new-exchange`);
  const fields = {
    ...{ name1: one.name.ru, other1: one.name.zh, country1: one.country, zone1: one.zone, language1: one.language },
    ...{ name2: two.name.zh, other2: two.name.ru, country2: two.country, zone2: two.zone, language2: two.language },
    ...{ title1: file.title.ru, title2: file.title.zh, kind: file.kind, starts: file.starts, slug },
  };
  const form = 'main form.grouped';
  await fill(page, fields, form);
  await page.check('[name=languages][value=en]');
  await press(page, `${form} > .actions button >> nth=0`, `/console/${slug}`);
}

/** @param {Page} page */
async function headAndSides(page) {
  await details(page, 'head', { 'title.en': file.title.en, assumed: file.assumed });
  for (const [number, { name }] of file.sides.entries()) {
    await page.goto(`${here}/details`);
    await page.locator('#sides li a').nth(number).click();
    await fill(page, { 'name.en': name.en });
    await press(page, 'main form:has([name=base]) > .actions button', 'done=saved');
  }
}

/** @param {Page} page */
async function institutionsAndPeople(page) {
  const institutions = Object.values(file.institutions).map((/** @type {any} */ it) => ({
    ...inLanguages('name', it.name),
    kind: it.kind,
    side: side(it.side),
  }));
  await add(page, 'institutions', institutions);
  const people = Object.values(file.people).map((/** @type {any} */ it) => ({
    ...Object.entries(it.name).reduce((all, [tag, name]) => ({ ...all, ...inLanguages(`name.${tag}`, name) }), {}),
    transliterated: it.transliterated,
    ...inRows('posts', it.posts, (held) => ({
      ...inLanguages('post', held.post),
      institution: institution(held.institution),
    })),
  }));
  await add(page, 'people', people);
}

/** @param {Page} page */
async function lists(page) {
  const organisers = inRows('organisations', file.organisations, (it) => ({
    institution: institution(it.institution),
    tier: it.tier,
  }));
  await details(page, 'organisations', organisers, file.organisations.length);
  await details(
    page,
    'outcomes',
    inRows('outcomes', file.outcomes, (it) => inLanguages('text', it.text)),
  );
  await details(
    page,
    'sources',
    inRows('sources', file.sources, (it) => it),
  );
}

/** @param {any} item @returns {Fields} */
const fieldsOf = ({ type, minutes, title, language, interpreted_into: into }) => ({
  type,
  minutes: String(minutes),
  ...inLanguages('title', title),
  ...(language && { language }),
  ...(into && { interpreted_into: into }),
});

/** @param {Page} page @param {any} item the form takes as many speakers as it has rows; it is opened again for the others */
async function speak(page, { title, speakers = [] }) {
  const done = () => press(page, 'main form:has([name=base]) > .actions button', '/items?done=');
  for (let number = 0; number < speakers.length; number++) {
    if ((await page.locator(`[name="speaker.${number}"]`).count()) === 0) {
      await done();
      await page.locator('.agenda-items a', { hasText: title.ru }).last().click();
    }
    const { person: who, role } = speakers[number];
    await fill(page, { [`speaker.${number}`]: person(who), [`role.${number}`]: role });
  }
  await done();
}

/** @param {Page} page */
async function agenda(page) {
  await add(
    page,
    'parts',
    file.agenda.map((/** @type {any} */ it) => inLanguages('part', it.part)),
  );
  for (const [number, part] of file.agenda.entries()) {
    for (const item of part.items) {
      await page.goto(`${here}/items`);
      await page.locator('a[href*="new-item?part="]').nth(number).click();
      await fill(page, fieldsOf(item));
      await speak(page, item);
    }
  }
}

/** @param {any} document @returns the document with names in place of keys */
function named(document) {
  const sides = Object.fromEntries(document.sides.map((/** @type {any} */ it) => [it.key, it.name.en]));
  /** @param {Record<string, any>} all @param {(one: any) => string} name */
  const names = (all, name) => Object.fromEntries(Object.entries(all).map(([key, one]) => [key, name(one)]));
  const institutions = names(document.institutions, ({ name }) => name.en);
  const people = names(document.people, ({ name }) => `${name.en.family} ${name.en.given}`);
  /** @param {Record<string, any>} all @param {Record<string, string>} called @param {(one: any) => any} inside */
  const under = (all, called, inside) =>
    Object.fromEntries(Object.entries(all).map(([key, one]) => [called[key], inside(one)]));
  return {
    ...document,
    exchange: '',
    sides: document.sides.map((/** @type {any} */ it) => ({ ...it, key: '' })),
    institutions: under(document.institutions, institutions, (it) => ({ ...it, side: sides[it.side] })),
    organisations: document.organisations.map((/** @type {any} */ it) => ({
      ...it,
      institution: institutions[it.institution],
    })),
    people: under(document.people, people, (it) => ({
      ...it,
      posts: it.posts.map((/** @type {any} */ held) => ({ ...held, institution: institutions[held.institution] })),
    })),
    agenda: document.agenda.map((/** @type {any} */ part) => ({
      part: part.part,
      items: part.items.map((/** @type {any} */ item) => ({
        ...item,
        key: '',
        ...(item.speakers && {
          speakers: item.speakers.map((/** @type {any} */ it) => ({ ...it, person: people[it.person] })),
        }),
      })),
    })),
  };
}

test(
  'a conference is built from nothing in the console, without scripts, as its file has it',
  { timeout: 600_000 },
  () =>
    visitor(
      browser,
      async (page) => {
        await enter(page, { role: 'organiser', language: 'ru' });
        await begin(page);
        await headAndSides(page);
        await institutionsAndPeople(page);
        await lists(page);
        await agenda(page);
        cookies = await page.context().cookies();
        assert.deepEqual(named((await stored(page, slug)).document), named(file));
      },
      { viewport: desk, javaScriptEnabled: false },
    ),
);

test('those pages can be used by everybody, and by the keyboard alone', { timeout: 300_000 }, () =>
  visitor(
    browser,
    async (page) => {
      await page.context().addCookies(cookies);
      for (const code of ['uk', 'zh']) {
        const base = `${site}/${code}/console/${slug}`;
        await pages.see(page, 'details', code, 200, () => page.goto(`${base}/details`));
        await pages.see(page, 'entries', code, 200, () => page.goto(`${base}/entries`));
        await pages.see(page, 'person', code, 200, () => page.goto(`${base}/entries/people/karonova-tatyana`));
        await pages.see(page, 'new-item', code, 200, () => page.goto(`${base}/new-item`));
      }
      await page.goto(`${site}/uk/console/${slug}/entries/people/new`);
      await page.locator('[name="name.ru.family"]').focus();
      for (const text of ['Лю', 'Минцзюань']) {
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter'); // in a field: as the button for saving
      await page.waitForURL('**/entries?done=added*');
      pages.check(8);
    },
    { viewport: desk },
  ),
);
