import type { APIRoute } from 'astro';
import { absolute } from '../components/urls.ts';

/** Everything may be read by everybody; frames for other people's pages say `noindex` themselves. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute('sitemap-index.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
