import { describe, expect, test } from 'vitest';
import { h } from '../../../src/shell/html.ts';
import { renderToString } from '../../../src/shell/html-string.ts';

describe('renderToString', () => {
  test('escapes every text and attribute', () => {
    const html = renderToString(h('p', { title: '"><script>' }, '<b>&\'"'));
    expect(html).toBe('<p title="&#34;&#62;&#60;script&#62;">&#60;b&#62;&#38;&#39;&#34;</p>');
  });

  test('leaves out listeners, keys and what is false, and writes true as an empty attribute', () => {
    const html = renderToString(
      h('button', { key: 1, on: { click: () => {} }, disabled: true, hidden: false, id: null }, 'Go'),
    );
    expect(html).toBe('<button disabled="">Go</button>');
  });

  test('opens lists of children and draws nothing for false, null and undefined', () => {
    expect(renderToString(h('p', null, [1, [' + ', 2]], false, null, undefined))).toBe('<p>1 + 2</p>');
  });

  test('is well-formed XML: void elements close themselves and an svg names its namespace', () => {
    expect(renderToString([h('br'), h('svg', null, h('path', { d: 'M0 0' }))])).toBe(
      '<br/><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    );
  });

  test('writes an empty HTML element inside a foreignObject with its end tag', () => {
    expect(renderToString(h('svg', null, h('foreignObject', null, h('div'))))).toContain('<div></div>');
  });

  test('joins a list of class names without the absent ones', () => {
    expect(renderToString(h('p', { class: ['a', false, 'b'] }))).toBe('<p class="a b"></p>');
  });
});
