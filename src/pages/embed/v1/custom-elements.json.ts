import type { APIRoute } from 'astro';
import { described } from '../../../components/described.ts';
import { elementManifest } from '../../../embed/element-manifest.ts';

/** The element as editors read it. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(elementManifest(described)), { headers: { 'content-type': 'application/json' } });
