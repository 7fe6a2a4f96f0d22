import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'

let desk: AStandardsDesk
let ada: Someone
let hal: Someone
let at: string

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator')
  hal = await desk.someone('Hal Example', 'head')
  const form = { kind: 'conduct_report', cameToAttention: '2 March 2026', summary: 'A post.' }
  at = (await ada.send('/matters/new', form)).headers.get('location') ?? ''
  const page = await (await ada.ask(`${at}/acts/subject`)).text()
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  await ada.send(`${at}/acts/subject`, { version, name: 'Robin Invented', role: 'officer' })
})
after(() => desk.close())

test('the one who oversees sees who has read a matter, how often and when last; nobody else does', async () => {
  await hal.ask(at)
  const overseen = await (await hal.ask(at)).text()
  assert.match(overseen, /Who has read it: 2 people/)
  assert.match(overseen, /Hal Example: once, last on/)
  assert.match(overseen, /Ada Example: 2 times, last on/)
  assert.doesNotMatch(await (await ada.ask(at)).text(), /Who has read it/)
})

test('a matter has one address: under another way to write its id nobody reads it unseen', async () => {
  assert.equal((await ada.ask(at.toUpperCase().replace('/MATTERS/', '/matters/'))).status, 404)
})

test('the list names whom a matter is about to those who may see it', async () => {
  assert.match(await (await ada.ask('/matters')).text(), /<b>Robin Invented<\/b>/)
  const ivo = await desk.someone('Ivo Example', 'investigator')
  assert.doesNotMatch(await (await ivo.ask('/matters')).text(), /Robin Invented/)
})
