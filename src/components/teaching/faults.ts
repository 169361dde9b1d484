import type { AnyFigure } from '../../shell/figure.ts';
import { readState } from '../../shell/link-state.ts';
import { entriesOf } from './entries.ts';
import type { Exercise, TeachingNotes } from './schema.ts';

/** Where sources are looked up. */
export interface SourcesAt {
  /** Whether the bibliography has a work. */
  work(key: string): boolean;
  /** Whether the ledger has a claim. */
  claim(id: string): boolean;
}

const filled = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** What is wrong with a figure's notes that their shape cannot show: sources, settings, values that are not there. */
export function teachingFaults(figure: AnyFigure, notes: TeachingNotes, at: SourcesAt): readonly string[] {
  const { believed, exercises } = notes;
  return [
    believed?.cite && !at.work(believed.cite) && `believed.cite: the bibliography has no "${believed.cite}"`,
    believed?.claim && !at.claim(believed.claim) && `believed.claim: the ledger has no "${believed.claim}"`,
    ...valueFaults('shows', notes.shows, notes.values),
    ...exercises.flatMap((exercise, i) => [
      ...stateFaults(figure, `exercises.${i}.state`, exercise.state),
      ...Object.entries(exercise.values ?? {}).flatMap(([name, { at }]) =>
        stateFaults(figure, `exercises.${i}.values.${name}.at`, at),
      ),
      ...valueFaults(`exercises.${i}.answer`, exercise.answer, exercise.values),
    ]),
  ].filter((fault) => typeof fault === 'string');
}

/** Braces without a value, and values that nobody asks for. */
function valueFaults(field: string, text: string, values: object = {}): string[] {
  const [asked, given] = [filled(text), Object.keys(values)];
  return [
    ...asked.filter((name) => !given.includes(name)).map((name) => `${field}: {${name}} has no value`),
    ...given.filter((name) => !asked.includes(name)).map((name) => `${field}: the value "${name}" is not used`),
  ];
}

/** Settings that the figure does not have. */
function stateFaults(figure: AnyFigure, field: string, state: Exercise['state']): string[] {
  const panels = figure.sides?.map(({ name }) => name) ?? [];
  const unknown = Object.entries(state ?? {}).filter(([name, value]) =>
    name === 'panel' ? !panels.includes(String(value)) : name !== 'preset' && !Object.hasOwn(figure.schema, name),
  );
  return [
    ...unknown.map(([name, value]) => `${field}: there is no ${name} "${value}"`),
    ...readState(figure, entriesOf(state)).refused.map(
      ({ values }) => `${field}: ${values?.name} cannot be "${values?.given}"`,
    ),
  ];
}
