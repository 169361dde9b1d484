import type { APIRoute } from 'astro';
import { classFigure, classFigures } from '../../components/class/class-data.ts';
import type { AnyFigure } from '../../shell/figure.ts';

/** What the page of a class loads of a figure once a line names it: its parameters, and what each of our seeds measured. */
export function getStaticPaths() {
  return classFigures.map((figure) => ({ params: { figure: figure.name }, props: { figure } }));
}

export const GET: APIRoute<{ figure: AnyFigure }> = ({ props: { figure } }) =>
  new Response(JSON.stringify(classFigure(figure)), { headers: { 'content-type': 'application/json' } });
