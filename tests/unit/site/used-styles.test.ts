import { describe, expect, it } from 'vitest';
import { usedStyles } from '../../../src/components/gallery/used-styles.ts';

const css = `/* tokens */ :root{--ink:#111}
@media (prefers-color-scheme: dark){:root:not([data-theme="light"]){--ink:#eee}}
:root[data-theme="dark"], :host([data-theme="dark"]) .a{--ink:#eee}
@font-face{font-family:x;src:url(x)}
@media print{.a{color:red}}
.a button{color:red} .a:hover{color:red} .a input:focus-visible + span{color:red}
.a line{stroke:red} .b{color:red} .a:not(.b) > .a{fill:red} @container (width > 9em){.a{fill:blue}}`;
const drawn = { classes: new Set(['a']), tags: new Set(['svg', 'line', 'span']) };

describe('the styles of a still picture', () => {
  it('are those that what is in it is drawn with', () => {
    const used = usedStyles(css, { ...drawn, theme: 'light' });
    expect(used).toBe(
      ':root{--ink:#111}.a line{stroke:red}.a:not(.b) > .a{fill:red}@container (width > 9em){.a{fill:blue}}',
    );
  });
  it('are those of its own paper, whatever the reader prefers', () => {
    const used = usedStyles(css, { ...drawn, theme: 'dark' });
    expect(used).toContain(':root[data-theme="dark"], :host([data-theme="dark"]) .a{--ink:#eee}');
    expect(used).not.toContain('prefers-color-scheme');
  });
});
