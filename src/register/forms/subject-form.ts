// Whom it is said of: their role, an officer's rank then and now, the grade of a member of staff, and what else the rules ask.
import { conductWords } from '../../vocabulary/conduct/conduct-words.ts'
import type { Grade, Subject, SubjectSaid } from '../../vocabulary/conduct/matter.ts'
import type { FormRead } from '../../vocabulary/errors.ts'
import {
  type AllSaid,
  type Asked,
  idIn,
  readAsked,
  type Typed,
  textIn,
  typedOf,
  wholeIn,
  yesIn,
} from '../../wording/form/asked.ts'

/** `accounts`: who works here with this desk, so that a subject never sees their own matter. */
export function subjectAsked(accounts: readonly { id: string; label: string }[]): readonly Asked[] {
  const { roles, ranks } = conductWords()
  return [
    {
      name: 'name',
      label: 'Name',
      as: 'line',
      hint: 'Leave it empty where nobody has been identified.',
    },
    {
      name: 'account',
      label: 'Their account at this desk',
      as: 'one',
      inList: true,
      options: accounts,
      hint: 'Where they have one: they will never see this matter.',
    },
    { name: 'role', label: 'Role', as: 'one', options: roles, must: 'Say what they are' },
    {
      name: 'rankThen',
      label: 'Rank when it happened',
      as: 'one',
      inList: true,
      options: ranks,
      short: true,
    },
    { name: 'rankNow', label: 'Rank now', as: 'one', inList: true, options: ranks, short: true },
    { name: 'probationer', label: 'On probation', as: 'yes-no', hint: 'Of a constable.' },
    {
      name: 'gradeText',
      label: 'Grade',
      as: 'line',
      hint: 'Of staff, as this force writes it: “Scale 6”. There is no national code.',
      short: true,
    },
    { name: 'scheme', label: 'Grading scheme', as: 'line', short: true },
    { name: 'band', label: 'Pay band', as: 'line', hint: 'As it is counted: “8+”.', short: true },
    { name: 'low', label: 'Pay from, £ a year', as: 'whole', short: true },
    { name: 'high', label: 'Pay to, £ a year', as: 'whole', short: true },
    { name: 'gradeYear', label: 'Year of that pay', as: 'whole', short: true },
    { name: 'force', label: 'Force they serve in now', as: 'line', hint: 'Where it is another.' },
    { name: 'leftOn', label: 'Last day as an officer or employee', as: 'day', mayBeToCome: true },
  ]
}

export function readSubjectForm(
  typed: Typed,
  { asked, today, before }: { asked: readonly Asked[]; today: string; before: Subject | null },
): FormRead<SubjectSaid> {
  const read = readAsked(asked, typed, today)
  if (!read.ok) return read
  const said = read.value
  return {
    ok: true,
    value: {
      name: textIn(said, 'name'),
      account: idIn(said, 'account'),
      role: textIn(said, 'role'),
      rankThen: idIn(said, 'rankThen'),
      rankNow: idIn(said, 'rankNow'),
      grade: gradeIn(said),
      force: textIn(said, 'force'),
      facts: factsIn(said, before?.facts ?? {}),
    },
  }
}

function gradeIn(said: AllSaid): Grade | null {
  const grade: Grade = {
    scheme: textIn(said, 'scheme'),
    text: textIn(said, 'gradeText'),
    band: textIn(said, 'band'),
    low: wholeIn(said, 'low'),
    high: wholeIn(said, 'high'),
    year: wholeIn(said, 'gradeYear'),
  }
  return Object.values(grade).some((one) => one !== null && one !== '') ? grade : null
}

/** What the rules ask of the case and this form does not, stays as it was said. */
function factsIn(said: AllSaid, before: Subject['facts']): Subject['facts'] {
  const { probationer, leftOn, ...others } = before
  const now = { probationer: yesIn(said, 'probationer'), leftOn: idIn(said, 'leftOn') }
  return {
    ...others,
    ...(now.probationer === null ? {} : { probationer: now.probationer }),
    ...(now.leftOn === null ? {} : { leftOn: now.leftOn }),
  }
}

export const subjectAsTyped = (
  { grade, facts, ...said }: Subject,
  asked: readonly Asked[],
): Record<string, string> =>
  typedOf(asked, {
    name: said.name,
    account: said.account,
    role: said.role,
    rankThen: said.rankThen,
    rankNow: said.rankNow,
    force: said.force,
    gradeText: grade?.text ?? '',
    scheme: grade?.scheme ?? '',
    band: grade?.band ?? '',
    low: grade?.low ?? null,
    high: grade?.high ?? null,
    gradeYear: grade?.year ?? null,
    probationer: typeof facts['probationer'] === 'boolean' ? facts['probationer'] : null,
    leftOn: typeof facts['leftOn'] === 'string' ? facts['leftOn'] : null,
  })
