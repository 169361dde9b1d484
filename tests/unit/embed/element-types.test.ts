import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { described } from '../../../src/components/described.ts';
import { elementManifest } from '../../../src/embed/element-manifest.ts';
import { elementTypes } from '../../../src/embed/element-types.ts';

/** What TypeScript says of a file beside the types, strictly, with every declaration checked. */
function complaints(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  const files = ['page.tsx', 'wcw-figure.d.ts'].map((file) => join(folder, file));
  try {
    writeFileSync(files[0]!, text);
    writeFileSync(files[1]!, elementTypes(described));
    const program = ts.createProgram(files, {
      strict: true,
      noEmit: true,
      jsx: ts.JsxEmit.Preserve,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    });
    return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('the element is known to TSX and the DOM: what is right compiles, a wrong figure, value, setting or method does not', () => {
  const page = `declare global { namespace JSX { interface IntrinsicElements { a: { href: string; children?: unknown } } } }
export const right = [
  <wcw-figure name="inversion" activation="relu" seed={3} epochs="1" negate="on" hide="menu" view="compact" preset="paper" />,
  <wcw-figure name="kernel" data-theme="dark"><a href="x">A link</a></wcw-figure>,
];
export const figure = document.querySelector('wcw-figure')!;
figure.params = { seed: 3 };
figure.start();
figure.addEventListener('statechange', ({ detail }) => console.log(detail === 'done'));
// What follows is wrong, a line each.
export const strange = <wcw-figure name="inversoin" />;
export const value = <wcw-figure name="inversion" activation="sigmoid" />;
export const setting = <wcw-figure name="kernel" negate="on" />;
export const nameless = <wcw-figure seed={3} />;
figure.begin();
figure.addEventListener('statechange', ({ detail }) => console.log(detail === 'finished'));
`;
  const lines = complaints(page).map((line) => Number.parseInt(line, 10));
  expect(lines).toEqual([11, 12, 13, 14, 15, 16]);
});

it('is known to editors by every parameter of every figure', () => {
  const { schemaVersion, modules } = elementManifest(described);
  const { tagName, attributes } = modules[0]!.declarations[0]!;
  expect([schemaVersion, tagName]).toEqual(['1.0.0', 'wcw-figure']);
  const names = new Set(attributes.map(({ name }) => name));
  expect(names.size).toBe(attributes.length);
  for (const { figure } of described) for (const param of Object.keys(figure.schema)) expect(names).toContain(param);
  expect(attributes.find(({ name }) => name === 'name')!.type.text).toContain("'inversion'");
});
