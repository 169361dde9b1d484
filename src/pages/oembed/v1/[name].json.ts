import type { APIRoute } from 'astro';
import { figures } from '../../../components/figures.ts';
import { absolute } from '../../../components/urls.ts';
import { words } from '../../../components/words.ts';
import { oembed } from '../../../embed/oembed.ts';
import { COMPACT } from '../../../shell/embed-code.ts';
import type { AnyFigure } from '../../../shell/figure.ts';
import { figureWords } from '../../../shell/strings.ts';

/** The compact view in the column of a blog, narrow ones included: the frame keeps that height, whatever the figure does. */
const OEMBED_SIZE = { width: 640, height: COMPACT.narrow } as const;

/** One answer a figure, preset and language, for the discovery link of its pages: a static host cannot answer `?url=`. */
export function getStaticPaths() {
  return [...figures.values()].flatMap((figure) => [
    { params: { name: `${figure.name}.en` }, props: { figure } },
    ...Object.keys(figure.presets).map((preset) => ({
      params: { name: `${figure.name}.${preset}.en` },
      props: { figure, preset },
    })),
  ]);
}

export const GET: APIRoute<{ figure: AnyFigure; preset?: string }> = ({ props: { figure, preset } }) => {
  const answer = oembed({
    title: figureWords(figure)(`${figure.name}.title`),
    provider: words('site.title'),
    root: absolute(''),
    figure: figure.name,
    preset,
    lang: 'en',
    ...OEMBED_SIZE,
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
