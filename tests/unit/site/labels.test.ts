import { describe, expect, it } from 'vitest';
import { figureNames, labelOf, scanLabels } from '../../../src/components/labels.ts';

const text = `
## One thing {#one}
<Figure name="inversion" id="first" preset="paper" />
<Equation id="swap">$$x$$</Equation>
<Equation>$$y$$</Equation>

## Another {#two}
<Figure
  id="second" name="inversion" caption="a > b" />
<Equation id="odd">$$z$$</Equation>
### Not a section
\`<Figure id="quoted" />\` and {/* <Figure id="hidden" /> */}
\`\`\`
## Code {#code}
\`\`\`
`;

describe('labels', () => {
  const labels = scanLabels(2, text);

  it('number sections, figures and equations apart, in the order of the text', () => {
    expect([...labels.values()].map(({ kind, id, number }) => `${kind} ${id} ${number}`)).toEqual([
      'section one 2.1',
      'figure first 2.1',
      'equation swap 2.1',
      'section two 2.2',
      'figure second 2.2',
      'equation odd 2.2',
    ]);
  });

  it('leave out code, comments and formulas without an id', () => {
    expect(labels.size).toBe(6);
  });

  it('fail the build for a reference to nothing, saying what there is', () => {
    expect(labelOf(labels, 'swap').number).toBe('2.1');
    expect(() => labelOf(labels, 'swop')).toThrow(/"swop".*swap/);
  });

  it('name each figure of a text once, however often it stands there', () => {
    const twice = '<Figure name="toy" id="toy" /><Figure name="toy" id="toy-two" /><Figure name="other" id="other" />';
    expect(figureNames(twice, scanLabels(1, twice))).toEqual(['toy', 'other']);
  });

  it('fail the build for an id that is there twice', () => {
    expect(() => scanLabels(1, '## A {#a}\n<Figure id="a" />')).toThrow(/"a" twice/);
  });

  it('fail the build for a section or a figure that nothing can point at', () => {
    expect(() => scanLabels(1, '## A')).toThrow(/has no id/);
    expect(() => scanLabels(1, '<Figure name="inversion" />')).toThrow(/has no id/);
  });
});
