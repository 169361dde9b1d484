import { describe, expect, test } from 'vitest';
import errors from '../../../content/strings/en/errors.yaml';
import { h } from '../../../src/shell/html.ts';
import { openingState } from '../../../src/shell/state.ts';
import { renderFigure } from '../../../src/shell/static.ts';
import { addErrorWords } from '../../../src/shell/strings.ts';
import type { StringTree } from '../../../src/shell/words.ts';
import { toy, toyRecording } from './toy-figure.ts';

const recording = toyRecording({ images: 5000 });
const render = (changes = {}, figure = toy) =>
  renderFigure(
    figure,
    { ...openingState(figure, recording), ...changes },
    { id: 'fig', label: 'Figure 1', headingLevel: 3, network: true },
  );
/** With the settings that are not in sight. */
const open = (changes = {}, figure = toy) => render({ sheet: true, ...changes }, figure);
const control = (html: string, name: string) => html.split(`data-param="${name}"`)[1]?.split('data-param=')[0];

describe('renderFigure', () => {
  test('draws title, stage, caption, sentence and table of the recording', () => {
    const html = render({ guess: 'skipped' });
    expect(html).toContain('<h3 class="wcw-title"><span class="wcw-label">Figure 1 </span>A toy</h3>');
    for (const text of ['score 80', 'What you see.', 'Flip it.', 'The score is 80.', '<td>60</td>', 'Recorded']) {
      expect(html).toContain(text);
    }
  });

  test('asks for the guess first, and never again', () => {
    expect(render()).toContain('data-guess="open"');
    expect(render()).toContain('data-action="skip-guess"');
    for (const guess of [30, 'skipped']) {
      expect(render({ guess })).toContain('data-guess="closed"');
      expect(render({ guess })).not.toMatch(/data-action="(skip-)?guess"/);
    }
  });

  test('asks over an empty stage only where Start can bring the answer', () => {
    const empty = { source: { kind: 'none' }, frame: undefined, history: [] };
    expect(render(empty)).toContain('data-guess="open"');
    expect(render({ ...empty, hidden: new Set(['run']) })).toContain('data-guess="closed"');
    expect(render({ ...empty, absent: new Set(['round']) })).toContain('data-guess="closed"');
    expect(render({ absent: new Set(['round']) })).toContain('data-guess="open"');
  });

  test('keeps at most the primary controls in sight and the others behind more settings', () => {
    const [sight, more] = open().split('class="wcw-sheet"');
    expect(render()).not.toContain('class="wcw-sheet"');
    for (const name of ['flip', 'shape', 'mix']) {
      expect(sight).toContain(`data-param="${name}"`);
      expect(more).not.toContain(`data-param="${name}"`);
    }
    for (const name of ['size', 'rate', 'images', 'seed']) {
      expect(sight).not.toContain(`data-param="${name}"`);
      expect(more).toContain(`data-param="${name}"`);
    }
  });

  test('offers the network for download where one was kept, and nowhere else', () => {
    const offer = 'data-menu="weights"';
    expect(render()).toContain(offer);
    const opening = openingState(toy, recording);
    expect(renderFigure(toy, opening, { id: 'fig', network: false })).not.toContain(offer);
    expect(renderFigure(toy, opening, { id: 'fig' })).not.toContain(offer);
    expect(renderFigure(toy, opening, { id: 'fig' })).toContain('data-menu="cite"');
  });

  test('says what a figure says in its own words, and all else in the shell’s', () => {
    const shell = { run: { start: 'Bake it' }, frame: { recorded: 'Baked' } };
    const html = open({ guess: 'skipped' }, { ...toy, strings: { toy: { ...toy.strings.toy, shell } } });
    expect(html).toContain('<span>Bake it</span>');
    expect(html).toContain('<b>Baked</b>');
    expect(html).toContain('>Start over</button>');
    expect(render({ guess: 'skipped' })).toContain('Train on your device');
  });

  test('makes segments of few choices, a list of many, a slider of a range, a field of a seed', () => {
    const html = open();
    expect(control(html, 'shape')).toContain('type="radio"');
    expect(control(html, 'size')).toContain('<select');
    expect(control(html, 'mix')).toContain('type="range"');
    expect(control(html, 'seed')).toContain('inputmode="numeric"');
    expect(control(html, 'images')).toContain('1,000 images');
  });

  test('lists many choices, also in the control that makes the point', () => {
    const many = { ...toy.schema.size, values: [...'abcdefg'] };
    const sizes: typeof toy = { ...toy, primary: ['size'], schema: { ...toy.schema, size: many as never } };
    const params = { ...openingState(toy, undefined).params, size: 'd' } as const;
    const size = control(render({ params }, sizes), 'size');
    expect(size).toMatch(/<select.*<option value="a">.*<option value="d" selected/s);
    expect(size).not.toContain('type="radio"');
  });

  test('shows a control only when it matters', () => {
    expect(control(open(), 'corner')).toBeUndefined();
    expect(
      control(open({ params: { ...openingState(toy, undefined).params, shape: 'square' } }), 'corner'),
    ).toBeDefined();
  });

  test('leaves out what is hidden, controls and parts alike', () => {
    const html = open({ hidden: new Set(['mix', 'seed', 'run', 'menu', 'caption', 'preset', 'guess']) });
    for (const part of [
      'data-param="mix"',
      'data-param="seed"',
      'data-part="run"',
      'wcw-menu',
      'data-preset',
      'What you see.',
      'data-guess="open"',
    ]) {
      expect(html).not.toContain(part);
    }
    expect(html).toContain('data-param="flip"');
  });

  test('says above the stage what the address asked for in vain, and keeps saying it', () => {
    const values = { name: 'mix', given: '7', used: '0' };
    const html = render({ refused: [{ key: 'notes.param.range', values }] });
    expect(html).toMatch(/7 is out of range for Mix.*class="wcw-stage"/s);
    expect(html).not.toMatch(/class="wcw-stage".*7 is out of range/s);
  });

  test('says the values of the controls in words, for paper', () => {
    expect(render({ params: { ...openingState(toy, undefined).params, flip: 'on', rate: 0.01 } })).toMatch(
      /wcw-values">[^<]*Flip it: flipped[^<]*Rate: 0.01/,
    );
  });

  test('does not let a result break out of its text', () => {
    const evil = { ...toy, view: () => h('p', null, '</p><script>') };
    expect(render({}, evil)).not.toContain('<script>');
  });

  test('tells an error in words with a way on, whatever its key', () => {
    const html = render({ status: 'error', error: { key: 'nobody.knows', values: {} } });
    expect(html).toContain('Something went wrong');
    expect(html).toContain('data-action="retry-error"');
  });

  test('offers no computation on data that is not there', () => {
    const html = render({
      guess: 'skipped',
      absent: new Set(['round']),
      notes: [{ key: 'notes.absent', values: { set: 'round' } }],
    });
    expect(html).toMatch(/<button[^>]*data-action="start"[^>]* disabled/);
    expect(html).toMatch(/<button[^>]*data-action="step"[^>]* disabled/);
    expect(control(html, 'flip')).toContain('disabled');
    expect(control(html, 'shape')).not.toContain('disabled');
    expect(html).toContain('not part of this copy of the site');
  });

  test('lets the learning rate move while it trains, and nothing else that shapes the run', () => {
    const html = open({ status: 'running', source: { kind: 'own' } });
    for (const name of ['rate', 'flip']) expect(control(html, name)).not.toContain('disabled');
    for (const name of ['size', 'images']) expect(control(html, name)).toContain('disabled');
  });

  test('offers to start over as soon as something has left the opening state, and never takes the focus from it', () => {
    const reset = (changes: object) => open(changes).match(/<button[^>]*data-action="reset"[^>]*>/)?.[0];
    const { params } = openingState(toy, recording);
    expect(reset({})).toContain('aria-disabled="true"');
    for (const changes of [
      { source: { kind: 'own' }, status: 'paused' },
      { status: 'error' },
      { source: { kind: 'none' }, params: { ...params, seed: 5 }, opening: params },
    ]) {
      expect(reset(changes)).not.toContain('disabled');
    }
  });

  test('says which back end computes and why', () => {
    addErrorWords(errors as StringTree);
    const own = { status: 'running', source: { kind: 'own' }, backend: 'wasm', backendWhy: 'software' };
    expect(open(own)).toContain('WebAssembly on your processor, because this browser draws in software');
  });

  test('refuses to show a recording under parameters it was not made with', () => {
    expect(() => openingState(toy, recording, { params: { seed: 2 } })).toThrow('no recording');
  });
});
