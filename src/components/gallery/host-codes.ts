import { ALLOWED, attribute, COMPACT, helperCode, iframeCode } from '../../shell/embed-code.ts';
import { addressOf, compactOf, type Embedding, heightOf } from './embedding.ts';

/** Something to copy: what it is (`gallery.codes.parts`), and its text. */
export interface Code {
  readonly part: string;
  readonly text: string;
}

const frame = (embedding: Embedding): string =>
  iframeCode({ address: addressOf(embedding), title: embedding.title, height: heightOf(embedding) });

const scriptOf = ({ root, figure }: Embedding): string => helperCode(`${root}embed/v1/${figure}.js`);

/** The attributes of `<wcw-figure>`, each with a space before it. */
function attributesOf({ figure, settings, compact, theme }: Embedding): string {
  const all = [
    ['name', figure],
    ...settings,
    ...(compact ? [['view', 'compact']] : []),
    ...(theme ? [['data-theme', theme]] : []),
  ];
  return all.map(([name, value]) => ` ${name}="${attribute(value!)}"`).join('');
}

/** JSX gives a frame's style as an object and its numbers without quotes, and closes what is empty. */
function jsx(embedding: Embedding): string {
  const height = heightOf(embedding);
  return [
    '<iframe',
    `  src="${attribute(addressOf(embedding))}"`,
    `  title="${attribute(embedding.title)}"`,
    '  width="100%"',
    `  height={${height}}`,
    '  loading="lazy"',
    `  style={{ border: 0, height: ${height} }}`,
    `  allow="${ALLOWED}"`,
    '/>',
  ].join('\n');
}

/** In HTML the frame; in what has no frames (PDF, Word) a link. */
function quarto(embedding: Embedding): string {
  const link = `[${embedding.title.replace(/([\\[\]*_`$<>#|~^])/g, '\\$1')}](<${addressOf(embedding)}>)`;
  const when = (kind: string, inside: string) => `::: {.content-${kind} when-format="html"}\n${inside}\n:::`;
  return `${when('visible', `\`\`\`{=html}\n${frame(embedding)}\n\`\`\``)}\n\n${when('hidden', link)}`;
}

/** A template in back ticks: nothing of the figure's may end it. */
const angular = (embedding: Embedding): string => `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

@Component({
  selector: 'app-figure',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: '<wcw-figure${attributesOf(embedding).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}></wcw-figure>',
})
export class FigureComponent {}`;

function reveal(embedding: Embedding): string {
  const small = compactOf(embedding);
  const attributes = [
    `data-src="${attribute(addressOf(small))}"`,
    `title="${attribute(small.title)}"`,
    `width="860" height="${COMPACT.wide}" style="border:0" allow="${ALLOWED}" data-external="1"`,
  ];
  return `<section>\n  <iframe ${attributes.join(' ')}></iframe>\n</section>`;
}

/** What WordPress asks for the code: of all settings an answer can keep a preset alone. */
function discovered(embedding: Embedding): string {
  const { root, figure, settings } = embedding;
  const [, preset] = settings.find(([name]) => name === 'preset') ?? [];
  return preset
    ? `${root}embed/v1/${figure}/${preset}/`
    : addressOf({ ...embedding, settings: [], compact: false, theme: undefined });
}

const jupyter = (embedding: Embedding): string =>
  `from IPython.display import IFrame\n\nIFrame(${JSON.stringify(addressOf(embedding))}, width="100%", height=${heightOf(embedding)})`;

const one = (part: string, text: (embedding: Embedding) => string) => (embedding: Embedding) =>
  [{ part, text: text(embedding) }] as const;

/** What each host takes as it is, the most common first. */
export const HOSTS = {
  html: (embedding) => [
    { part: 'page', text: frame(embedding) },
    { part: 'helper', text: helperCode(`${embedding.root}embed/v1/embed.js`) },
  ],
  lms: one('page', frame),
  wordpress: (embedding) => [
    { part: 'address', text: discovered(embedding) },
    { part: 'custom', text: frame(embedding) },
  ],
  jupyter: one('page', jupyter),
  quarto: one('page', quarto),
  jsx: one('page', jsx),
  vue: one('page', (embedding) => frame(embedding).replace(' data-wcw=""', '')),
  slidev: one(
    'section',
    (embedding) => `---\nlayout: iframe\nurl: ${JSON.stringify(addressOf(compactOf(embedding)))}\n---`,
  ),
  reveal: one('section', reveal),
  element: one('page', (embedding) => {
    const link = `<a href="${attribute(addressOf(embedding))}">${attribute(embedding.title)}</a>`;
    return `${scriptOf(embedding)}\n<wcw-figure${attributesOf(embedding)}>${link}</wcw-figure>`;
  }),
  angular: (embedding) => [
    { part: 'head', text: scriptOf(embedding) },
    { part: 'component', text: angular(embedding) },
  ],
  link: one('address', addressOf),
} as const satisfies Readonly<Record<string, (embedding: Embedding) => readonly Code[]>>;

export type HostName = keyof typeof HOSTS;
