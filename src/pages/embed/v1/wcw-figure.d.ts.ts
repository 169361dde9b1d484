import type { APIRoute } from 'astro';
import { described } from '../../../components/described.ts';
import { elementTypes } from '../../../embed/element-types.ts';

/** The types of the element, for who writes it in TypeScript. */
export const GET: APIRoute = () =>
  new Response(elementTypes(described), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
