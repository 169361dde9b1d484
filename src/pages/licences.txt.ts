import type { APIRoute } from 'astro';
import { licenceOf, shippedPackages } from '../components/shipped.ts';

/** The licences of everything of other people's that this site sends to its readers. */
export const GET: APIRoute = () => {
  const entries = shippedPackages
    .map(licenceOf)
    .map(({ name, version, licence, text }) =>
      [`${name} ${version} (${licence})`, text?.trim()].filter(Boolean).join('\n\n'),
    );
  return new Response(`${entries.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
