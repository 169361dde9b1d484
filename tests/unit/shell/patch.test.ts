import { describe, expect, test } from 'vitest';
import { h } from '../../../src/shell/html.ts';
import { patch } from '../../../src/shell/patch.ts';
import { type FakeElement, fakeParent } from './fake-dom.ts';

const at = (root: FakeElement, index: number) => root.childNodes[index] as FakeElement;

describe('patch', () => {
  test('creates what is missing and changes in place what is there', () => {
    const { parent, root } = fakeParent();
    patch(parent, h('p', { class: 'a', id: 'x' }, 'one'));
    const paragraph = at(root, 0);
    patch(parent, h('p', { class: 'b' }, 'two'));
    expect(at(root, 0)).toBe(paragraph);
    expect([...paragraph.written]).toEqual([['class', 'b']]);
    expect(root.text).toBe('two');
  });

  test('puts what stands inside an svg in its namespace, and what stands in a foreignObject out of it', () => {
    const { parent, root } = fakeParent();
    patch(parent, h('svg', null, h('g'), h('foreignObject', null, h('div'))));
    const svg = at(root, 0);
    expect(svg.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(at(svg, 0).namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(at(at(svg, 1), 0).namespaceURI).toBe('http://www.w3.org/1999/xhtml');
  });

  test('finds keyed elements again wherever they move, and drops the others', () => {
    const { parent, root } = fakeParent();
    const item = (key: string) => h('li', { key }, key);
    patch(parent, ['a', 'b', 'c'].map(item));
    const [a, b, c] = root.childNodes;
    patch(parent, ['c', 'd', 'a'].map(item));
    expect(root.text).toBe('cda');
    expect(root.childNodes[0]).toBe(c);
    expect(root.childNodes[2]).toBe(a);
    expect(root.childNodes).not.toContain(b);
  });

  test('leaves the focus where it was when a sibling before it goes and when elements change places', () => {
    const { parent, root, page } = fakeParent();
    const input = (key: string) => h('input', { key });
    patch(parent, ['a', 'b', 'c'].map(input));
    const c = at(root, 2);
    c.focus();
    patch(parent, ['b', 'c'].map(input));
    expect(page.activeElement).toBe(c);
    patch(parent, ['c', 'b'].map(input));
    expect(page.activeElement).toBe(c);
  });

  test('exchanges listeners without leaving the old one behind', () => {
    const { parent, root } = fakeParent();
    const [first, second] = [() => {}, () => {}];
    patch(parent, h('button', { on: { click: first } }));
    patch(parent, h('button', { on: { click: second } }));
    expect(at(root, 0).listeners).toEqual([['click', second]]);
  });

  test('does not overwrite what the reader types, unless the value itself changes', () => {
    const { parent, root } = fakeParent();
    patch(parent, h('input', { value: '1' }));
    const input = at(root, 0);
    input.focus();
    input.value = '12';
    patch(parent, h('input', { value: '1' }));
    expect(input.value).toBe('12');
    patch(parent, h('input', { value: '7' }));
    expect(input.value).toBe('7');
  });

  test('stands a slider where its value is, and one that keeps its own where the reader has moved it', () => {
    const { parent, root } = fakeParent();
    const sliders = (title: string) => [
      h('input', { type: 'range', value: '50', title }),
      h('input', { type: 'range', value: '50', title, keep: true }),
    ];
    patch(parent, sliders('before'));
    const [led, own] = [at(root, 0), at(root, 1)];
    expect([led.value, own.value]).toEqual(['50', '50']);
    led.focus();
    led.value = own.value = '51';
    patch(parent, sliders('after'));
    expect([led.value, own.value]).toEqual(['50', '51']);
  });

  test('sets a box back that the state does not confirm', () => {
    const { parent, root } = fakeParent();
    patch(parent, h('input', { type: 'checkbox' }));
    at(root, 0).checked = true;
    patch(parent, h('input', { type: 'checkbox' }));
    expect(at(root, 0).checked).toBe(false);
  });

  test('leaves alone the attributes that the reader changed and the tree did not', () => {
    const { parent, root } = fakeParent();
    patch(parent, h('details', { class: 'a' }));
    at(root, 0).setAttribute('open', '');
    patch(parent, h('details', { class: 'b' }));
    expect(at(root, 0).written.has('open')).toBe(true);
  });

  test('takes over markup that came with the page, keyed or not, and sheds what it does not draw', () => {
    const { parent, root, page } = fakeParent();
    const old = page.createElementNS('http://www.w3.org/1999/xhtml', 'p');
    old.setAttribute('title', 'old');
    root.insertBefore(old, null);
    patch(parent, h('p', { key: 'x', class: 'new' }));
    expect(at(root, 0)).toBe(old);
    expect([...old.written]).toEqual([['class', 'new']]);
  });

  test('passes over a part that is the very object drawn last, and draws its equal anew', () => {
    const { parent, root } = fakeParent();
    const dots = () => h('g', { class: 'dots' }, h('circle'));
    const kept = dots();
    patch(parent, h('p', null, kept, 'one'));
    const group = at(at(root, 0), 0);
    group.setAttribute('class', 'touched');
    group.removeChild(group.childNodes[0]);
    patch(parent, h('p', null, kept, 'two'));
    expect(group.childNodes).toHaveLength(0);
    expect(root.text).toBe('two');
    patch(parent, h('p', null, dots(), 'two'));
    expect(group.childNodes).toHaveLength(1);
  });

  test('draws one and the same part in two places', () => {
    const [first, second] = [fakeParent(), fakeParent()];
    const shared = h('p', null, 'both');
    for (const { parent } of [first, second]) patch(parent, shared);
    expect([first.root.text, second.root.text]).toEqual(['both', 'both']);
  });

  test('keeps the children of an element that says so', () => {
    const { parent, root } = fakeParent();
    patch(parent, h('div', null, 'picture'));
    patch(parent, h('div', { keep: true, class: 'stage' }));
    expect(root.text).toBe('picture');
    expect(at(root, 0).written.get('class')).toBe('stage');
  });
});
