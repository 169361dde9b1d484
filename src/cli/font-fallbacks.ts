/**
 * `npm run fonts`: writes `src/styles/font-fallbacks.css`. Until a page's fonts have come it is set in fonts of the reader's
 * system, stretched so that letters are as wide and lines as high: then nothing moves. And it writes the same for pictures
 * that carry no font, `src/shell/stand-in-fonts.ts`. With the paths of font files it prints
 * the mean widths of their letters instead, for `system-fonts.ts`.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Font } from 'fontkitten';
import { meanWidth, openFont } from './font-widths.ts';
import { ownArgs } from './own-args.ts';
import { android, desktop, type SystemFace, type SystemFonts } from './system-fonts.ts';

const project = resolve(import.meta.dirname, '../..');
const fontFile = (name: string, style: string) =>
  resolve(project, `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`);

/** A face of ours: its file and weight, the weights of CSS that it stands for, and which face of a system stands in for it. */
interface Face {
  readonly family: 'serif' | 'sans';
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  readonly range: string;
  readonly standIn: (fonts: SystemFonts) => SystemFace;
}
const upright = { style: 'normal' } as const;
const faces: readonly Face[] = [
  { family: 'serif', ...upright, weight: 400, range: '100 499', standIn: ({ regular }) => regular },
  { family: 'serif', ...upright, weight: 600, range: '500 900', standIn: ({ bold }) => bold },
  {
    family: 'serif',
    style: 'italic',
    weight: 400,
    range: '100 499',
    standIn: ({ italic, regular }) => italic ?? regular,
  },
  {
    family: 'serif',
    style: 'italic',
    weight: 600,
    range: '500 900',
    standIn: ({ boldItalic, bold }) => boldItalic ?? bold,
  },
  { family: 'sans', ...upright, weight: 400, range: '100 449', standIn: ({ regular }) => regular },
  { family: 'sans', ...upright, weight: 500, range: '450 549', standIn: ({ medium, regular }) => medium ?? regular },
  { family: 'sans', ...upright, weight: 600, range: '550 900', standIn: ({ bold }) => bold },
];
const files = { serif: 'source-serif-4', sans: 'inter' } as const;
/** No name begins with `serif`: without its quotes, which a minifier takes away, it would be the generic family. */
const families = { serif: 'Source fallback', sans: 'Inter fallback' } as const;

const percent = (share: number) => `${Number((100 * share).toFixed(2))}%`;

/** The face of a system that stands in for one of ours, with letters as wide and lines as high. */
function faceRule(name: string, { style, range }: Face, ours: Font, { names, width }: SystemFace): string {
  const size = meanWidth(ours) / width;
  const height = (units: number) => percent(Math.abs(units) / ours.unitsPerEm / size);
  return `@font-face {
  font-family: "${name}";
  font-style: ${style};
  font-weight: ${range};
  size-adjust: ${percent(size)};
  ascent-override: ${height(ours.ascent)};
  descent-override: ${height(ours.descent)};
  line-gap-override: ${height(ours.lineGap)};
  src: ${names.map((one) => `local("${one}")`).join(', ')};
}
`;
}

/** The style sheet of all faces that stand in for ours, computed from the font files. */
export async function fallbackStyles(): Promise<string> {
  const rules = ['/* Made by `npm run fonts` from the font files. */\n'];
  for (const face of faces) {
    const ours = await openFont(fontFile(files[face.family], face.style), face.weight);
    const name = families[face.family];
    rules.push(faceRule(name, face, ours, face.standIn(desktop[face.family])));
    rules.push(faceRule(`${name} on Android`, face, ours, face.standIn(android[face.family])));
  }
  return rules.join('\n');
}

/** The stand-ins for figures' letters as a module: rules for a picture's own style sheet. */
export async function standInModule(): Promise<string> {
  const css = await fallbackStyles();
  const sans = css.match(/@font-face \{[^}]*"Inter fallback[^}]*\}/g) ?? [];
  const rules = sans.map(
    (rule) =>
      `  '${rule
        .replace(/([:;{,])\s+/g, '$1')
        .replace(' {', '{')
        .replace(/;\s*\}/, '}')
        .replaceAll('\n', '')}',`,
  );
  return `/* Made by \`npm run fonts\` from the font files. */

/** Fonts of a reader's system that stand in for figures' own, as wide and as high: for pictures that carry no font. */
export const STAND_IN_FONTS = [
${rules.join('\n')}
  '.wcw-figure{--sans:"Inter Variable",Inter,"Inter fallback","Inter fallback on Android",system-ui,sans-serif}',
].join('');
`;
}

if (import.meta.main) {
  const { words } = ownArgs({ words: Number.POSITIVE_INFINITY });
  for (const path of words) console.log(`${path}: ${meanWidth(await openFont(path)).toFixed(4)}`);
  if (words.length === 0) {
    await writeFile(resolve(project, 'src/styles/font-fallbacks.css'), await fallbackStyles());
    await writeFile(resolve(project, 'src/shell/stand-in-fonts.ts'), await standInModule());
  }
}
