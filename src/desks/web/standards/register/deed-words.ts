// What somebody did to a matter, in a line of its timeline.

import { type Hole, html } from '../../../../dress/html/html.ts'
import { PARTS } from '../../../../register/forms/act-forms.ts'
import { KINDS } from '../../../../register/forms/matter-form.ts'
import { conductWords, labelOf } from '../../../../vocabulary/conduct/conduct-words.ts'
import type {
  ClauseCited,
  Deed,
  Matter,
  MatterEvent,
  SubjectSaid,
} from '../../../../vocabulary/conduct/matter.ts'
import { unreachable } from '../../../../vocabulary/errors.ts'
import { idAsHead } from '../../../../vocabulary/regimes/id-words.ts'
import { regulationCited } from '../../../../wording/basis-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'

export function deedInWords({ deed, action }: MatterEvent, matter: Matter): Hole {
  return deed ? ofDeed(deed, matter) : `${action}; its words were erased`
}

function ofDeed(deed: Deed, matter: Matter): Hole {
  switch (deed.action) {
    case 'matter opened':
      return html`<b>Matter opened</b>: ${cameInWords(deed)}`
    case 'matter described':
      return html`<b>Put right what was reported</b>: ${cameInWords(deed)}: “${deed.summary}”`
    case 'subject named':
      return html`<b>Subject named</b>: ${subjectInWords(deed.subject)}`
    case 'subject described':
      return html`<b>Subject described anew</b>: ${subjectInWords(deed.subject)}`
    case 'subject taken out':
      return html`<b>Subject taken out</b>`
    case 'allegation made':
      return html`<b>Allegation made</b>: “${deed.allegation.words}”`
    case 'allegation described':
      return html`<b>Allegation described anew</b>: “${deed.allegation.words}”`
    case 'allegation taken out':
      return html`<b>Allegation taken out</b>`
    case 'clauses cited':
      return html`<b>Rules said to be broken</b>: ${clausesInWords(deed.clauses)}`
    case 'letter made':
      return html`<b>Letter written</b>: ${deed.letter.title}, to ${deed.letter.to}`
    case 'evidence added':
      return html`<b>Evidence added</b>: ${deed.evidence.name || deed.evidence.note}`
    case 'evidence set aside':
      return html`<b>Evidence set aside</b>: ${evidenceNamed(matter, deed.number)}`
    case 'person named':
      return html`<b>${deed.person.name}</b> named: ${PARTS[deed.person.part].toLowerCase()}`
    case 'person released':
      return html`<b>${deed.person.name}</b> released: ${PARTS[deed.person.part].toLowerCase()}`
    case 'matter linked':
      return html`<b>Another matter linked</b>`
    case 'matter unlinked':
      return html`<b>A link taken away</b>`
    case 'access restricted':
      return html`<b>Restricted</b> to the anti-corruption unit`
    case 'restriction lifted':
      return html`<b>Restriction lifted</b>`
    case 'retention set':
      return html`<b>How long it is kept</b>: ${retentionInWords(deed)}`
    case 'step recorded':
      return html`
        <b>${idAsHead(deed.step.event)}</b>, ${dayInWords(deed.step.on)}${nameOf(matter, deed.subject)}
        ${' '}<span class="reg">${regulationCited({ regulation: deed.answer.regulation })}</span>
      `
    case 'event corrected':
      return deed.instead
        ? html`<b>Event ${deed.event} put right</b>: ${ofDeed(deed.instead, matter)}`
        : html`<b>Event ${deed.event} taken back</b>`
    case 'words erased':
      return html`<b>Words erased</b> at the end of retention`
    default:
      return unreachable(deed)
  }
}

const cameInWords = ({ kind, cameToAttention }: Pick<Matter, 'kind' | 'cameToAttention'>): string =>
  `${labelOf(KINDS, kind).toLowerCase()}, came to attention on ${dayInWords(cameToAttention)}`

/** "Robin Invented, police officer, constable then, sergeant now" */
export function subjectInWords({ name, role, rankThen, rankNow, grade }: SubjectSaid): string {
  const { roles, ranks } = conductWords()
  const rank =
    rankThen !== null && rankNow !== null && rankThen !== rankNow
      ? `${labelOf(ranks, rankThen).toLowerCase()} then, ${labelOf(ranks, rankNow).toLowerCase()} now`
      : (rankThen ?? rankNow) !== null && labelOf(ranks, rankThen ?? rankNow).toLowerCase()
  return [
    name || 'somebody not identified',
    labelOf(roles, role).toLowerCase(),
    rank,
    grade && [grade.text, grade.band && `pay band ${grade.band}`].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join(', ')
}

/** "Social media policy 2.0, 4.2" */
export const clauseInWords = ({ title, version, number }: ClauseCited): string =>
  `${title} ${version}${number === null ? '' : `, ${number}`}`

const clausesInWords = (clauses: readonly ClauseCited[]): string =>
  clauses.map(clauseInWords).join('; ') || 'none'

const nameOf = ({ subjects }: Matter, number: number): string => {
  if (subjects.length < 2) return ''
  return `, of ${subjects.find((one) => one.number === number)?.name || 'a subject'}`
}

const evidenceNamed = ({ evidence }: Matter, number: number): string =>
  evidence.find((one) => one.number === number)?.name || 'a note'

function retentionInWords({
  reviewOn,
  retainUntil,
}: Extract<Deed, { action: 'retention set' }>): string {
  const parts = [
    reviewOn && `review on ${dayInWords(reviewOn)}`,
    retainUntil && `until ${dayInWords(retainUntil)}`,
  ].filter(Boolean)
  return parts.join(', ') || 'no day set'
}
