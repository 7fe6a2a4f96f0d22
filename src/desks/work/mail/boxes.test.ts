import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { BoxPlace, MailAhead, MailBox } from '../../../store/house.ts'
import { emlBox } from './eml-box.ts'
import { maildirBox } from './maildir-box.ts'
import { mailsIn, mboxBox } from './mbox-box.ts'

async function aFolder(t: { after(work: () => Promise<void>): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-box-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

const words = ({ beginning }: MailAhead): string => Buffer.from(beginning).toString()

async function all(box: MailBox, seen: BoxPlace | null = null) {
  const found: MailAhead[] = []
  for (let place = seen; ; ) {
    const some = await box.next(place, 2, null)
    const last = some.at(-1)
    if (!last) return { found, place }
    found.push(...some)
    place = { uidValidity: last.uidValidity, lastUid: last.uid }
  }
}

test('a mailbox file is cut between its mails, and nowhere else', async () => {
  const text = [
    'From foi@a.example Mon Jun  3 10:00:00 2024',
    'Subject: one',
    '',
    'From here on we refuse.',
    '>From there we do not.',
    '',
    'From x without an hour',
    '',
    'From foi@b.example Mon Jun  3 11:00:00 2024',
    'Subject: two',
    '',
    'Yes',
  ].join('\n')
  async function* inPieces() {
    for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7))
  }
  const mails: string[] = []
  for await (const mail of mailsIn(inPieces())) mails.push(mail.toString())
  assert.deepEqual(mails, [
    'Subject: one\n\nFrom here on we refuse.\nFrom there we do not.\n\nFrom x without an hour\n\n',
    'Subject: two\n\nYes',
  ])
})

test('a mailbox file gives all its mails each time it is asked anew', async (t) => {
  const path = join(await aFolder(t), 'a.mbox')
  await writeFile(
    path,
    [1, 2, 3].map((n) => `From a Mon Jun  3 10:00:00 2024\nSubject: ${n}\n\n`).join(''),
  )
  const box = mboxBox(path)
  for (const _ of ['first', 'again']) {
    const { found } = await all(box)
    assert.deepEqual(
      found.map(words).map((one) => one.trim()),
      ['Subject: 1', 'Subject: 2', 'Subject: 3'],
    )
  }
})

test('a Maildir is looked at from where the last look ended, and left as it was', async (t) => {
  const folder = await aFolder(t)
  for (const part of ['new', 'cur', 'tmp']) await mkdir(join(folder, part))
  for (const n of [1, 2, 3]) await writeFile(join(folder, 'new', `${n}.host`), `Subject: ${n}`)
  await writeFile(join(folder, 'tmp', '9.host'), 'half')
  const before = await readdir(folder, { recursive: true })
  const { found, place } = await all(await maildirBox(folder))
  assert.deepEqual(found.map(words).sort(), ['Subject: 1', 'Subject: 2', 'Subject: 3'])
  assert.deepEqual(await readdir(folder, { recursive: true }), before)
  const { found: none } = await all(await maildirBox(folder), place)
  assert.deepEqual(none, [])
  // Seen and marked by a mail program, which renames it: looked at again, where its seal is known.
  await waitForAnotherMoment(join(folder, 'new', '3.host'))
  await rename(join(folder, 'new', '2.host'), join(folder, 'cur', '2.host:2,S'))
  const { found: moved } = await all(await maildirBox(folder), place)
  assert.deepEqual(moved.map(words), ['Subject: 2'])
})

test('of a Maildir no mail is missed that comes in the moment in which it is looked at', async (t) => {
  const folder = await aFolder(t)
  await mkdir(join(folder, 'new'))
  const box = await maildirBox(folder)
  let place: BoxPlace | null = null
  const missed: string[] = []
  for (const n of Array.from({ length: 20 }, (_, i) => `${i + 1}`)) {
    await writeFile(join(folder, 'new', n), n)
    const { found, place: next }: Awaited<ReturnType<typeof all>> = await all(box, place)
    if (!found.map(words).includes(n)) missed.push(n)
    place = next
  }
  assert.deepEqual(missed, [])
})

/** The clock of the file system is past the moment of this file. */
async function waitForAnotherMoment(path: string): Promise<void> {
  const { ctimeMs } = await stat(path)
  const probe = `${path}.probe`
  do {
    await writeFile(probe, '')
  } while (Math.floor((await stat(probe)).ctimeMs) <= Math.floor(ctimeMs))
  await rm(probe)
}

test('a folder that is no Maildir is said to be none', async (t) => {
  await assert.rejects(maildirBox(await aFolder(t)), /is no Maildir/)
})

test('files and folders of mails give each file that ends as mails do', async (t) => {
  const folder = await aFolder(t)
  await writeFile(join(folder, 'b.eml'), 'Subject: b')
  await writeFile(join(folder, 'a.EML'), 'Subject: a')
  await writeFile(join(folder, 'notes.txt'), 'no mail')
  const { found } = await all(await emlBox([folder]))
  assert.deepEqual(found.map(words), ['Subject: a', 'Subject: b'])
  await assert.rejects(emlBox([join(folder, 'c.eml')]), /There is no file/)
})
