import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from '../regimes/conduct-law.ts'
import { CONFIDENCES } from '../regimes/read-basis.ts'
import { type LetterPart, letterTemplates, PLACE, saidOfStep } from './letters.ts'

const law = conductLaw()
const letters = letterTemplates()

const textsIn = (part: LetterPart): string[] =>
  part.is === 'paragraph' ? [part.text] : part.is === 'lines' ? part.lines : [`{${part.of}}`]

const placesIn = (part: LetterPart): string[] => [
  ...textsIn(part).flatMap((text) => [...text.matchAll(PLACE)].map(([, key = '']) => key)),
  ...(part.only ? [part.only.key] : []),
]

test('each letter belongs to steps that the procedures have, and one step to no two letters', () => {
  const steps = letters.flatMap(({ belongs }) => belongs)
  assert.ok(steps.length > 50, `only ${steps.length}`)
  for (const { machine, event } of steps)
    assert.ok(
      law.machines[machine]?.transitions.some((one) => one.event === event),
      `${machine}.${event}`,
    )
  const ids = steps.map(({ machine, event }) => `${machine}.${event}`)
  assert.equal(new Set(ids).size, ids.length)
})

test('a place in a text is a fact, a clock or an answer that is there', () => {
  const plain = ['regulation', 'regulations', 'cameToAttention', 'allegations', 'standards', 'step']
  for (const { id, asks, text } of letters)
    for (const key of text.flatMap(placesIn)) {
      const [kind, name = ''] = key.split('.')
      const there =
        plain.includes(key) ||
        key === 'step.on' ||
        key === 'subject.words' ||
        ((kind === 'fact' || kind === 'step') && law.facts[name] !== undefined) ||
        ((kind === 'clock' || kind === 'period') && law.clocks[name] !== undefined) ||
        (kind === 'asked' && asks.some((one) => one.name === name))
      assert.ok(there, `${id}: {${key}}`)
    }
})

test('whatever a letter asks for is printed in it, and where it need not be answered only then', () => {
  for (const { id, asks, text } of letters)
    for (const { name, must } of asks) {
      const parts = text.filter((part) =>
        textsIn(part).some((one) => one.includes(`{asked.${name}}`)),
      )
      assert.ok(parts.length > 0, `${id}: ${name}`)
      if (must === undefined)
        for (const { only } of parts) assert.equal(only?.key, `asked.${name}`, id)
    }
})

test('no letter is surer of its own regulations than from memory: nobody read them for it', () => {
  const least = CONFIDENCES.indexOf('secondary')
  for (const { id, confidence, belongs } of letters) {
    assert.ok(CONFIDENCES.indexOf(confidence) >= least, id)
    for (const { regulation } of belongs)
      if (regulation) assert.ok(CONFIDENCES.indexOf(regulation.confidence) >= least, id)
  }
})

test('a fact that is asked of a step is one that this step is stated with', () => {
  for (const { id, belongs, text } of letters)
    for (const part of text.filter(({ only }) => only === undefined))
      for (const key of placesIn(part)) {
        const [kind, name = ''] = key.split('.')
        if (kind !== 'step' || name === '' || name === 'on') continue
        for (const { machine, event } of belongs) {
          const steps =
            law.machines[machine]?.transitions.filter((one) => one.event === event) ?? []
          const stated = steps.some(({ must, should, may }) =>
            [...must, ...should, ...may].includes(name),
          )
          assert.ok(stated, `${id}: ${machine}.${event} is not stated with ${name}`)
        }
      }
})

test('where a letter tells what a step came to, each of its steps has words for it', () => {
  for (const { id, belongs, text } of letters)
    if (text.flatMap(placesIn).includes('step'))
      for (const { machine, event } of belongs)
        assert.ok(saidOfStep(machine, event), `${id}: ${machine}.${event}`)
})

test('a fact that a letter cannot do without is one that its procedure states or records', () => {
  for (const { id, belongs, text } of letters)
    for (const key of text.filter(({ only }) => only === undefined).flatMap(placesIn)) {
      const [kind, name = ''] = key.split('.')
      if (kind !== 'fact') continue
      for (const machine of new Set(belongs.map((one) => one.machine))) {
        const known = law.machines[machine]?.transitions.some(
          ({ must, should, may, as, records, implies }) =>
            [...must, ...should, ...may].some((stated) => (as[stated] ?? stated) === name) ||
            Object.hasOwn(records, name) ||
            Object.hasOwn(implies, name),
        )
        assert.ok(known, `${id}: no step of ${machine} says ${name}`)
      }
    }
})
