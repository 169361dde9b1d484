/** A numbered thing that the text can point at: figure 2.1, equation (2.1), section 2.1. */
export interface Label {
  readonly kind: 'figure' | 'equation' | 'section';
  readonly id: string;
  readonly number: string;
}

/** The labels of one chapter by id, in the order of the text. */
export type Labels = ReadonlyMap<string, Label>;

const TOKEN = /^## (?<heading>.+)$|<(?<tag>Figure|Equation)\b(?<attributes>(?:[^>"]|"[^"]*")*)>/gm;

/** The text of a chapter without code and comments, whose contents are no labels. */
function withoutCode(body: string): string {
  return body
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
}

/**
 * Finds and numbers every section, `<Figure>` and `<Equation>` of a chapter's source. An equation without `id` has no
 * number. Throws on a section or figure without `id`, and on an id that is there twice.
 */
export function scanLabels(chapter: number, body: string): Labels {
  const labels = new Map<string, Label>();
  const counts = { figure: 0, equation: 0, section: 0 };
  for (const { groups } of withoutCode(body).matchAll(TOKEN)) {
    const kind = groups?.tag === 'Figure' ? 'figure' : groups?.tag === 'Equation' ? 'equation' : 'section';
    const source = kind === 'section' ? groups?.heading : groups?.attributes;
    const id = (kind === 'section' ? /\{#([\w-]+)\}\s*$/ : /\bid="([^"]+)"/).exec(source ?? '')?.[1];
    if (!id && kind === 'equation') continue;
    if (!id) throw new Error(`A ${kind} of chapter ${chapter} has no id: ${source}`);
    if (labels.has(id)) throw new Error(`Chapter ${chapter} uses the id "${id}" twice`);
    counts[kind] += 1;
    labels.set(id, { kind, id, number: `${chapter}.${counts[kind]}` });
  }
  return labels;
}

/**
 * The attributes of the `<Figure>` with this id, without the id, as the text gives them. Throws when the text has none or
 * gives it no name.
 */
export function scanFigure(body: string, id: string): { readonly name: string } & Readonly<Record<string, string>> {
  for (const { groups } of withoutCode(body).matchAll(TOKEN)) {
    if (groups?.tag !== 'Figure') continue;
    const given = [...(groups.attributes ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    const { id: found, name, ...rest } = Object.fromEntries(given) as Record<string, string>;
    if (found === id && name) return { name, ...rest };
  }
  throw new Error(`The text has no figure "${id}" with a name`);
}

/**
 * Throws unless a figure's `id` is its name, or its name and something more after a hyphen: the ledger, the gallery and
 * other pages link to a figure by its name.
 */
export function checkFigureId(name: string, id: string): void {
  if (id !== name && !id.startsWith(`${name}-`)) {
    throw new Error(
      `The figure "${name}" has the id "${id}": give it id="${name}", or id="${name}-…" for a second one`,
    );
  }
}

/** The names of the figures of a text, each once. */
export function figureNames(body: string, labels: Labels): readonly string[] {
  const ids = [...labels.values()].filter(({ kind }) => kind === 'figure').map(({ id }) => id);
  return [...new Set(ids.map((id) => scanFigure(body, id).name))];
}

/** The label called `id`. Throws for an unknown one, naming those that exist. */
export function labelOf(labels: Labels, id: string): Label {
  const label = labels.get(id);
  if (!label) throw new Error(`Nothing is labelled "${id}"; there are: ${[...labels.keys()].join(', ') || 'none'}`);
  return label;
}
