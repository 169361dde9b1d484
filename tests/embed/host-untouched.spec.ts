import { expect, stated, test, trainToTheEnd } from './fixtures.ts';
import { figureScript, lesson } from './lesson.ts';

const smallRun = 'data="digits" train-images="300" epochs="1" guess="skipped"';
const figure = `<wcw-figure name="inversion" ${smallRun}></wcw-figure>`;

type Host = typeof globalThis & { turned: string[]; prevented: string[]; figure: unknown };

test('a figure that trains on a host’s page leaves the page as it was: attributes, styles, title, history, storage, focus', {
  tag: '@firefox',
}, async ({ page: tab, site, host, problems }) => {
  const listening = `<script>window.prevented = [];
for (const type of ['click', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'submit', 'error', 'unhandledrejection'])
  addEventListener(type, (event) => event.defaultPrevented && prevented.push(type));</script>`;
  await tab.goto(host.show(lesson(`${listening}<input id="mine" autofocus>${figure}${figureScript(site.url)}`)));
  const look = () =>
    tab.evaluate(() => ({
      attributes: document.querySelector('wcw-figure')!.getAttributeNames().join(' '),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      elements: [...document.querySelectorAll(':is(body, head) :not(script)')]
        .map(({ localName }) => localName)
        .join(' '),
      inner: document.querySelector('wcw-figure')!.innerHTML,
      title: document.title,
      address: location.href,
      entries: history.length,
      kept: Object.keys(localStorage).concat(Object.keys(sessionStorage), document.cookie),
      focused: document.activeElement?.id,
      prevented: (globalThis as Host).prevented,
    }));
  await tab.locator('#mine').focus();
  const before = await tab.evaluate(() => document.querySelectorAll(':is(body, head) :not(script)').length);
  await trainToTheEnd(tab);
  const after = await look();
  expect(after).toMatchObject({
    title: 'A lesson',
    entries: 1 + Number(after.entries > 1),
    kept: [''],
    focused: 'mine',
  });
  expect(after).toMatchObject({
    attributes: 'name data train-images epochs guess',
    sheets: 0,
    inner: '',
    prevented: [],
  });
  expect(after.elements.split(' ').length).toBe(before);
  await expect(tab.locator('[data-part="status"]')).toContainText('not in the ledger');
  expect(problems).toEqual([]);
});

test('a figure in a frame says as truly that nothing keeps its run', async ({ page: tab, host }) => {
  await tab.goto(`${host.url}/plain`);
  const frame = tab.frames()[1]!;
  await trainToTheEnd(frame);
  await expect(frame.locator('[data-part="status"]')).toContainText('not in the ledger');
});

for (const [what, policy] of [
  ['trusts no text as a script', "require-trusted-types-for 'script'"],
  ['lets our policy alone make addresses', "require-trusted-types-for 'script'; trusted-types wcw"],
] as const)
  test(`on a page that ${what} a figure trains, and gives its picture`, async ({ page: tab, site, host, problems }) => {
    await tab.goto(host.show(lesson(figure + figureScript(site.url)), policy));
    await trainToTheEnd(tab);
    await tab.locator('[data-menu="svg"]').dispatchEvent('click');
    await expect(tab.locator('.wcw-answered')).not.toBeEmpty();
    expect(problems).toEqual([]);
  });

test('keys used in a control stay in it, and turn no slide; all others reach the page', {
  tag: '@firefox',
}, async ({ page: tab, site, host }) => {
  // As presentations listen: for every key of the page that no field of a form has.
  const slides = `<script>window.turned = [];
document.addEventListener('keydown', (event) => {
  if (!/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) turned.push(event.key);
});</script>`;
  await tab.goto(host.show(lesson(slides + figure + figureScript(site.url))));
  await stated(tab).hover();
  const turned = async (selector: string, ...keys: string[]) => {
    const control = tab.locator(selector).first();
    await control.focus();
    await tab.evaluate(() => {
      (globalThis as Host).turned = [];
    });
    for (const key of keys) await tab.keyboard.press(key);
    return tab.evaluate(() => (globalThis as Host).turned);
  };
  await expect(tab.locator('.kit-cursor')).toBeVisible();
  expect(await turned('.kit-cursor', 'ArrowLeft', 'PageDown', 'Home', 'End')).toEqual([]);
  expect(await turned('[role="tab"]:visible', 'ArrowRight', 'End', 'ArrowLeft')).toEqual([]);
  expect(await turned('[data-param] input:visible', ' ', 'ArrowRight', 'ArrowDown')).toEqual([]);
  expect(await turned('.wcw-menu > summary', 'Enter', 'Escape')).toEqual([]);
  // What a button has no use for, and what leads on, is the page's.
  expect(await turned('[data-action="start"]', 'ArrowRight', 'n', 'Escape')).toEqual(['ArrowRight', 'n', 'Escape']);
});

test('no parameter of any figure is called like something that an element of a host’s page has', async ({
  page,
  site,
  host,
}) => {
  await page.goto(host.show(lesson(figureScript(site.url, 'curve-fit'))));
  const { modules } = await (await page.request.get(`${site.url}/embed/v1/custom-elements.json`)).json();
  const names: string[] = modules[0].declarations[0].attributes.map(({ name }: { name: string }) => name);
  expect(names).toContain('train-images');
  await page.evaluate(() => customElements.whenDefined('wcw-figure'));
  const taken = await page.evaluate((names) => {
    const empty = document.createElement('wcw-figure');
    const dotted = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return names.filter((name) => name in empty || dotted(name) in empty);
  }, names);
  expect(taken).toEqual([]);
});

test('parameters are properties and attributes alike, before the script has come and after', {
  tag: '@firefox',
}, async ({ page: tab, site, host, problems }) => {
  const early = `<script>document.querySelector('#early').seed = 7; document.querySelector('#early').init = 'together';</script>`;
  await tab.goto(
    host.show(
      lesson(
        `<wcw-figure id="early" name="curve-fit" params='{"width": 5}'></wcw-figure>${early}${figureScript(site.url, 'curve-fit')}`,
      ),
    ),
  );
  await expect(stated(tab)).toHaveAttribute('data-state', /still|done/);
  const params = () => tab.locator('#early').evaluate((element) => Reflect.get(element, 'params'));
  expect(await params()).toMatchObject({ seed: 7, init: 'together', width: 5 });
  await tab.locator('#early').evaluate((element) => {
    Object.assign(element, { init: 'spread', learningRate: 0.02, params: { width: 6 } });
    element.setAttribute('params', '{"seed": 9}');
  });
  await expect.poll(params).toMatchObject({ seed: 9, init: 'spread', width: 6, 'learning-rate': 0.02 });
  await tab.locator('#early').evaluate((element) => Object.assign(element, { params: '{"width": 8}' }));
  expect(await params()).toMatchObject({ width: 8 });
  expect(
    await tab
      .locator('#early')
      .evaluate((element) => [typeof Reflect.get(element, 'start'), Reflect.get(element, 'width')]),
  ).toEqual(['function', 8]);
  expect(problems).toEqual([]);
});

test('an object of parameters is taken before the script has come; one that was written as text is said to whoever writes the page', async ({
  page: tab,
  site,
  host,
}) => {
  const warnings: string[] = [];
  tab.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const early = '<script>document.querySelector("#early").params = { seed: 7, width: 5 };</script>';
  const late = '<wcw-figure id="late" name="curve-fit" seed="3" params="[object Object]"></wcw-figure>';
  const body = `<wcw-figure id="early" name="curve-fit"></wcw-figure>${late}${early}${figureScript(site.url, 'curve-fit')}`;
  await tab.goto(host.show(lesson(body)));
  for (const [id, wanted] of [
    ['early', { seed: 7, width: 5 }],
    ['late', { seed: 3 }],
  ] as const) {
    await expect(stated(tab, `#${id}`)).toHaveAttribute('data-state', /still|done/);
    expect(await tab.locator(`#${id}`).evaluate((element) => Reflect.get(element, 'params'))).toMatchObject(wanted);
  }
  expect(warnings).toEqual(['wcw-figure: params="[object Object]" is no JSON. Write params={JSON.stringify({ … })}.']);
});

test('the run of a figure in a frame is counted in the ledger by a link, once, and a changed one is not', async ({
  page: tab,
  site,
  host,
  context,
}) => {
  await tab.goto(`${host.url}/plain`);
  const frame = tab.frames()[1]!;
  await trainToTheEnd(frame);
  await frame.locator('.wcw-menu > summary').click();
  const [ledger] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('button', { name: 'Count my result in the ledger' }).click(),
  ]);
  const address = ledger.url();
  const told = ledger.locator('[data-taken]');
  await expect(told).toHaveText('Your run is counted in the ledger now, on this device only.');
  expect(address).toContain(`${site.url}/ledger/count/#line=`);
  const counted = () => ledger.evaluate(() => JSON.parse(localStorage.getItem('wcw-results-1') ?? '[]'));
  const [{ measurements }] = await counted();
  const digits = await frame.locator('.wcw-number').first().textContent();
  expect(Object.values(measurements as Record<string, number>)).toContain(
    Number((Number.parseFloat(digits!) / 100).toFixed(4)),
  );
  await ledger.reload();
  await expect(told).toHaveText('Your run was counted in the ledger before.');
  await ledger.goto('about:blank');
  await ledger.goto(address.replace(/gave\+0\.\d/, 'gave+0.0'));
  await expect(told).toContainText('no whole result');
  expect(await counted()).toHaveLength(1);
});
