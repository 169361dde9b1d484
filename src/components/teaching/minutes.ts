import type { AnyFigure } from '../../shell/figure.ts';
import { readState } from '../../shell/link-state.ts';
import { speedHere } from '../../shell/speed.ts';
import { figureWords } from '../../shell/strings.ts';
import { countWords, WORDS_A_MINUTE } from '../reading-time.ts';
import { entriesOf } from './entries.ts';
import type { Exercise, TeachingNotes } from './schema.ts';

/** What an exercise takes to be thought through and done, without the runs that it asks for; and a sum in it. */
const MINUTES_AN_EXERCISE = 2;
const MINUTES_A_SUM = 1;

/** Minutes in class: words to read, one run at the opening settings and those of the exercises, and the exercises. */
export interface TeachingMinutes {
  readonly reading: number;
  readonly running: number;
  readonly exercises: number;
  /** Whole minutes in all. */
  readonly all: number;
}

/** How long a class needs for a figure with its notes, on devices of usual speed. */
export function teachingMinutes(figure: AnyFigure, notes: TeachingNotes): TeachingMinutes {
  const { ask, believed, shows, exercises } = notes;
  const say = figureWords(figure);
  const texts = [
    say(`${figure.name}.caption`),
    say(`${figure.name}.try`),
    ask,
    believed?.text ?? '',
    shows,
    ...exercises.flatMap((exercise) => [exercise.do, exercise.answer]),
  ];
  const reading = countWords(texts.join(' ')) / WORDS_A_MINUTE;
  const seconds = (state: Exercise['state']): number =>
    (figure.work?.(readState(figure, entriesOf(state)).params) ?? 0) / speedHere();
  const runs = exercises.map((exercise) => (exercise.runs ?? 0) * seconds(exercise.state));
  const running = (seconds({}) + runs.reduce((sum, one) => sum + one, 0)) / 60;
  const sums = exercises.filter(({ values = {} }) => Object.values(values).some((value) => value.arithmetic)).length;
  const worked = exercises.length * MINUTES_AN_EXERCISE + sums * MINUTES_A_SUM;
  return { reading, running, exercises: worked, all: Math.round(reading + running + worked) };
}
