// What may be done to a matter from its page, act by act: what the form asks, how it was said before, and what it comes to.
import type { Word } from '../../vocabulary/conduct/conduct-words.ts'
import type {
  Allegation,
  Deed,
  EvidenceHeld,
  Matter,
  MatterEvent,
  Part,
  PersonOnMatter,
  Subject,
} from '../../vocabulary/conduct/matter.ts'
import { EXCLUDING_PARTS, WORKING_PARTS } from '../../vocabulary/conduct/matter.ts'
import type { FormRead } from '../../vocabulary/errors.ts'
import { conductLaw } from '../../vocabulary/regimes/conduct-law.ts'
import { type Asked, idIn, readAsked, textIn, typedOf } from '../../wording/form/asked.ts'
import { whyNotErased } from '../matter/erased.ts'
import type { ActForm, ActOn } from './act-form.ts'
import { allegationAsked, allegationAsTyped, readAllegationForm } from './allegation-form.ts'
import { caseFactsAsked, caseFactsAsTyped, readCaseFacts } from './case-facts-form.ts'
import { clausesForm } from './clauses-form.ts'
import { MATTER_ASKED, matterAsTyped, readMatterForm } from './matter-form.ts'
import { readSubjectForm, subjectAsked, subjectAsTyped } from './subject-form.ts'

export const PARTS: Record<Part, string> = {
  investigator: 'Investigator',
  'appropriate-authority': 'Appropriate authority',
  'delegated-decider': 'Decides by delegation',
  administrator: 'Case administrator',
  subject: 'Subject: never sees it',
  witness: 'Witness: never sees it',
  'declared-relation': 'Declared a relation: never sees it',
}

/** The reason of every act. */
export const reasonAsked = ({ why }: Pick<ActForm, 'why'>): Asked => ({
  name: 'reason',
  label: why === 'must' ? 'Why' : 'Why, where it needs saying',
  as: 'line',
  hint: 'This line is kept for good, also after everything else of the matter was erased: name nobody in it.',
  ...(why === 'must' ? { must: 'Say why' } : {}),
})

const nothingTyped = () => ({})
const done = (...deeds: Deed[]): FormRead<Deed[]> => ({ ok: true, value: deeds })
const gone = (field: string): FormRead<Deed[]> => ({
  ok: false,
  formErrors: [
    { field, message: 'It is not there any more: it was taken out since this page was opened' },
  ],
})

const subjectOf = ({ matter, n }: ActOn): Subject | null =>
  matter.subjects.find(({ number }) => number === n) ?? null
const allegationOf = ({ matter, n }: ActOn): Allegation | null =>
  matter.allegations.find(({ number }) => number === n) ?? null
const evidenceOf = ({ matter, n }: ActOn): EvidenceHeld | null =>
  matter.evidence.find(({ number }) => number === n) ?? null

const describe: ActForm = {
  heading: () => 'Put right what was reported',
  asked: () => MATTER_ASKED,
  typed: ({ matter }) => ({ ...matterAsTyped(matter) }),
  deeds(typed, { today }) {
    const read = readMatterForm(typed, today)
    return read.ok ? done({ action: 'matter described', ...read.value }) : read
  },
  why: 'may',
  note: 'Another day of coming to attention may bring other regulations: where each subject stands is then worked out anew.',
}

const subject: ActForm = {
  heading: (on) => (on.n === null ? 'Name a subject' : 'Describe the subject anew'),
  asked: ({ accounts }) => subjectAsked(accounts),
  typed: (on) => {
    const before = subjectOf(on)
    return before ? subjectAsTyped(before, subjectAsked(on.accounts)) : {}
  },
  deeds(typed, on) {
    const before = subjectOf(on)
    if (on.n !== null && !before) return gone('name')
    const read = readSubjectForm(typed, {
      asked: subjectAsked(on.accounts),
      today: on.today,
      before,
    })
    if (!read.ok) return read
    return before
      ? done({ action: 'subject described', number: before.number, subject: read.value })
      : done({ action: 'subject named', subject: read.value })
  },
  why: 'may',
}

const allegation: ActForm = {
  heading: (on) => (on.n === null ? 'Add an allegation' : 'Describe the allegation anew'),
  asked: ({ matter }) => allegationAsked(matter),
  typed: (on) => {
    const before = allegationOf(on)
    if (before) return allegationAsTyped(before, allegationAsked(on.matter))
    const [only, ...others] = on.matter.subjects
    return only && others.length === 0 ? { [`against-${only.number}`]: 'yes' } : {}
  },
  deeds(typed, on) {
    const before = allegationOf(on)
    if (on.n !== null && !before) return gone('words')
    const read = readAllegationForm(typed, allegationAsked(on.matter), on.today)
    if (!read.ok) return read
    return before
      ? done({ action: 'allegation described', number: before.number, allegation: read.value })
      : done({ action: 'allegation made', allegation: read.value })
  },
  why: 'may',
}

const caseFacts: ActForm = {
  heading: () => 'What else the rules ask of the case',
  asked: () => caseFactsAsked(conductLaw()),
  typed: (on) => {
    const of = subjectOf(on)
    return of ? caseFactsAsTyped(conductLaw(), of) : {}
  },
  deeds(typed, on) {
    const of = subjectOf(on)
    if (!of) return gone('reason')
    const read = readCaseFacts(conductLaw(), typed, { before: of.facts, today: on.today })
    if (!read.ok) return read
    const { number, standing, ...said } = of
    return done({ action: 'subject described', number, subject: { ...said, facts: read.value } })
  },
  why: 'may',
  note: 'Left out, it is not stated: to the rules an open question, or what silence means there.',
}

/** Something of the matter is taken out or set aside: nothing is asked but why. */
const without = (heading: string, note: string, deed: (on: ActOn) => Deed | null): ActForm => ({
  heading: () => heading,
  asked: () => [],
  typed: nothingTyped,
  deeds(_, on) {
    const made = deed(on)
    return made ? done(made) : gone('reason')
  },
  why: 'must',
  note,
})

const accountAsked = (accounts: readonly Word[]): Asked => ({
  name: 'person',
  label: 'Who',
  as: 'one',
  inList: true,
  options: accounts,
  must: 'Choose somebody',
})

const partAsked: Asked = {
  name: 'part',
  label: 'As what',
  as: 'one',
  options: [...WORKING_PARTS, ...EXCLUDING_PARTS].map((id) => ({ id, label: PARTS[id] })),
  must: 'Say as what',
}

const person: ActForm = {
  heading: () => 'Name somebody on this matter',
  asked: ({ accounts }) => [accountAsked(accounts), partAsked],
  typed: nothingTyped,
  deeds(typed, { accounts, today }) {
    const read = readAsked([accountAsked(accounts), partAsked], typed, today)
    if (!read.ok) return read
    const account = textIn(read.value, 'person')
    const name = accounts.find(({ id }) => id === account)?.label ?? ''
    const part = [...WORKING_PARTS, ...EXCLUDING_PARTS].find((one) => one === read.value['part'])
    return part ? done({ action: 'person named', person: { account, name, part } }) : gone('part')
  },
  why: 'may',
  note: 'Whoever is its subject, a witness or has declared a relation never sees the matter, whatever else they are on it.',
}

const keyOf = ({ account, part }: PersonOnMatter): string => `${part} ${account}`

const releaseAsked = ({ people }: Matter): Asked => ({
  name: 'person',
  label: 'Who is released',
  as: 'one',
  options: people.map((one) => ({ id: keyOf(one), label: `${one.name}: ${PARTS[one.part]}` })),
  must: 'Choose somebody',
})

const release: ActForm = {
  heading: () => 'Release somebody from this matter',
  asked: ({ matter }) => [releaseAsked(matter)],
  typed: nothingTyped,
  deeds(typed, { matter, today }) {
    const read = readAsked([releaseAsked(matter)], typed, today)
    if (!read.ok) return read
    const released = matter.people.find((one) => keyOf(one) === read.value['person'])
    return released ? done({ action: 'person released', person: released }) : gone('person')
  },
  why: 'must',
}

const LINK_ASKED: readonly Asked[] = [
  {
    name: 'reference',
    label: 'Reference of the other matter',
    as: 'line',
    must: 'Write its reference',
  },
  {
    name: 'how',
    label: 'What links them',
    as: 'one',
    options: [
      { id: 'same-post', label: 'The same post, by several people' },
      { id: 'same-person', label: 'The same person' },
      { id: 'other', label: 'Something else' },
    ],
    must: 'Say what links them',
  },
]

const link: ActForm = {
  heading: () => 'Link another matter',
  asked: () => LINK_ASKED,
  typed: nothingTyped,
  deeds(typed, { linked, matter, today }) {
    const read = readAsked(LINK_ASKED, typed, today)
    if (!read.ok) return read
    if (linked === null || linked === matter.id)
      return {
        ok: false,
        formErrors: [
          {
            field: 'reference',
            message:
              linked === null ? 'There is no such matter that you may see' : 'That is this matter',
          },
        ],
      }
    const said = idIn(read.value, 'how')
    const how = said === 'same-post' || said === 'same-person' ? said : 'other'
    return done({ action: 'matter linked', link: { to: linked, how } })
  },
  why: 'may',
}

const RETENTION_ASKED: readonly Asked[] = [
  {
    name: 'reviewOn',
    label: 'Review whether it is still needed on',
    as: 'day',
    mayBeToCome: true,
  },
  {
    name: 'retainUntil',
    label: 'Keep its words until',
    as: 'day',
    hint: 'On the day after, they may be erased. Who did what and when stays.',
    mayBeToCome: true,
  },
]

const retention: ActForm = {
  heading: () => 'How long it is kept',
  asked: () => RETENTION_ASKED,
  typed: ({ matter: { reviewOn, retainUntil } }) =>
    typedOf(RETENTION_ASKED, { reviewOn, retainUntil }),
  deeds(typed, { today }) {
    const read = readAsked(RETENTION_ASKED, typed, today)
    if (!read.ok) return read
    return done({
      action: 'retention set',
      reviewOn: idIn(read.value, 'reviewOn'),
      retainUntil: idIn(read.value, 'retainUntil'),
    })
  },
  why: 'must',
}

/** Not before its day, which somebody has set with a reason. */
const erase: ActForm = {
  heading: () => 'Erase its words',
  asked: () => [],
  typed: nothingTyped,
  deeds(_, { matter, today }) {
    const why = whyNotErased(matter, today)
    return why === null
      ? done({ action: 'words erased' })
      : { ok: false, formErrors: [{ field: 'reason', message: why }] }
  },
  why: 'must',
  note: 'Names, what was reported and alleged, reasons and notes are gone for good. Who did what to it, when and why stays, and so does what it is counted by. Sealed files go with them, but for those that another matter, report or policy rests on; the history keeps by which sha256 they were known.',
}

/** Not the opening, no correction, and no letter, which only a further one replaces; of what was erased there is nothing to take back. */
export const mayBeTakenBack = ({ n, deed }: MatterEvent): boolean =>
  deed !== null && n > 1 && deed.action !== 'event corrected' && deed.action !== 'letter made'

/** By the name in its address. */
export const ACT_FORMS: Record<string, ActForm> = {
  describe,
  subject,
  facts: caseFacts,
  'subject-out': without(
    'Take out the wrong subject',
    'They are no more a subject of this matter, and no allegation is against them. The event that named them stays.',
    (on) => (subjectOf(on) ? { action: 'subject taken out', number: on.n ?? 0 } : null),
  ),
  allegation,
  'allegation-out': without(
    'Take out the allegation',
    'It stands no more. The event that made it stays.',
    (on) => (allegationOf(on) ? { action: 'allegation taken out', number: on.n ?? 0 } : null),
  ),
  clauses: clausesForm,
  'evidence-aside': without(
    'Set the evidence aside',
    'It is not relied on any more. The file stays sealed.',
    (on) => (evidenceOf(on) ? { action: 'evidence set aside', number: on.n ?? 0 } : null),
  ),
  person,
  release,
  link,
  unlink: without(
    'Take the link away',
    'The matters are linked no more. The event that linked them stays.',
    ({ matter, links, n }) => {
      const to = links[n ?? -1]
      return to !== undefined && matter.links.some((one) => one.to === to)
        ? { action: 'matter unlinked', to }
        : null
    },
  ),
  restrict: without(
    'Restrict it to the anti-corruption unit',
    'Only who is named on it and works on such matters sees it from now on. Be sure that you are one of them.',
    ({ matter }) => (matter.restricted ? null : { action: 'access restricted' }),
  ),
  'lift-restriction': without(
    'Lift the restriction',
    'It is an ordinary matter from now on.',
    ({ matter }) => (matter.restricted ? { action: 'restriction lifted' } : null),
  ),
  retention,
  erase,
  'take-back': without(
    'Take an event back',
    'It does not count any more, and stays to be seen. Say why it was wrong.',
    ({ events, n }) =>
      events.some((event) => event.n === n && mayBeTakenBack(event))
        ? { action: 'event corrected', event: n ?? 0, instead: null }
        : null,
  ),
}
