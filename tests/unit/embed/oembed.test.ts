import { expect, it } from 'vitest';
import { oembed } from '../../../src/embed/oembed.ts';

const source = {
  title: 'Say "no" <twice> & again',
  provider: 'The article',
  root: 'https://example.org/x/',
  figure: 'inversion',
  lang: 'en',
  width: 680,
  height: 720,
};

it('an oEmbed answer has what version 1.0 asks of type rich, with sizes as numbers', () => {
  const answer = oembed(source);
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 680, height: 720, cache_age: 86_400 });
  expect(answer.provider_url).toBe('https://example.org/x/');
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});

it('its code is one iframe with the absolute address, and a title that cannot break out of its attribute', () => {
  const { html } = oembed(source);
  expect(html).toContain('src="https://example.org/x/embed/v1/inversion/?lang=en&amp;view=compact"');
  expect(html).toContain('title="Say &quot;no&quot; &lt;twice&gt; &amp; again"');
  expect(oembed({ ...source, preset: 'linear' }).html).toContain('?lang=en&amp;preset=linear&amp;view=compact"');
  expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
});
