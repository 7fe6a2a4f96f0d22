// The codebook: every column of the data files and every code in them, as page and as text.
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { MISSING, populationsOf } from '../../vocabulary/reply.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { CODEBOOK, INDEX } from '../pack/paths.ts'
import { type DataTable, fileName } from './columns.ts'

export interface Codes {
  title: string
  rows: [code: string, means: string][]
}

/** Of units and groups those that stand in the data. */
export function codesOf({ input, labels }: Edition): Codes[] {
  const units = new Set(input.figures.map(({ figure }) => figure.unit))
  const groups = new Set(input.figures.flatMap(({ figure }) => populationsOf(figure)))
  return [
    {
      title: 'missing',
      rows: MISSING.map((why) => [why, `${MISSING_WORDS[why].short}${MISSING_WORDS[why].legend}`]),
    },
    { title: 'unit', rows: [...units].sort().map((unit) => [unit, labels.unit(unit)]) },
    {
      title: 'population',
      rows: [...groups].sort().map((group) => [group, labels.category('whom', group)]),
    },
  ]
}

export function codebookText(edition: Edition, tables: DataTable[]): string {
  const columns = tables.flatMap(({ path, title, columns, rows }) => [
    `## ${fileName(path)}`,
    '',
    `${title}. ${rows.length} rows.`,
    '',
    '| column | type | what it says |',
    '| --- | --- | --- |',
    ...columns.map(({ name, type, says }) => `| ${name} | ${type} | ${says} |`),
    '',
  ])
  const codes = codesOf(edition).flatMap(({ title, rows }) => [
    `## Codes of ${title}`,
    '',
    '| code | means |',
    '| --- | --- |',
    ...rows.map(([code, means]) => `| ${code} | ${means} |`),
    '',
  ])
  return ['# Codebook', '', ...columns, ...codes].join('\n')
}

export function codebookPage(edition: Edition, tables: DataTable[]): Html {
  return packFrame(edition, {
    path: CODEBOOK,
    title: 'Codebook',
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'Codebook' }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">Codebook</h1>
        <p class="deck">Every column of the data files and every code in them.</p>
      </section>
${tables.map(({ path, title, columns, rows }) => {
  const file = fileName(path)
  return section({
    heading: html`<a href="${file}">${file}</a>`,
    note: `${title}. ${rows.length} rows.`,
    content: table({
      caption: `Columns of ${file}`,
      columns: [
        { head: 'Column' },
        { head: 'Type', as: 'unit' },
        { head: 'What it says', as: 'wide' },
      ],
      bodies: [
        {
          rows: columns.map(({ name, type, says }) => ({
            cells: [html`<code>${name}</code>`, type, says],
          })),
        },
      ],
    }),
  })
})}
${codesOf(edition).map(codesSection)}
    `,
  })
}

const codesSection = ({ title, rows }: Codes): Html =>
  section({
    heading: `Codes of ${title}`,
    content: table({
      caption: `Codes of ${title}`,
      columns: [{ head: 'Code' }, { head: 'Means', as: 'wide' }],
      bodies: [
        { rows: rows.map(([code, means]) => ({ cells: [html`<code>${code}</code>`, means] })) },
      ],
    }),
  })
