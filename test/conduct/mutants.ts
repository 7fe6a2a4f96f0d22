// The data of the procedures, altered in one place: each must be found by the kept cases, or is told as one that is not.
import { plusDays } from './own-days.ts'
import { type RawLaw, type RawTransition, rawLaw } from './raw.ts'

export interface Mutant {
  what: string
  /** The step it alters, where it is one: its cases are put first. */
  step?: string
  law: () => RawLaw
}

type Change = (law: RawLaw) => void

/** Every guard dropped and flipped, every clock a day out, every date a day out, every state left out, every way changed. */
export function mutantsOf(): Mutant[] {
  const law = rawLaw()
  const steps = Object.entries(law.machines).flatMap(([id, machine]) =>
    machine.transitions.flatMap((step, i) =>
      ofStep(step, [...machine.states.open, ...machine.states.closed]).map(([what, change]) =>
        mutant(
          `${step.id}: ${what}`,
          (raw) => {
            const found = raw.machines[id]?.transitions[i]
            if (found) change(found)
          },
          step.id,
        ),
      ),
    ),
  )
  return [...steps, ...ofMachines(law), ...ofClocks(law), ...ofDates(), ...ofRest(law)]
}

const mutant = (what: string, change: Change, step?: string): Mutant => ({
  what,
  step,
  law: () => {
    const raw = rawLaw()
    change(raw)
    return raw
  },
})

function ofStep(
  step: RawTransition,
  states: string[],
): [what: string, change: (step: RawTransition) => void][] {
  const { to } = step
  const elsewhere = (state: string) =>
    states.find((one) => one !== state && !step.from.includes(one))
  return [
    ...(step.guard ?? []).flatMap((_, i): [string, (one: RawTransition) => void][] => [
      [`guard ${i} dropped`, ({ guard }) => void guard?.splice(i, 1)],
      [
        `guard ${i} flipped`,
        ({ guard }) => {
          const rule = guard?.[i]
          if (rule) rule.need = { not: rule.need }
        },
      ],
      ...(step.guard?.[i]?.when === undefined
        ? []
        : [
            [
              `guard ${i} always asked`,
              ({ guard }: RawTransition) => {
                if (guard?.[i]) delete guard[i].when
              },
            ] satisfies [string, (one: RawTransition) => void],
          ]),
      [
        `guard ${i} under another regulation`,
        ({ guard }) => {
          if (guard?.[i]) guard[i].regulation = '99'
        },
      ],
    ]),
    ...step.from.map((state): [string, (one: RawTransition) => void] => [
      `not from ${state}`,
      (one) => {
        one.from = one.from.filter((known) => known !== state)
      },
    ]),
    ...(typeof to === 'string'
      ? [
          [
            'goes elsewhere',
            (one: RawTransition) => {
              one.to = elsewhere(to) ?? 'nowhere'
            },
          ] satisfies [string, (one: RawTransition) => void],
        ]
      : Object.keys(to.is).map((value): [string, (one: RawTransition) => void] => [
          `goes elsewhere by ${value}`,
          (one) => {
            if (typeof one.to === 'object')
              one.to.is[value] = elsewhere(to.is[value] ?? '') ?? 'nowhere'
          },
        ])),
    ...(step.must ?? []).map((key): [string, (one: RawTransition) => void] => [
      `${key} need not be stated`,
      (one) => {
        one.must = one.must?.filter((known) => known !== key)
      },
    ]),
    ...Object.keys(step.records ?? {}).map((fact): [string, (one: RawTransition) => void] => [
      `does not record ${fact}`,
      (one) => {
        delete one.records?.[fact]
      },
    ]),
    ...(step.starts ?? []).map(({ clock }, i): [string, (one: RawTransition) => void] => [
      `does not start ${clock}`,
      (one) => void one.starts?.splice(i, 1),
    ]),
    ...(step.regulationWhen ?? []).map((line, i): [string, (one: RawTransition) => void] => [
      `not by ${line.regulation}`,
      (one) => void one.regulationWhen?.splice(i, 1),
    ]),
    ...(step.warn ?? []).map(({ text }, i): [string, (one: RawTransition) => void] => [
      `does not warn: ${text}`,
      (one) => void one.warn?.splice(i, 1),
    ]),
    ...(step.actorWhen ?? []).map((_, i): [string, (one: RawTransition) => void] => [
      'anybody may act',
      (one) => void one.actorWhen?.splice(i, 1),
    ]),
    [
      'under another regulation',
      (one) => {
        one.regulation = '99'
      },
    ],
  ]
}

function ofMachines(law: RawLaw): Mutant[] {
  return Object.entries(law.machines).flatMap(([id, { always }]) => [
    ...(always?.rules ?? []).flatMap((_, i) => [
      mutant(
        `${id}: rule ${i} of all dropped`,
        (raw) => void raw.machines[id]?.always?.rules.splice(i, 1),
      ),
      mutant(`${id}: rule ${i} of all flipped`, (raw) => {
        const rule = raw.machines[id]?.always?.rules[i]
        if (rule) rule.need = { not: rule.need }
      }),
    ]),
    ...(always?.notFor ?? []).map((event, i) =>
      mutant(
        `${id}: rules of all asked of ${event}`,
        (raw) => void raw.machines[id]?.always?.notFor.splice(i, 1),
        `${id}.${event}`,
      ),
    ),
  ])
}

const ofClocks = (law: RawLaw): Mutant[] =>
  Object.entries(law.clocks).flatMap(([id, { variants }]) =>
    variants.flatMap(({ limit }, i) =>
      [1, -1].flatMap((more) => {
        const ends = Array.isArray(limit) ? [0, 1] : typeof limit === 'number' ? [0] : []
        return ends.map((end) =>
          mutant(`clock ${id}, variant ${i}, end ${end}: ${more} more`, (raw) => {
            const variant = raw.clocks[id]?.variants[i]
            if (!variant) return
            if (Array.isArray(variant.limit)) variant.limit[end] = (variant.limit[end] ?? 0) + more
            else if (typeof variant.limit === 'number') variant.limit += more
          }),
        )
      }),
    ),
  )

/** Each date of a condition a day later and a day earlier; where the file names it more than once, each place by itself. */
function ofDates(): Mutant[] {
  const parts: ('chooseRegime' | 'amendments' | 'machines')[] = [
    'chooseRegime',
    'amendments',
    'machines',
  ]
  return parts.flatMap((part) => {
    const places = [...JSON.stringify(rawLaw()[part]).matchAll(CONDITION_DATE)].length
    return Array.from({ length: places }, (_, i) =>
      [1, -1].map((days) =>
        mutant(`${part}: date ${i} of a condition ${days} day`, (raw) => {
          let at = -1
          const altered = JSON.stringify(raw[part]).replace(
            CONDITION_DATE,
            (whole, day: string) => {
              at++
              return at === i ? whole.replace(day, plusDays(day, days)) : whole
            },
          )
          Object.assign(raw, { [part]: JSON.parse(altered) })
        }),
      ),
    ).flat()
  })
}

/** Not the dates beside a condition, which are for people. */
const CONDITION_DATE =
  /(?<="(?:from|before|after|until)":")(\d{4}-\d\d-\d\d)(?!","(?:by|to|until|law)")(?=")/g

function ofRest(law: RawLaw): Mutant[] {
  return [
    ...law.chooseRegime.map((_, i) =>
      mutant(
        `line ${i} of the Regulations' choice dropped`,
        (raw) => void raw.chooseRegime.splice(i, 1),
      ),
    ),
    ...Object.keys(law.named).map((name) =>
      mutant(`named condition ${name} flipped`, (raw) => {
        raw.named[name] = { not: raw.named[name] ?? true }
      }),
    ),
    ...law.amendments.flatMap(({ applies }, i) =>
      applies === false
        ? []
        : [
            mutant(`amendment ${i} never`, (raw) => {
              const amendment = raw.amendments[i]
              if (amendment) amendment.applies = false
            }),
          ],
    ),
    ...Object.entries(law.facts).flatMap(([fact, { default: silence }]) =>
      silence === undefined
        ? []
        : [
            mutant(`silence on ${fact} means nothing`, (raw) => {
              const found = raw.facts[fact]
              if (found) delete found.default
            }),
          ],
    ),
  ]
}

/** Alterations that change no answer, and why. */
export const MAY_LIVE: Record<string, string> = {
  'chooseRegime: date 5 of a condition 1 day': 'the line before it takes that day already',
  'silence on procedure means nothing':
    'a matter in no named procedure is in that of its Regulations',
  'silence on criminalInvestigation means nothing':
    'only a clock hangs on it, which starts neither where it is false nor where it is unknown',
  'silence on investigationComplete means nothing': 'the one step that asks after it must state it',
  'silence on criminalPrejudice means nothing': 'the steps that ask after it must state it',
}
