import { describe, expect, it } from 'vitest';
import { katexPlugin, renderMath } from '../../../src/components/katex-plugin.ts';

describe('formulas', () => {
  it('are set as HTML for the eye and MathML for the ear', () => {
    const html = renderMath('f_{-W}(-x) = f_W(x)', false);
    expect(html).toContain('<math');
    expect(html).toContain('aria-hidden="true"');
  });

  it('that cannot be set fail the build', () => {
    expect(() => renderMath('\\frac{1', true)).toThrow();
    expect(() => renderMath('\\nosuchthing', true)).toThrow();
  });

  it('replace their node by raw HTML, which MDX leaves alone', () => {
    const replaced: unknown[] = [];
    katexPlugin.math({ value: 'x' }, { replaceNode: (_, by) => replaced.push(by) });
    expect(replaced).toEqual([{ raw: expect.stringContaining('katex-display'), mdxExpressions: false }]);
  });
});
