// Packages in learning platforms: SCORM 1.2 in the runtime of scorm-again, cmi5 with a real learning record store, the queue.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERY_TYPE, Learner, PLAN, TYPES, answer, finish, lms, made, mortal, startStore } from './lms-support.mjs';
import { LANGUAGES, complaints, expect, test, words } from './support.mjs';

const say = (lang, id, args) => words(lang, `${lang}.lms.ftl`)(id, args);
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(120_000);

test.describe('SCORM 1.2', () => {
  let platform;
  test.beforeAll(async () => {
    const quiz = (...options) => made(EVERY_TYPE, '--scorm', '--mode', 'posttest', '--seed', 'e2e', ...options);
    platform = await lms({ zips: { quiz: quiz(), pretest: made(EVERY_TYPE, '--scorm', '--mode', 'pretest'), seminar: made(PLAN, '--scorm') } });
  });
  test.afterAll(() => platform.close());

  const cmi = (page) => page.evaluate(() => globalThis.API.renderCMIToJSONObject().cmi);

  async function open(page, name = 'quiz', query = '&language=en') {
    await page.goto(`${platform.url}/scorm.html?package=${name}${query}`);
    const learner = new Learner(page, () => page.frames()[1]);
    await learner.ready(name === 'seminar' ? 'auyl-seminar' : 'auyl-quiz');
    return learner;
  }

  test('worked through by keyboard: score, status, an interaction of each type', async ({ page }) => {
    const learner = await open(page);
    await expect.poll(async () => (await cmi(page)).core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend', lesson_location: 'intro' });
    await learner.press('begin');
    await answer(learner, TYPES);
    await learner.press('finish');
    await expect.poll(async () => (await cmi(page)).core.lesson_status).not.toBe('incomplete');
    const { core, interactions, suspend_data } = await cmi(page);
    const percent = await learner.widget().evaluate(async (element) => JSON.parse(await (await element.export('json')).text()).percent);
    expect(core.score).toEqual({ raw: String(percent), min: '0', max: '100' });
    expect(core).toMatchObject({ lesson_status: percent >= 60 ? 'passed' : 'failed', exit: '', lesson_location: 'result' });
    expect(suspend_data.length).toBeLessThan(4096);
    const told = Object.values(interactions).map(({ id, type, student_response, result, weighting, correct_responses }) => (
      [id, type, student_response, result, weighting, Object.values(correct_responses ?? {}).map(({ pattern }) => pattern)]));
    expect(told).toEqual([
      ['single', 'choice', 'b', 'correct', '1', ['b']],
      ['multiple', 'choice', 'a', '0.5', '1', ['a,b']],
      ['truefalse', 'true-false', 't', 'correct', '1', ['t']],
      ['numeric', 'numeric', '94.5', 'correct', '1', ['95']],
      ['text', 'fill-in', 'Маслихат', 'correct', '1', ['мәслихат', 'маслихат', 'maslikhat']],
      ['order', 'sequencing', expect.stringMatching(/^[abc](,[abc]){2}$/), expect.any(String), '1', ['a,b,c']],
      ['match', 'matching', 'a.a,b.c', '0.5', '1', ['a.a,b.b']],
      ['sort', 'matching', 'a.a,b.a', 'correct', '1', ['a.a,b.b', 'a.a,b.a']],
      ['gap', 'fill-in', 'maslikhat,akims', 'correct', '1', []],
    ]);
    for (const { time, latency } of Object.values(interactions)) {
      expect(time).toMatch(/^\d\d:\d\d:\d\d$/);
      expect(latency).toMatch(/^\d{2,4}:\d\d:\d\d\.\d{1,2}$/);
    }
    expect(core.session_time).toMatch(/^\d{2,4}:\d\d:\d\d\.\d{1,2}$/);
  });

  test('goes on after a reload: the item in sight, answers, the language; no interaction twice', async ({ page }) => {
    let learner = await open(page);
    await learner.press('to-ru');
    await learner.press('begin');
    await answer(learner, TYPES.slice(0, 3));
    await learner.type('slot-0', '12');
    await page.reload();
    learner = new Learner(page, () => page.frames()[1]);
    await learner.ready();
    expect(await learner.frame().evaluate(() => document.documentElement.lang)).toBe('ru');
    await expect(learner.widget().locator('#slot-0')).toHaveValue('12');
    const before = await cmi(page);
    expect(before.core).toMatchObject({ lesson_location: 'numeric', lesson_status: 'incomplete' });
    expect(Object.values(before.interactions).map(({ id }) => id)).toEqual(['single', 'multiple', 'truefalse']);
    await learner.press('answer');
    await expect.poll(async () => Object.keys((await cmi(page)).interactions).length).toBe(4);
  });

  test('the platform says how many per cent pass, and in which language', async ({ page }) => {
    const learner = await open(page, 'quiz', '&language=kk-KZ&mastery=10');
    expect(await learner.frame().evaluate(() => document.documentElement.lang)).toBe('kk');
    await expect(learner.widget()).toHaveAttribute('pass', '10');
    await learner.press('begin');
    await learner.press('option-a', 'ArrowDown');
    await learner.press('answer');
    await finish(learner.widget());
    await expect.poll(async () => (await cmi(page)).core.lesson_status).toBe('passed');
    await expect(learner.frame().locator('#note')).toContainText(say('kk', 'lms-sent', { percent: '11.1' }));
  });

  test('nobody fails a test before the seminar, and nothing is given away', async ({ page }) => {
    const learner = await open(page, 'pretest');
    await learner.press('begin');
    await finish(learner.widget());
    await expect.poll(async () => (await cmi(page)).core.lesson_status).toBe('completed');
    await expect(learner.frame().locator('#note')).toHaveText(say('en', 'lms-completed'));
  });

  test('a platform that does not save: said, kept on the device, written again', async ({ page }) => {
    const learner = await open(page);
    await learner.press('begin');
    await page.evaluate(() => {
      globalThis.commit = globalThis.API.LMSCommit;
      globalThis.API.LMSCommit = () => 'false';
    });
    await answer(learner, TYPES.slice(0, 1));
    await expect(learner.frame().locator('#note')).toHaveText(say('en', 'lms-not-saved'));
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('auyl.scorm.')).length)).toBe(1);
    await page.evaluate(() => { globalThis.API.LMSCommit = globalThis.commit; });
    await learner.press('lms-send');
    await expect(learner.frame().locator('#status')).toBeHidden();
    expect(Object.values((await cmi(page)).interactions)).toHaveLength(1);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('auyl.scorm.')).length)).toBe(0);
  });

  test('a seminar: its last step completes it, its tests are its score, it goes on at its step', async ({ page }) => {
    const learner = await open(page, 'seminar');
    const steps = JSON.parse(readFileSync(PLAN, 'utf8')).steps;
    const go = async (id) => {
      await learner.frame().evaluate((step) => { document.querySelector('auyl-seminar').shadowRoot.querySelector(`#go-${step}`).click(); }, id);
      await learner.settled();
    };
    await go('game');
    await page.reload();
    const again = new Learner(page, () => page.frames()[1]);
    await again.ready('auyl-seminar');
    expect(await again.widget('auyl-seminar').evaluate((element) => element.state.at)).toBe('game');
    expect((await cmi(page)).core).toMatchObject({ lesson_location: 'game', lesson_status: 'incomplete' });
    await go(steps.at(-1).id);
    await expect.poll(async () => (await cmi(page)).core.lesson_status).toBe('completed');
    const test = steps.find(({ options }) => options?.mode === 'posttest').id;
    await go(test);
    const quiz = again.frame().locator(`#step-${test} auyl-quiz`);
    await quiz.evaluate((element) => element.ready);
    await quiz.locator('#begin').click();
    await finish(quiz);
    await expect.poll(async () => (await cmi(page)).core.lesson_status).toBe('failed');
    expect((await cmi(page)).core.score.raw).toBe('0');
  });

  test('outside a platform it works, says so, and keeps answers on the device', async ({ page }) => {
    await page.goto(`${platform.url}/packages/quiz/index.html`);
    let learner = new Learner(page, () => page.mainFrame());
    await learner.ready();
    await page.locator('#to-en').click();
    await expect(page.locator('#note')).toHaveText(say('en', 'lms-outside'));
    await learner.press('begin');
    await answer(learner, TYPES.slice(0, 1));
    await page.reload();
    learner = new Learner(page, () => page.mainFrame());
    await learner.ready();
    expect(await learner.widget().evaluate((element) => element.state.at)).toBe('1');
  });

  test.describe('a package that lacks a file', () => {
    test.use({ allowed: /Failed to load resource|dynamically imported|404/ });
    for (const name of ['unit.json', 'widget.js']) {
      test(`says so: ${name}`, async ({ page }) => {
        await page.route(`**/packages/quiz/${name}`, (route) => route.fulfill({ status: 404 }));
        await page.goto(`${platform.url}/packages/quiz/index.html`);
        for (const lang of LANGUAGES) await expect(page.getByText(say(lang, 'lms-broken'))).toBeVisible();
      });
    }
  });

  for (const lang of LANGUAGES) {
    test(`${lang}: axe-core finds nothing, at 320 px nothing is cut`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${platform.url}/packages/quiz/index.html`);
      await new Learner(page, () => page.mainFrame()).ready();
      await page.locator(`#to-${lang}`).click();
      await expect(page.locator('#note')).toHaveText(say(lang, 'lms-outside'));
      expect(await complaints(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});

test.describe('cmi5', () => {
  let lrs;
  let platform;
  let zips;
  test.beforeAll(async () => {
    test.setTimeout(300_000); // the store is installed once per machine
    lrs = await startStore();
    zips = { quiz: made(EVERY_TYPE, '--cmi5', '--mode', 'posttest', '--seed', 'e2e'), seminar: made(PLAN, '--cmi5') };
    platform = await lms({ zips, store: lrs.store, masteryScore: 0.6, languages: 'en-US,ru' });
  });
  test.afterAll(async () => {
    await platform?.close();
    lrs?.close();
  });
  test.afterEach(() => { platform.before = undefined; });
  // What the platform answers with a status of failure is on the console, as browsers have it.
  test.use({ allowed: /Failed to load resource|net::ERR|auyl|AbortError|Error: (4|5)\d\d|TypeError: Failed to fetch/ });

  async function open(page, launch, tag = 'auyl-quiz') {
    await page.goto(launch.url);
    const learner = new Learner(page, () => page.mainFrame());
    await learner.ready(tag);
    return learner;
  }

  const verbOf = ({ verb }) => verb.id.split('/').at(-1);
  const verbs = async (launch) => (await lrs.statements(launch.registration)).map(verbOf);
  const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
  const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
  /** Seconds of a duration that has no more than seconds. */
  const seconds = (text) => Number(/^PT(\d+(?:\.\d{1,2})?)S$/.exec(text)[1]);

  /** What cmi5 asks of the statements of one registration. */
  function expectRules(statements, launch) {
    const sessions = Map.groupBy ? Map.groupBy(statements, ({ context }) => context.extensions[SESSION]) : new Map([...new Set(statements.map(({ context }) => context.extensions[SESSION]))].map((id) => [id, statements.filter(({ context }) => context.extensions[SESSION] === id)]));
    for (const own of sessions.values()) {
      const told = own.map(verbOf);
      expect(told[0]).toBe('initialized');
      expect(told.indexOf('terminated')).toBe(told.includes('terminated') ? told.length - 1 : -1);
      for (const verb of ['initialized', 'completed', 'passed', 'failed', 'terminated']) expect(told.filter((one) => one === verb).length).toBeLessThanOrEqual(1);
      expect(told.filter((verb) => ['passed', 'failed'].includes(verb)).length).toBeLessThanOrEqual(1);
      expect(new Set(own.map(({ timestamp }) => timestamp)).size).toBe(own.length);
    }
    const all = statements.map(verbOf);
    for (const verb of ['completed', 'passed']) expect(all.filter((one) => one === verb).length).toBeLessThanOrEqual(1);
    if (all.includes('passed')) expect(all.slice(all.indexOf('passed')).includes('failed')).toBe(false);
    for (const statement of statements) {
      const { id, actor, object, result, context, timestamp } = statement;
      const verb = verbOf(statement);
      const categories = (context.contextActivities.category ?? []).map((category) => category.id);
      expect(id).toMatch(UUID);
      expect(actor.account.name).toBe('learner-1');
      expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(context.registration).toBe(launch.registration);
      expect(context.contextActivities.grouping[0].id).toMatch(/^urn:uuid:.*#/);
      if (verb === 'answered') {
        expect(categories).not.toContain(`${CATEGORY}cmi5`);
        continue;
      }
      expect(object.id).toBe(launch.activityId);
      expect(categories.includes(`${CATEGORY}cmi5`)).toBe(true);
      expect(categories.includes(`${CATEGORY}moveon`)).toBe(['completed', 'passed', 'failed'].includes(verb));
      expect(result?.completion).toBe(verb === 'completed' ? true : undefined);
      expect(result?.success).toBe({ passed: true, failed: false }[verb]);
      if (verb !== 'initialized') expect(seconds(result.duration)).toBeGreaterThanOrEqual(0);
      if (['passed', 'failed'].includes(verb)) {
        expect(result.score.scaled >= 0.6).toBe(verb === 'passed');
        expect(context.extensions['https://w3id.org/xapi/cmi5/context/extensions/masteryscore']).toBe(0.6);
      } else {
        expect(result?.score).toBeUndefined();
      }
    }
  }

  test('worked through: what the store holds keeps to the rules of xAPI and cmi5', async ({ page }) => {
    const launch = platform.launch('quiz');
    const learner = await open(page, launch);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await learner.press('begin');
    await answer(learner, TYPES);
    await learner.press('finish');
    await expect(page.locator('#note')).toContainText('77.8');
    await learner.leave('lms-back');
    await page.waitForURL('**/back.html');
    const statements = await lrs.statements(launch.registration);
    expect(statements.map(verbOf)).toEqual(['initialized', ...TYPES.map(() => 'answered'), 'completed', 'passed', 'terminated']);
    expectRules(statements, launch);
    const told = statements.filter((statement) => verbOf(statement) === 'answered').map(({ object, result }) => (
      [object.id.split('#item/')[1], object.definition.interactionType, result.response, result.success, result.score.scaled, object.definition.correctResponsesPattern]));
    expect(told).toEqual([
      ['single', 'choice', 'b', true, 1, ['b']],
      ['multiple', 'choice', 'a', false, 0.5, ['a[,]b']],
      ['truefalse', 'true-false', 'true', true, 1, ['true']],
      ['numeric', 'numeric', '94.5', true, 1, ['94[:]96']],
      ['text', 'fill-in', 'Маслихат', true, 1, ['мәслихат', 'маслихат', 'maslikhat'].map((word) => `{case_matters=false}${word}`)],
      ['order', 'sequencing', expect.stringMatching(/^[abc](\[,\][abc]){2}$/), expect.any(Boolean), expect.any(Number), ['a[,]b[,]c']],
      ['match', 'matching', 'a[.]a[,]b[.]x1', false, 0.5, ['a[.]a[,]b[.]b']],
      ['sort', 'matching', 'a[.]akim[,]b[.]akim', true, 1, ['a[.]akim[,]b[.]maslikhat', 'a[.]akim[,]b[.]akim']],
      ['gap', 'fill-in', 'maslikhat[,]akims', true, 1, undefined],
    ]);
    const [single] = statements.filter(({ object }) => object.id.endsWith('#item/single'));
    expect(single.object.definition.name).toEqual({ kk: 'Бірі <b>қайсысы</b>?', ru: 'Что <b>одно</b>?', en: 'Which <b>one</b>?' });
    expect(single.object.definition.choices[0]).toEqual({ id: 'a', description: { kk: 'Бір', ru: 'Один', en: 'One' } });
    expect(single.context.language).toBe('en');
  });

  test('failed, and the next launch passes: one completed, one passed, no failed after it', async ({ page }) => {
    const first = platform.launch('quiz');
    let learner = await open(page, first);
    await learner.press('begin');
    await answer(learner, TYPES.slice(0, 2));
    await finish(learner.widget());
    await learner.leave('lms-back');
    await page.waitForURL('**/back.html');
    expect((await verbs(first)).slice(-3)).toEqual(['completed', 'failed', 'terminated']);
    const second = platform.launch('quiz', first);
    learner = await open(page, second);
    await learner.widget().locator('#restart').click();
    await learner.widget().locator('#begin').click();
    await answer(learner, TYPES);
    await learner.press('finish');
    await expect.poll(async () => (await verbs(second)).at(-1)).toBe('passed');
    await learner.leave('lms-back');
    await page.waitForURL('**/back.html');
    const statements = await lrs.statements(second.registration);
    expect(statements.map(verbOf).filter((verb) => verb !== 'answered')).toEqual(['initialized', 'completed', 'failed', 'terminated', 'initialized', 'passed', 'terminated']);
    expectRules(statements, second);
  });

  test('a tab that was thrown away goes on in its session; a closed page has ended it, and the next launch goes on', async ({ page }) => {
    await page.addInitScript(() => addEventListener('pagehide', (event) => window.isThrownAway && event.stopImmediatePropagation(), true));
    const launch = platform.launch('quiz');
    let learner = await open(page, launch);
    await learner.press('to-kk');
    await learner.press('begin');
    await learner.press('option-a', 'ArrowDown');
    await learner.press('answer');
    await expect.poll(() => verbs(launch)).toEqual(['initialized', 'answered']);
    // Such a tab is told nothing.
    await page.evaluate(() => { window.isThrownAway = true; });
    await page.reload();
    learner = new Learner(page, () => page.mainFrame());
    await learner.ready();
    expect(await learner.widget().evaluate((element) => element.state.at)).toBe('1');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('kk');
    expect(await verbs(launch)).toEqual(['initialized', 'answered']);
    await page.goto(`${platform.url}/back.html`);
    await expect.poll(() => verbs(launch)).toEqual(['initialized', 'answered', 'terminated']);
    await page.goto(launch.url);
    await expect(page.locator('#note')).toHaveText(say('kk', 'lms-ended'));
    const next = platform.launch('quiz', launch);
    learner = await open(page, next);
    expect(await learner.widget().evaluate((element) => element.state.at)).toBe('1');
    await expect.poll(() => verbs(launch)).toEqual(['initialized', 'answered', 'terminated', 'initialized']);
    expectRules(await lrs.statements(launch.registration), launch);
  });

  test('a browser killed while statements wait: nothing is lost, nothing is doubled', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'auyl-mortal-'));
    const launch = platform.launch('quiz');
    try {
      let { page, kill } = await mortal(folder);
      let learner = await open(page, launch);
      await learner.press('begin');
      await answer(learner, TYPES.slice(0, 1));
      await expect.poll(() => verbs(launch)).toEqual(['initialized', 'answered']);
      // The network drops: the third answer arrives, its receipt does not.
      platform.before = ({ path, method }) => (path.startsWith('/xapi/') && method === 'PUT' ? { status: 0 } : undefined);
      await answer(learner, TYPES.slice(1, 5));
      await expect(page.locator('#note')).toContainText(say('en', 'lms-waiting', { count: 4 }));
      expect(await complaints(page)).toEqual([]);
      await kill();
      // The second session begins without a network for statements, too, and is killed as well.
      ({ page, kill } = await mortal(folder));
      let lost = 0;
      platform.before = async ({ path, method, query, body }) => {
        if (!path.startsWith('/xapi/statements') || method !== 'PUT') return undefined;
        if (lost === 2) return { status: 503 };
        lost += 1;
        await lrs.store.handle(method, query, body);
        return { status: 0 };
      };
      learner = await open(page, platform.launch('quiz', launch));
      expect(await learner.widget().evaluate((element) => element.state.at)).toBe('5');
      await expect(page.locator('#note')).toContainText(say('en', 'lms-waiting', { count: 5 }));
      await kill();
      platform.before = undefined;
      ({ page, kill } = await mortal(folder));
      learner = await open(page, platform.launch('quiz', launch));
      await answer(learner, TYPES.slice(5));
      await learner.press('finish');
      await expect.poll(async () => (await verbs(launch)).at(-1), { timeout: 60_000 }).toBe('passed');
      const statements = await lrs.statements(launch.registration);
      expect(statements.map(({ object }) => object.id.split('#item/')[1]).filter(Boolean)).toEqual(TYPES);
      expect(statements.map(verbOf)).toEqual(['initialized', ...Array(5).fill('answered'), 'initialized', 'initialized', ...Array(4).fill('answered'), 'completed', 'passed']);
      const ids = lrs.ids();
      expect(new Set(ids).size).toBe(ids.length);
      await kill();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('two pages of one registration do not send twice', async ({ page, context }) => {
    const launch = platform.launch('quiz');
    const learner = await open(page, launch);
    await expect.poll(() => verbs(launch)).toEqual(['initialized']);
    platform.before = ({ path, method }) => (path.startsWith('/xapi/statements') && method === 'PUT' ? { status: 503 } : undefined);
    await learner.press('begin');
    await answer(learner, TYPES.slice(0, 3));
    const other = await context.newPage();
    await open(other, platform.launch('quiz', launch));
    platform.seen.length = 0;
    platform.before = async ({ path }) => {
      if (path.startsWith('/xapi/statements')) await new Promise((done) => setTimeout(done, 100));
    };
    await Promise.all([page, other].map((one) => one.locator('#lms-send').click()));
    await expect.poll(async () => (await verbs(launch)).length).toBe(5);
    await expect(page.locator('#lms-send')).toHaveCount(0);
    const sent = platform.seen.filter(({ path, method }) => path === '/xapi/statements' && method === 'PUT').map(({ query }) => query.get('statementId'));
    expect(new Set(sent).size).toBe(sent.length);
  });

  test('refused for good: aside, in sight, in a file; those after it arrive. Known already: no second one', async ({ page }) => {
    const launch = platform.launch('quiz');
    const learner = await open(page, launch);
    await learner.press('begin');
    await expect.poll(() => verbs(launch)).toEqual(['initialized']);
    let told = 0;
    platform.before = async ({ path, method, query, body }) => {
      if (path !== '/xapi/statements' || method !== 'PUT') return undefined;
      told += 1;
      if (told === 1) return { status: 400, body: '{"error":"not like this"}' };
      if (told === 2) {
        await lrs.store.handle(method, query, body);
        return { status: 409 };
      }
      if (told === 3) return { status: 403 };
      return undefined;
    };
    await answer(learner, TYPES.slice(0, 4));
    await expect.poll(() => verbs(launch)).toEqual(['initialized', 'answered', 'answered']);
    await expect(page.locator('#note')).toHaveText(say('en', 'lms-aside', { count: 2 }));
    expect(await complaints(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), learner.press('lms-save-file')]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(file.map(({ object }) => object.id.split('#item/')[1])).toEqual(['single', 'truefalse']);
    // By hand they go out once more, and now they are taken.
    platform.before = undefined;
    await learner.press('lms-send');
    await expect.poll(async () => (await verbs(launch)).length).toBe(5);
    await expect(page.locator('#lms-send')).toHaveCount(0);
  });

  test('a token that is valid no more: what waits goes out with the next launch', async ({ page }) => {
    const launch = platform.launch('quiz');
    let learner = await open(page, launch);
    await learner.press('begin');
    await expect.poll(() => verbs(launch)).toEqual(['initialized']);
    platform.expire();
    await answer(learner, TYPES.slice(0, 2));
    await expect(page.locator('#note')).toContainText(say('en', 'lms-closed'));
    learner = await open(page, platform.launch('quiz', launch));
    await expect.poll(async () => (await verbs(launch)).filter((verb) => verb === 'answered').length).toBe(2);
    expect(await learner.widget().evaluate((element) => element.state.at)).toBe('2');
  });

  test('without a network: answers go on, in another language too, and arrive when it is back', async ({ page, context }) => {
    const launch = platform.launch('quiz');
    const learner = await open(page, launch);
    await expect.poll(() => verbs(launch)).toEqual(['initialized']);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await learner.press('to-ru');
    await learner.press('begin');
    await expect(page.locator('#title')).toHaveText('Все типы');
    await answer(learner, TYPES.slice(0, 3));
    await expect(page.locator('#note')).toContainText(say('ru', 'lms-waiting', { count: 3 }));
    expect(await page.locator('#note').getAttribute('role')).toBe('status');
    await context.setOffline(false);
    await expect.poll(() => verbs(launch)).toEqual(['initialized', 'answered', 'answered', 'answered']);
    await expect(page.locator('#note')).not.toContainText(say('ru', 'lms-waiting', { count: 3 }));
  });

  test('storage denied: the queue is in memory, which is said, and sends', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: { open() { throw new DOMException('denied', 'SecurityError'); } } });
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
    });
    const launch = platform.launch('quiz');
    const learner = await open(page, launch);
    await expect(page.locator('#note')).toContainText(say('en', 'lms-memory'));
    await learner.press('begin');
    await answer(learner, TYPES.slice(0, 1));
    await expect.poll(() => verbs(launch)).toEqual(['initialized', 'answered']);
  });

  test('opened for viewing: nothing but the beginning and the end is told', async ({ page }) => {
    const launch = platform.launch('quiz', { mode: 'Browse' });
    const learner = await open(page, launch);
    await expect(page.locator('#note')).toHaveText(say('en', 'lms-viewing'));
    await learner.press('begin');
    await answer(learner, TYPES);
    await learner.press('finish');
    await learner.leave('lms-back');
    await page.waitForURL('**/back.html');
    expect(await verbs(launch)).toEqual(['initialized', 'terminated']);
  });

  test('a platform that cannot be reached, or refuses the launch: said, and answers are kept', async ({ page }) => {
    platform.before = ({ path }) => (path.startsWith('/xapi/') ? { status: 0 } : undefined);
    const launch = platform.launch('quiz');
    let learner = await open(page, launch);
    await page.locator('#to-en').click();
    await expect(page.locator('#note')).toHaveText(say('en', 'lms-unreachable'));
    await learner.press('begin');
    await answer(learner, TYPES.slice(0, 2));
    platform.before = undefined;
    await Promise.all([page.waitForEvent('load'), learner.leave('lms-again')]);
    learner = new Learner(page, () => page.mainFrame());
    await learner.ready();
    await expect.poll(() => learner.widget().evaluate((element) => element.state.at)).toBe('2');
    await expect(page.locator('#status')).not.toContainText(say('en', 'lms-unreachable'));
    const used = platform.launch('quiz');
    await page.request.post(new URLSearchParams(new URL(used.url).search).get('fetch'));
    await open(page, used);
    await page.locator('#to-en').click();
    await expect(page.locator('#note')).toHaveText(say('en', 'lms-refused'));
  });

  test('a seminar: completed at its last step, passed by its test', async ({ page }) => {
    const launch = platform.launch('seminar');
    const learner = await open(page, launch, 'auyl-seminar');
    const go = async (id) => {
      await page.evaluate((step) => { document.querySelector('auyl-seminar').shadowRoot.querySelector(`#go-${step}`).click(); }, id);
      await learner.settled();
    };
    await go('after');
    const quiz = page.locator('#step-after auyl-quiz');
    await quiz.evaluate((element) => element.ready);
    await quiz.locator('#begin').click();
    await finish(quiz);
    await go('close');
    await expect.poll(() => verbs(launch)).toEqual(['initialized', 'completed']);
    await learner.leave('lms-back');
    await page.waitForURL('**/back.html');
    const statements = await lrs.statements(launch.registration);
    expect(statements.map(verbOf)).toEqual(['initialized', 'completed', 'failed', 'terminated']);
    expectRules(statements, launch);
  });

  for (const lang of LANGUAGES) {
    test(`${lang}: axe-core finds nothing while answers wait`, async ({ page }) => {
      const launch = platform.launch('quiz');
      const learner = await open(page, launch);
      await expect.poll(() => verbs(launch)).toEqual(['initialized']);
      platform.before = ({ path, method }) => (path.startsWith('/xapi/statements') && method === 'PUT' ? { status: 503 } : undefined);
      await learner.press(`to-${lang}`);
      await learner.press('begin');
      await answer(learner, TYPES.slice(0, 2));
      await expect(page.locator('#note')).toHaveText(say(lang, 'lms-waiting', { count: 2 }));
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await complaints(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  }
});
