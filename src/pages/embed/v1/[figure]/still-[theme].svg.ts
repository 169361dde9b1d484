import type { APIRoute } from 'astro';
import { figures } from '../../../../components/figures.ts';
import { stillPicture } from '../../../../components/gallery/still-picture.ts';
import { type Still, stillOf } from '../../../../components/stills.ts';

const themes = ['light', 'dark'] as const;

/** A picture of every figure as it opens, on light and on dark paper. */
export function getStaticPaths() {
  return [...figures.keys()].flatMap((figure) =>
    themes.map((theme) => ({ params: { figure, theme }, props: { theme } })),
  );
}

/** Drawn twice, read once. */
const stills = new Map<string, Promise<Still>>();
const still = (name: string): Promise<Still> => {
  if (!stills.has(name)) stills.set(name, stillOf(name, {}));
  return stills.get(name)!;
};

export const GET: APIRoute<{ theme: (typeof themes)[number] }, { figure: string }> = async ({ params, props }) =>
  new Response(stillPicture(await still(params.figure), props.theme), {
    headers: { 'content-type': 'image/svg+xml' },
  });
