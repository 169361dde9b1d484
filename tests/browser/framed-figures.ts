import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pagesOf } from './links.ts';

/** The figures of the built site that stand in the frame of one screen, and the chapter that each stands in. */
export function framedFigures(): { readonly name: string; readonly path: string; readonly trains: boolean }[] {
  const chapters = pagesOf(resolve('dist')).filter(
    ({ path, html }) => !path.startsWith('embed/') && html.includes('<wcw-figure '),
  );
  return chapters.flatMap(({ path, html }) =>
    html
      .split('<wcw-figure ')
      .slice(1)
      .filter((markup) => markup.slice(0, 2000).includes('wcw-framed'))
      .map((markup) => {
        const name = /name="([\w-]+)"/.exec(markup)![1]!;
        const embed = readFileSync(resolve(`dist/embed/v1/${name}/index.html`), 'utf8');
        return { name, path, trains: embed.includes('data-part="run"') };
      }),
  );
}
