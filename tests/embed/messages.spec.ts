import type { Page } from '@playwright/test';
import { expect, innerFrame, test } from './fixtures.ts';

type Message = Readonly<Record<string, unknown>>;

/** Messages that the host page has been sent, of the frame of the figure alone. */
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Message[] }).heard);

const send = (page: Page, message: unknown) =>
  page.evaluate((data) => document.querySelector('iframe')!.contentWindow!.postMessage(data, '*'), message);

const stateOf = async (page: Page): Promise<Message> => {
  const before = (await heard(page)).filter((message) => message.type === 'wcw:state').length;
  await send(page, { type: 'wcw:get', v: 1 });
  await expect
    .poll(async () => (await heard(page)).filter((message) => message.type === 'wcw:state').length)
    .toBeGreaterThan(before);
  return (await heard(page)).filter((message) => message.type === 'wcw:state').at(-1)!;
};

test('the height arrives in every dialect, and the helper gives it to our frames and to no other', {
  tag: '@firefox',
}, async ({ page, host, problems }) => {
  await page.goto(`${host.url}/helped`);
  const frame = await innerFrame(page);
  const iframe = page.locator('iframe[data-wcw]');
  const wanted = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  await expect.poll(async () => (await iframe.boundingBox())!.height).toBe(await wanted());
  const messages = await heard(page);
  expect(messages).toContainEqual(
    expect.objectContaining({ type: 'wcw:ready', v: 1, widget: 'inversion', lang: 'en' }),
  );
  expect(messages).toContainEqual(expect.objectContaining({ type: 'wcw:resize', height: expect.any(Number) }));
  expect(messages).toContainEqual(expect.objectContaining({ subject: 'lti.frameResize', height: expect.any(Number) }));
  expect(messages).toContainEqual(expect.objectContaining({ subject: 'org.imsglobal.lti.frameResize' }));
  expect(messages).toContainEqual({ context: 'h5p', action: 'hello' });
  expect(messages).toContainEqual(expect.objectContaining({ context: 'h5p', action: 'resize' }));
  expect((await page.locator('#other').boundingBox())!.height).toBeLessThan(200);

  // Narrower is higher: the frame follows.
  const wide = (await iframe.boundingBox())!.height;
  await iframe.evaluate((element) => element.setAttribute('width', '320'));
  await expect.poll(async () => (await iframe.boundingBox())!.height).toBeGreaterThan(wide);
  await expect.poll(async () => (await iframe.boundingBox())!.height - (await wanted())).toBe(0);
  expect(problems).toEqual([]);
});

test('the helper passes messages on as events of the iframe', { tag: '@firefox' }, async ({ page, host }) => {
  await page.goto(`${host.url}/helped`);
  await innerFrame(page);
  await page.evaluate(() => {
    document.addEventListener('wcw:state', (event) => {
      const { detail, target } = event as CustomEvent & { target: HTMLElement };
      document.title = `${target.dataset.wcw !== undefined} ${detail.state}`;
    });
  });
  await expect(async () => {
    await send(page, { type: 'wcw:get', v: 1 });
    await expect(page).toHaveTitle('true still', { timeout: 500 });
  }).toPass();
});

test('a host sets parameters; what is wrong changes nothing and leaves the console silent', {
  tag: '@firefox',
}, async ({ page, host, problems }) => {
  await page.goto(`${host.url}/sandboxed`);
  await innerFrame(page);
  await send(page, { type: 'wcw:set', v: 1, params: { seed: 42, negate: 'on' } });
  await expect.poll(async () => (await stateOf(page)).params).toMatchObject({ seed: 42, negate: 'on' });
  const before = await stateOf(page);
  for (const wrong of [
    null,
    'wcw:set',
    { type: 'wcw:set' },
    { type: 'wcw:set', v: 2, params: { seed: 1 } },
    { type: 'wcw:set', v: 1, params: [1] },
    { type: 'wcw:set', v: 1, params: { seed: { toString: 'x' } } },
    { type: 'wcw:set', v: 1, params: { seed: -1, blend: 'much', negate: 'maybe', unknown: '<img src=x>' } },
    { type: 'wcw:get', v: '1' },
    { subject: 'SPLICE.getState.response', message_id: 'x', state: { v: 1, params: { seed: 9 }, done: true } },
  ]) {
    await send(page, wrong);
  }
  // A frame beside it, not the parent, may not steer it either.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const other = document.createElement('iframe');
        other.srcdoc = `<script>parent.frames[0].postMessage({ type: 'wcw:set', v: 1, params: { seed: 5 } }, '*')</script>`;
        other.onload = resolve;
        document.body.append(other);
      }),
  );
  expect((await stateOf(page)).params).toEqual(before.params);
  expect(problems).toEqual([]);
});

test('with report=splice the frame asks for its kept state, restores it and reports what changes', {
  tag: '@firefox',
}, async ({ page, host, problems }) => {
  await page.goto(`${host.url}/helped`);
  await innerFrame(page);
  const asked = async () => (await heard(page)).find((message) => message.subject === 'SPLICE.getState');
  await expect.poll(asked).toBeTruthy();
  const state = { v: 1, params: { seed: 11 }, done: true };
  await send(page, { subject: 'SPLICE.getState.response', message_id: (await asked())!.message_id, state });
  await expect.poll(async () => (await stateOf(page)).params).toMatchObject({ seed: 11 });
  await send(page, { type: 'wcw:set', v: 1, params: { seed: 12 } });
  await expect
    .poll(async () => (await heard(page)).filter((m) => m.subject === 'SPLICE.reportScoreAndState').at(-1))
    .toMatchObject({ score: 1, state: { v: 1, params: { seed: 12 }, done: true } });
  expect(problems).toEqual([]);
});
