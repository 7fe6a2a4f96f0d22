// What describes the data to programs as a Frictionless Data Package: https://specs.frictionlessdata.io, version 1.
import { MISSING } from '../../vocabulary/reply.ts'
import type { Edition } from '../edition/edition.ts'
import { BODIES_CSV } from '../pack/paths.ts'
import { type Column, type DataTable, fileName, tableName } from './columns.ts'

export function dataPackage({ input, version, notChecked }: Edition, tables: DataTable[]) {
  const { survey } = input
  return {
    profile: 'tabular-data-package',
    name: survey.slug,
    title: survey.title,
    ...(survey.notice ? { description: survey.notice } : {}),
    ...(input.draft ? { draft: true } : {}),
    ...(notChecked.length > 0
      ? { publishedInPart: { notChecked: notChecked.map(({ body }) => body.slug) } }
      : {}),
    ...(version ? { version: String(version.number), created: `${version.asOf}T00:00:00Z` } : {}),
    resources: tables.map((one) => ({
      name: tableName(one.path),
      path: fileName(one.path),
      profile: 'tabular-data-resource',
      title: one.title,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: one.columns.map(described),
        missingValues: [''],
        ...(one.key ? { primaryKey: one.key } : {}),
        ...(one.path === BODIES_CSV
          ? {}
          : {
              foreignKeys: [
                { fields: 'body', reference: { resource: tableName(BODIES_CSV), fields: 'body' } },
              ],
            }),
      },
    })),
  }
}

const described = ({ name, type, says }: Column) => ({
  name,
  type,
  description: says,
  ...(name === 'missing' ? { constraints: { enum: [...MISSING] } } : {}),
})
