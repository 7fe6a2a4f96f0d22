// What describes the data to programs as CSV on the Web: https://www.w3.org/TR/tabular-metadata/
import type { Edition } from '../edition/edition.ts'
import { BODIES_CSV } from '../pack/paths.ts'
import { type Column, type DataTable, fileName } from './columns.ts'

export function csvOnTheWeb({ input, version }: Edition, tables: DataTable[]) {
  const { survey } = input
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': survey.title,
    ...(survey.notice ? { 'dc:description': survey.notice } : {}),
    ...(version ? { 'dc:issued': { '@value': version.asOf, '@type': 'xsd:date' } } : {}),
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\n'] },
    tables: tables.map((one) => ({
      url: fileName(one.path),
      'dc:title': one.title,
      tableSchema: {
        columns: one.columns.map(described),
        ...(one.key ? { primaryKey: one.key } : {}),
        ...(one.path === BODIES_CSV
          ? {}
          : {
              foreignKeys: [
                {
                  columnReference: 'body',
                  reference: { resource: fileName(BODIES_CSV), columnReference: 'body' },
                },
              ],
            }),
      },
    })),
  }
}

const described = ({ name, type, says }: Column) => ({
  name,
  titles: name,
  datatype: type === 'number' ? 'decimal' : type,
  'dc:description': says,
})
