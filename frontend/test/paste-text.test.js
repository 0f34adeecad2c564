import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pasteTable } from '../src/editor/paste-table.js';
import { clocks, codes, document, html, items, preview, side, text } from './support/pasting.js';

describe('text with tabs', () => {
  test('in Ukrainian with dots, a single clock that nobody names, and a soft break in a cell', () => {
    const found = preview(
      text(
        ['Час', 'Зміст', 'Спікер'],
        ['15.00-15.20', '"Досвід\nБіньчжоу"', 'Пань Цін'],
        ['15.20-15.35', 'Перерва', ''],
        ['Секція 2'],
        ['15.35-16.00', 'Запитання та відповіді', 'Хуан Л.; Шевченко Т. Г.'],
      ),
      document({}),
    );
    assert.deepEqual(
      found.parts.map(({ part, items: all }) => [part, all.map(({ minutes, type }) => `${minutes} ${type}`)]),
      [
        [{}, ['20 presentation', '15 break']],
        [{ uk: 'Секція 2' }, ['25 questions']],
      ],
    );
    assert.equal(items(found)[0].title.uk, 'Досвід Біньчжоу');
    assert.deepEqual(found.doubts, [{ code: 'zone_assumed', keys: ['Asia/Shanghai'] }]);
  });

  test('in Kazakh, in minutes alone', () => {
    const found = preview(
      text(['Тақырыбы', 'Ұзақтығы'], ['Ашылу', '5 мин'], ['Жедел жәрдем', '25'], ['Үзіліс', '10']),
      document({ languages: ['kk', 'zh'] }),
    );
    assert.deepEqual(
      items(found).map(({ title, minutes, type }) => [title.kk, minutes, type]),
      [
        ['Ашылу', 5, 'welcome'],
        ['Жедел жәрдем', 25, 'presentation'],
        ['Үзіліс', 10, 'break'],
      ],
    );
  });

  test('has both clocks in a cell, told apart by their difference, and doubts a row where they differ', () => {
    const found = preview(
      text(
        ['Time', '议程'],
        ['10:00-10:20 / 16:00-16:20', '呼吸内科诊治经验'],
        ['10:20-10:40 / 16:20-16:40', '重症患者的救治'],
        ['10:40-11:00 / 16:30-16:50', '感染防控'],
      ),
      document({ starts: '2026-12-01T16:00' }),
    );
    assert.equal(found.starts, '2026-12-01T16:00');
    assert.deepEqual(codes(found), ['zones_guessed', 'zones_differ']);
  });
});

describe('rows of a table', () => {
  test('go on after midnight and the next morning', () => {
    const found = preview(
      text(['时间', '议程'], ['23:40-00:10', '报告一'], ['00:10-00:30', '报告二'], ['9:00-9:30', '报告三']),
      document({ starts: '2026-12-01T23:40', sides: [side('Asia/Shanghai')] }),
    );
    assert.deepEqual(
      items(found).map(({ minutes, starts }) => [minutes, starts]),
      [
        [30, undefined],
        [20, undefined],
        [30, '2026-12-02T09:00'],
      ],
    );
  });

  test('with a title in the wrong column: it is moved, and said so', () => {
    const found = preview(
      text(
        ['时间', '中文', 'Українська'],
        ['15:00', '呼吸内科', 'Пульмонологія'],
        ['15:20', 'Інтенсивна терапія тяжких випадків', '重症患者的救治'],
        ['15:40', '感染防控', 'Профілактика інфекцій'],
      ),
      document({ sides: [side('Asia/Shanghai')] }),
    );
    assert.deepEqual(items(found)[1].title, { uk: 'Інтенсивна терапія тяжких випадків', zh: '重症患者的救治' });
    assert.deepEqual(codes(found), ['wrong_column', 'wrong_column', 'minutes_assumed']);
  });

  test('with a merged title are one item, and a range of times that others fill is a part', () => {
    const found = preview(
      {
        html: `<table><tr><td>时间</td><td>议程</td><td>讲者</td></tr>
<tr><td>15:00-16:00</td><td>第一部分</td><td></td></tr>
<tr><td>15:00-15:20</td><td>主题报告</td><td>黄力</td></tr>
<tr><td rowspan=3>15:20-16:00</td><td rowspan=3>急诊救治</td><td>黄力</td></tr><tr><td>潘青</td></tr><tr><td>王芳</td></tr></table>`,
      },
      document({ sides: [side('Asia/Shanghai')] }),
    );
    assert.deepEqual(
      found.parts.map(({ part, items: all }) => [part.zh, all.map(({ minutes, type }) => `${minutes} ${type}`)]),
      [['第一部分', ['20 presentation', '40 panel']]],
    );
    assert.deepEqual(
      items(found)[1].speakers?.map(({ role }) => role),
      ['panellist', 'panellist', 'panellist'],
    );
  });
});

describe('people of a table', () => {
  test('have the family name first where it is a Chinese one, whatever its letters are', () => {
    const found = preview(
      text(
        ['Время', 'Тема', 'Докладчик'],
        ['15:00', 'Отделение', 'Цюй Хунъин'],
        ['15:20', 'Больница', 'Ильина Мария (玛丽娅·伊利娜), врач'],
      ),
      document({ languages: ['ru', 'zh'] }),
    );
    assert.deepEqual(
      found.people.map(({ name, about }) => [name.ru.family, name.zh?.family, about]),
      [
        ['Цюй', undefined, []],
        ['Ильина', '伊利娜', ['врач']],
      ],
    );
  });
});

describe('columns of a table', () => {
  test('are read anew where a person has said what a column is', () => {
    const pasted = text(['a', '15:00', 'Huang Li'], ['b', '15:20', 'Pan Qing']);
    const found = preview(pasted, document({ languages: ['en'] }), [
      { meaning: 'speaker' },
      {},
      { meaning: 'title', language: 'en' },
    ]);
    assert.deepEqual(
      items(found).map(({ title }) => title.en),
      ['Huang Li', 'Pan Qing'],
    );
  });

  test('are not found in text without a tab', () => {
    assert.equal(pasteTable({ text: '15:00 Welcome', html: '<p>15:00 Welcome</p>' }, document({}), clocks), undefined);
  });
});

describe('what is not a programme', () => {
  test('comes out as text, whatever its tags say, and in bounded time', () => {
    const hostile = `<table><tr><td onclick="x('>')">15:00</td><td><script>alert(1)</script>&lt;img src=x onerror=alert(1)&gt;</td></tr>${'<td rowspan=99999 colspan=99999>x'.repeat(20_000)}<a "`;
    const from = performance.now();
    const found = preview({ html: hostile }, document({ languages: ['en'] }));
    assert.equal(found.grid.rows[0][1].text, '<img src=x onerror=alert(1)>');
    assert.ok(performance.now() - from < 2000);
  });

  test('is cut after 300 rows, and says so', () => {
    const rows = [...Array(600).keys()].map((at) => ['00:00', `Talk ${at}`]);
    const found = preview(text(...rows), document({ languages: ['en'] }));
    assert.deepEqual([found.grid.rows.length, found.doubts[0]], [300, { code: 'rows_cut', minutes: 300 }]);
  });

  test('loses no text: each cell is in a value, or is left over', () => {
    for (const name of ['excel-binzhou', 'feishu-zh-uk', 'google-docs-ru-kk', 'wps-zh-en', 'google-sheets-en-zh']) {
      const found = preview(html(name), document({ languages: ['zh', 'uk', 'ru', 'kk', 'en'] }));
      const kept = JSON.stringify([found.parts, found.people, found.rows]);
      for (const row of found.grid.rows.filter((_, at) => found.rows[at].kind !== 'heading'))
        for (const word of row.flatMap((cell) => cell.text.match(/\p{L}{4,}/gu) ?? []))
          assert.ok(
            kept.toLowerCase().includes(word.toLowerCase()) || /下午|уақыт|Модератор/u.test(word),
            `${name}: ${word}`,
          );
    }
  });
});
