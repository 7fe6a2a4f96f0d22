// Whether a file says that it is to be replaced is kept beside its document.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDatabase } from '../../../test/a-database.ts'
import { maybeOne, sql } from '../../store/db.ts'
import { PLACEHOLDER } from './placeholder-text.ts'

test('a file that was put in to be replaced is kept as one by the pattern that its line is found by', async (t) => {
  const db = await aDatabase(t)
  const kept = await maybeOne<{ by: string }>(
    db,
    sql`
      select pg_get_expr(pg_attrdef.adbin, pg_attrdef.adrelid) as by
      from pg_attrdef
      join pg_attribute on pg_attribute.attrelid = pg_attrdef.adrelid
        and pg_attribute.attnum = pg_attrdef.adnum
      where pg_attrdef.adrelid = 'document'::regclass
        and pg_attribute.attname = 'is_placeholder'
    `,
  )
  assert.ok(kept?.by.includes(`'${PLACEHOLDER}'`), kept?.by ?? 'it is not kept')
})
