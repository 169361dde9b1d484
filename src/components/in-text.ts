import Aside from './Aside.astro';
import Bibliography from './Bibliography.astro';
import Cite from './Cite.astro';
import Do from './Do.astro';
import Equation from './Equation.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import InShort from './InShort.astro';
import NetworkPicture from './NetworkPicture.astro';
import Ref from './Ref.astro';
import Reproduced from './Reproduced.astro';
import Sidenote from './Sidenote.astro';
import Table from './Table.astro';
import TableHead from './TableHead.astro';
import Term from './Term.astro';
import Value from './Value.astro';

/** What a chapter's text may use without importing it. */
export const inText = {
  h2: Heading,
  table: Table,
  th: TableHead,
  Aside,
  Bibliography,
  Cite,
  Do,
  Equation,
  Figure,
  InShort,
  NetworkPicture,
  Ref,
  Reproduced,
  Sidenote,
  Term,
  Value,
};
