import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codes, document, html, items, left, meanings, preview, side, speakers } from './support/pasting.js';
import { tableOf } from './support/clocks.js';

/** As the file of St. Petersburg and Guangdong has it; a Java test holds it. @type {any} */
const CONFERENCE = tableOf('exchanges/st-petersburg-guangdong-2022.json');

/** @param {any[]} parts */
const withoutKeys = (parts) =>
  parts.map(({ part, items: all }) => ({
    part,
    items: all.map((/** @type {any} */ it) => ({ ...it, key: undefined })),
  }));

describe('a programme pasted from Word', () => {
  const found = preview(html('word-st-petersburg'), { ...CONFERENCE, agenda: [] });

  test('is the agenda of the file, field by field, keys apart', () => {
    assert.deepEqual(withoutKeys(found.parts), withoutKeys(CONFERENCE.agenda));
  });

  test('leaves nothing out and doubts nothing', () => {
    assert.deepEqual([codes(found), left(found), found.people], [[], [], []]);
    assert.equal(found.starts, CONFERENCE.starts);
  });
});

describe('a programme pasted from Excel', () => {
  const found = preview(
    html('excel-binzhou'),
    document({ starts: '2020-04-16T15:00', languages: ['zh', 'uk', 'ru', 'en'] }),
  );

  test('has headings in two rows, two clocks, and merged headings of parts', () => {
    assert.deepEqual(meanings(found), ['number', 'time', 'time', 'minutes', 'title:zh', 'title:uk', 'speaker']);
    assert.deepEqual(
      found.parts.map(({ part }) => part),
      [
        { zh: '开幕', uk: 'Відкриття' },
        { zh: '临床经验', uk: 'Клінічний досвід' },
        { zh: '克里沃罗格提问', uk: 'Запитання з Кривого Рогу' },
      ],
    );
    assert.deepEqual(
      items(found).map(({ minutes, type }) => `${minutes} ${type}`),
      ['25 presentation', '20 presentation', '20 presentation', '20 presentation', '40 questions', '10 closing'],
    );
  });

  test('keeps people without a name as they are described, and says what it did not use', () => {
    assert.deepEqual(items(found)[0].speakers, [{ person: 'pan-qing', role: 'speaker' }]);
    assert.deepEqual(items(found)[1].speakers, [{ unnamed: { zh: '滨州一线呼吸科医生' }, role: 'speaker' }]);
    assert.deepEqual(left(found), ['Програма вебінару Біньчжоу — Кривий Ріг, 16 квітня 2020 року']);
  });
});

describe('a programme pasted from Feishu', () => {
  const found = preview(html('feishu-zh-uk'), document({}));

  test('has both languages of a cell apart, and afternoon times', () => {
    assert.deepEqual(items(found)[1].title, {
      zh: '重症新冠患者的呼吸支持',
      uk: 'Респіраторна підтримка тяжких пацієнтів із COVID-19',
    });
    assert.equal(found.starts, '2026-12-01T15:00');
    assert.deepEqual(
      items(found).map(({ minutes, type }) => `${minutes} ${type}`),
      ['10 welcome', '20 presentation', '10 break', '30 case', '20 questions'],
    );
    assert.deepEqual(items(found)[2].title, { zh: '茶歇', uk: 'Перерва на каву' });
  });

  test('makes one new person of two spellings, and knows those of the document', () => {
    assert.deepEqual(speakers(found), [['pan-qing'], ['person-1'], undefined, ['person-2', 'person-3'], undefined]);
    assert.deepEqual(
      found.people.map(({ name, about }) => ({ name, about })),
      [
        {
          name: { zh: { family: '黄', given: '立伟' }, uk: { family: 'Хуан', given: 'Лівей' } },
          about: ['教授', 'професор'],
        },
        { name: { zh: { family: '欧阳', given: '明' } }, about: ['主任医师'] },
        { name: { zh: { family: '王', given: '芳' } }, about: ['医生'] },
      ],
    );
    assert.deepEqual(
      codes(found).filter((it) => it !== 'language_guessed'),
      ['spelling_new', 'person_new', 'person_new', 'person_new'],
    );
  });
});

describe('a programme pasted from Google Docs', () => {
  const found = preview(
    html('google-docs-ru-kk'),
    document({
      zone: 'Asia/Almaty',
      languages: ['ru', 'kk', 'zh'],
      sides: [side('Asia/Shanghai'), side('Asia/Almaty')],
      people: {
        birtanov: { name: { ru: { family: 'Биртанов', given: 'Елжан' } } },
        'lu-chen': { name: { ru: { family: 'Лу', given: 'Чэнь' } } },
      },
    }),
  );

  test('tells Russian from Kazakh, by column and in a merged cell', () => {
    assert.deepEqual(meanings(found), ['time', 'title:ru', 'title:kk', 'speaker']);
    assert.deepEqual(found.parts[0].part, { ru: 'Первое заседание', kk: 'Бірінші отырыс' });
    assert.deepEqual(items(found)[2].title, { ru: 'Кофе-брейк', kk: 'Үзіліс' });
    assert.deepEqual(
      items(found).map(({ minutes, type }) => `${minutes} ${type}`),
      ['5 welcome', '30 presentation', '10 break', '45 questions'],
    );
  });

  test('knows people by their initials, and what a label calls them', () => {
    assert.deepEqual(
      items(found).map((item) => item.speakers?.map(({ person, role }) => `${person} ${role}`)),
      [['birtanov speaker'], ['lu-chen speaker', 'person-1 speaker'], undefined, ['birtanov moderator']],
    );
    assert.deepEqual(found.people[0].name, { kk: { family: 'Сәрсенбаева', given: 'Айгүл' } });
  });
});

describe('a programme pasted from WPS', () => {
  const found = preview(html('wps-zh-en'), {
    ...CONFERENCE,
    starts: '2022-06-08T09:00',
    zone: 'Asia/Shanghai',
    languages: ['zh', 'en'],
    sides: [side('Asia/Shanghai'), side('Europe/Moscow')],
  });

  test('has parts in a column, and divides a time that several rows share', () => {
    assert.deepEqual(
      found.parts.map(({ part, items: all }) => ({ part, minutes: all.map(({ minutes }) => minutes) })),
      [
        { part: { zh: '开幕式', en: 'Opening' }, minutes: [5, 5, 5, 5] },
        { part: { zh: '学术报告', en: 'Presentations' }, minutes: [20, 20] },
      ],
    );
    assert.equal(codes(found).filter((it) => it === 'minutes_divided').length, 3);
  });

  test('joins lines that the writing program has wrapped between Han signs', () => {
    assert.deepEqual(items(found)[5].title, {
      zh: '长期机械通气新冠患者的撤机与综合康复',
      en: 'Weaning of mechanically ventilated patients',
    });
    assert.deepEqual(speakers(found).slice(0, 3), [['huang-li'], ['xu-qingfeng'], ['sarana']]);
    assert.deepEqual(speakers(found)[5], ['buzanov']);
  });
});

describe('a programme without headings, in several tables', () => {
  const found = preview(html('word-uk-parts'), document({ zone: 'Europe/Kyiv', starts: '2026-12-01T09:00' }));

  test('reads raised minutes, lines between the tables, and speakers below a title', () => {
    assert.deepEqual(
      found.parts.map(({ part, items: all }) => ({ part, items: all.map(({ minutes }) => minutes) })),
      [
        { part: { uk: 'Частина перша. Доповіді' }, items: [20, 30] },
        { part: { uk: 'Частина друга. Обговорення' }, items: [30, 15] },
      ],
    );
    assert.deepEqual(items(found)[0].title, { uk: 'Організація екстреної допомоги у Кривому Розі' });
    assert.deepEqual(found.people[0].name, { uk: { family: 'Петренко', given: 'Олена Іванівна' } });
    assert.deepEqual(speakers(found)[1], ['pan-qing']);
  });

  test('fixes the start after a pause, and doubts a length that nothing tells', () => {
    assert.equal(items(found)[2].starts, '2026-12-01T10:00');
    assert.deepEqual(
      found.rows.flatMap((row) => row.doubts).filter(({ code }) => code !== 'person_new'),
      [
        { code: 'gap', minutes: 10 },
        { code: 'minutes_assumed', minutes: 15 },
      ],
    );
  });
});

describe('a programme pasted from Google Sheets', () => {
  const found = preview(html('google-sheets-en-zh'), document({ languages: ['zh', 'en'] }));

  test('has times with PM, lengths with units, and a column that nobody asked for', () => {
    assert.deepEqual(meanings(found), ['time', 'minutes', 'title:en', 'title:zh', 'speaker', 'other']);
    assert.deepEqual(
      items(found).map(({ minutes, type, starts }) => [minutes, type, starts]),
      [
        [10, 'welcome', undefined],
        [20, 'presentation', undefined],
        [10, 'break', undefined],
        [20, 'questions', '2026-12-01T15:45'],
      ],
    );
    assert.deepEqual(left(found), ['Hall A']);
    assert.deepEqual(
      found.people.map(({ name }) => name),
      [{ en: { family: 'Deng', given: 'Zide' } }, { en: { family: 'Smith', given: 'John' } }],
    );
  });
});
