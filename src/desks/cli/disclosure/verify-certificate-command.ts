// candour verify-certificate: is a released table what its certificate shows to be safe? By addition alone.
import { basename } from 'node:path'
import { jsonIn, readTrueTable } from '../../../disclose/table/read-true-table.ts'
import { verifyCertificate } from '../../../disclose/verify-certificate.ts'
import { type Command, readFlags, usedWrongly } from '../verb/command.ts'
import { answering, linksIn, policyIn, releasedIn, textOf } from './files-given.ts'

export const verifyCertificateCommand: Command = {
  name: 'verify-certificate',
  summary: 'checks by addition alone that a released table is what its certificate shows',
  usage:
    'candour verify-certificate CERT.json --released R.json [--earlier R1.json]... [--links L.json] [--true TABLE --policy P.json] [--json]',
  example:
    'candour verify-certificate fixtures/disclose/certificate.json --released fixtures/disclose/released.json',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      released: { type: 'string' },
      earlier: { type: 'string', multiple: true, default: [] },
      links: { type: 'string' },
      true: { type: 'string' },
      policy: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const [file] = positionals
    const { released: of, true: truth } = values
    if (file === undefined || positionals.length > 1)
      throw usedWrongly(this, 'name one certificate.')
    if (of === undefined) throw usedWrongly(this, 'name the released table with --released.')
    return answering(values.json, io, file, async () => {
      const certificate = jsonIn(await textOf(file), basename(file))
      const [released] = await releasedIn([of])
      const earlier = await releasedIn(values.earlier)
      const links = await linksIn(values.links)
      const policy = await policyIn(values.policy)
      const table = truth === undefined ? null : readTrueTable(await textOf(truth), basename(truth))
      if (!released) throw usedWrongly(this, 'name the released table with --released.')
      const begun = performance.now()
      const found = verifyCertificate({
        certificate,
        released,
        earlier,
        links,
        policy: values.policy === undefined ? null : policy,
        truth: table && { table, policy },
      })
      const milliseconds = Number((performance.now() - begun).toFixed(1))
      const keeps =
        found.fewest === null
          ? ''
          : `; a withheld number that can be small keeps at least ${found.fewest} values`
      if (values.json) io.out(JSON.stringify({ file, ...found, milliseconds }))
      else {
        io.out(
          found.valid
            ? `${file}: holds. ${found.tables} complete tables agree with everything printed in ${of}${keeps}.`
            : `${file}: does not hold. Do not rely on it.`,
        )
        for (const { message } of found.problems) io.out(`  ${message}`)
      }
      return found.valid ? 0 : 1
    })
  },
}
