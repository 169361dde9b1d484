import type { APIRoute } from 'astro';
import words from '../../../../content/strings/en/embed.yaml';
import { absolute } from '../../../components/urls.ts';
import { frameSize, oembed } from '../../../embed/oembed.ts';

const definitions = import.meta.glob('../../../figures/*/definition.ts');
const strings = import.meta.glob<{ readonly title: string }>('../../../../content/strings/en/*.yaml', {
  eager: true,
  import: 'default',
});

/** One answer a figure and language, for the discovery link of its pages: a static host cannot answer `?url=`. */
export function getStaticPaths() {
  return Object.keys(definitions).map((path) => {
    const figure = path.split('/').at(-2)!;
    return { params: { name: `${figure}.en` }, props: { figure } };
  });
}

export const GET: APIRoute<{ figure: string }> = ({ props: { figure } }) => {
  const { title } = strings[`../../../../content/strings/en/${figure}.yaml`];
  const answer = oembed({
    title,
    provider: (words as { readonly provider: string }).provider,
    root: absolute(''),
    figure,
    lang: 'en',
    ...frameSize,
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
