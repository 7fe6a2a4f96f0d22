// Sixty more people, in forms of letters that planted-names.ts does not hold: quoted mails, minutes, columns, headers, running text.
import { strToU8 } from 'fflate'
import { writeDocx } from '../src/write/write-docx.ts'
import { writePdf } from '../src/write/write-pdf.ts'
import type { LetterPlanted, NewKind, Plant } from './planted-names.ts'

/** Needles that stand nowhere else: invented surnames, and given names that no letter holds otherwise. */
const SURNAMES =
  'Ablethwick Bronskall Cuddermire Dwelthorn Eskerlow Fendricote Grathmoor Hobbleswen Inkersole Jarrowbeth Kestlewyn Lathercombe Mossendew Nethersby Ockleford Pendrathen Quillingsett Rusthwaite Sandlecroft Tolverwick Umberfold Vexhallow Winterspool Yeldergate Zennorby Archenfell Bostrewick Cranderby Dunstrallow Emberleigh Foskerdine Gristhorne Hallowdene Ivelthorpe Jessamere Kilderwyck Lostrigan Merrowick Nackthorn Orlestead Prendagast Quernmoor Rillaton Skirrowby Thraxted Ulverscote Vintlesham Wrexcliffe Yarrowtree Zealmonach Aldersprat Brockenhythe Cawdlesham Dunnerholt Ettlewray Frithcombe Gannerslow Hexthorpe'.split(
    ' ',
  )
const GIVEN = [
  'Orielwen',
  'Tamsinett',
  'Ludovarra',
  'Bettinora',
  'Cosmander',
  'Delphiry',
  'Evadnette',
  'Fabianwy',
  'Griselwyn',
  'Horatiell',
]

export function plantedForms(): LetterPlanted[] {
  let next = 0
  const surname = (): string => SURNAMES[next++] ?? ''
  const plant = (kind: NewKind, words: string, needle: string): Plant => ({ kind, words, needle })
  const named = (kind: NewKind, given: string): Plant => {
    const own = surname()
    return plant(kind, `${given} ${own}`, own)
  }
  const alone = (kind: NewKind): Plant => {
    const own = surname()
    return plant(kind, own, own)
  }
  return FORMS.map((form, i) => {
    const figure = `We received ${141 + i} claims`
    const given = GIVEN[(i + 5) % GIVEN.length] ?? ''
    const { ending, format, plants, bytes } = form({ named, alone, plant, figure, given })
    return { format, name: `Form ${i + 1}.${ending}`, bytes, plants, figure }
  })
}

interface Making {
  named(kind: NewKind, given: string): Plant
  alone(kind: NewKind): Plant
  plant(kind: NewKind, words: string, needle: string): Plant
  figure: string
  given: string
}

interface Form {
  ending: string
  format: LetterPlanted['format']
  plants: Plant[]
  bytes: Uint8Array
}

const text = (
  ending: string,
  format: LetterPlanted['format'],
  plants: Plant[],
  words: string,
): Form => ({
  ending,
  format,
  plants,
  bytes: strToU8(words),
})

const mail = (plants: Plant[], lines: string[]): Form =>
  text(
    'eml',
    'eml',
    plants,
    [
      'From: foi@ashcombe.example',
      'To: request-7@site.example',
      'Subject: FOI 7/21',
      'Date: Mon, 1 Feb 2021 10:12:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...lines,
    ].join('\r\n'),
  )

const FORMS: ((making: Making) => Form)[] = [
  ({ named, figure }) => {
    const [a, b, c, d, e] = [
      named('in a quoted mail', 'Hannah'),
      named('in a quoted mail', 'Zorvik'),
      named('in a quoted mail', 'Priya'),
      named('in a quoted mail', 'Ulfrida'),
      named('in a quoted mail', 'Ewan'),
    ] as const
    return mail(
      [a, b, c, d, e],
      [
        `${figure} in 2020.`,
        '',
        `On Mon, 1 Feb 2021 at 09:40, ${a.words} <hidden> wrote:`,
        '> Please see below.',
        `> From: ${b.words}`,
        '> Sent: 29 January 2021 16:02',
        `> To: ${c.words}; ${d.words}`,
        '> Subject: RE: FOI 7/21',
        `> Thanks, ${e.words}`,
      ],
    )
  },
  ({ named, figure }) => {
    const all = ['Peter', 'Xan', 'Gwen', 'Ibbet', 'Callum'].map((given) =>
      named('in a list of people', given),
    )
    return text(
      'txt',
      'txt',
      all,
      [
        'Minutes of the panel',
        `Present: ${all
          .slice(0, 3)
          .map(({ words }) => words)
          .join(', ')} (chair)`,
        `Apologies: ${all[3]?.words}`,
        '',
        `1. ${figure} in 2020.`,
        '',
        `In attendance: ${all[4]?.words}`,
      ].join('\n'),
    )
  },
  ({ named, figure }) => {
    const all = ['Mabel', 'Oskett', 'Ruth', 'Corvane', 'Sunil'].map((given) =>
      named('in a column', given),
    )
    return text(
      'csv',
      'csv',
      all,
      [
        'Ref,Received,Handled by,Claims',
        ...all.map(({ words }, i) => `${i + 1},2020-0${i + 1}-01,${words},${i}`),
        `6,,,${figure}`,
      ].join('\n'),
    )
  },
  ({ named, alone, figure }) => {
    const plants = [
      named('in a sentence, without a title', 'Hannah'),
      named('in a sentence, without a title', 'Tambrel'),
      alone('said by surname alone'),
      alone('said by surname alone'),
      named('initials and surname in a sentence', 'J.'),
    ]
    const [a, b, c, d, e] = plants.map(({ words }) => words)
    return text(
      'txt',
      'txt',
      plants,
      [
        'Dear requester,',
        `${figure} in 2020.`,
        `The search was made with ${a} of the records team, and ${b} has checked the totals since.`,
        `${c} said that no other list is kept. A copy was sent to ${d} for comment.`,
        `The figures were confirmed when ${e} looked at the ledger in June.`,
      ].join('\n\n'),
    )
  },
  ({ plant, figure }) => {
    const all = GIVEN.slice(0, 5).map((one) => plant('said by given name alone', one, one))
    const [a, b, c, d, e] = all.map(({ words }) => words)
    return text(
      'txt',
      'txt',
      all,
      [
        `Hi ${a},`,
        `${figure} in 2020.`,
        `Please ask ${b} in our team if anything is unclear; ${c} will be back on Monday.`,
        `${d} and I looked through every file.`,
        'Kind regards',
        `${e}`,
      ].join('\n\n'),
    )
  },
  ({ named, figure }) => {
    const all = ['Idris', 'Ysolt', 'Agnieszka', 'Brannoc', 'Peter'].map((given) =>
      named('in a link', given),
    )
    return text(
      'html',
      'html',
      all,
      `<html><head><meta name="author" content="${all[0]?.words}"><title>Reply</title></head><body><p>${figure} in 2020.</p><p>Write to <a href="mailto:x@ashcombe.example" title="${all[1]?.words}">${all[2]?.words}</a>.</p><table><tr><td>${all[3]?.words}</td><td>Disclosure Officer</td></tr><tr><td>Approved by</td><td>${all[4]?.words}</td></tr></table></body></html>`,
    )
  },
  ({ named, figure }) => {
    const all = ['Gwen', 'Pelleas', 'Ruth', 'Xan', 'Callum'].map((given) =>
      named('in a header or footer', given),
    )
    const [a, b, c, d, e] = all.map(({ words }) => words)
    return text(
      'rtf',
      'rtf',
      all,
      `{\\rtf1\\ansi{\\info{\\author ${a}}}{\\header ${b}, Information Officer\\par}{\\footer Prepared by ${c}\\par}${figure} in 2020.\\par Reviewed by: ${d}\\par Signed off by ${e}\\par}`,
    )
  },
  ({ named, alone, figure }) => {
    const plants = [
      named('in a sentence, without a title', 'Ottoline'),
      named('in a sentence, without a title', 'Corvane'),
      alone('said by surname alone'),
      named('initials and surname in a sentence', 'M.'),
      named('initials and surname in a sentence', 'R. T.'),
    ]
    const [a, b, c, d, e] = plants.map(({ words }) => words)
    const blocks = [
      `${figure} in 2020.`,
      `This reply was drafted by ${a}. It was then seen by ${b}, who agreed with it.`,
      `Cllr ${c} had asked for the same list in 2019.`,
      `Our records manager, ${d}, holds the paper files; ${e} holds the key.`,
    ].map((words) => ({ kind: 'paragraph' as const, text: words }))
    return { ending: 'docx', format: 'docx', plants, bytes: writeDocx({ title: 'Reply', blocks }) }
  },
  ({ named, figure }) => {
    const plants = ['Peter', 'Ulfrida', 'Mabel', 'Oskett', 'Idris'].map((given) =>
      named('in a sentence, without a title', given),
    )
    const [a, b, c, d, e] = plants.map(({ words }) => words)
    const blocks = [
      `${figure} in 2020.`,
      `Having spoken to ${a}, I understand that ${b} kept the log.`,
      `Neither ${c} nor ${d} could find the earlier sheets, and ${e}’s own notes were destroyed.`,
    ].map((words) => ({ kind: 'paragraph' as const, text: words }))
    return { ending: 'pdf', format: 'pdf', plants, bytes: writePdf({ title: 'Reply', blocks }) }
  },
  ({ named, figure }) => {
    const all = ['Ewan', 'Zorvik', 'Gwen', 'Ibbet', 'Priya'].map((given) =>
      named('in a list of people', given),
    )
    const [a, b, c, d, e] = all.map(({ words }) => words)
    const blocks = [
      `${figure} in 2020.`,
      'Staff who dealt with the request:',
      `• ${a} – first reading`,
      `• ${b} – search`,
      `• ${c} (Finance)`,
      `Distribution: ${d} / ${e}`,
    ].map((words) => ({ kind: 'paragraph' as const, text: words }))
    return {
      ending: 'pdf',
      format: 'pdf',
      plants: all,
      bytes: writePdf({ title: 'Reply', blocks }),
    }
  },
  ({ plant, alone, named, figure, given }) => {
    const b = alone('said by surname alone')
    const c = named('in a quoted mail', 'Hannah')
    const d = named('initials and surname in a sentence', 'P.')
    const e = alone('said by surname alone')
    const a = plant('said by given name alone', given, given)
    return mail(
      [a, b, c, d, e],
      [
        `Morning ${a.words},`,
        '',
        `${figure} in 2020.`,
        `I have checked with ${b.words} this morning, as ${d.words} is on leave.`,
        '',
        `cc ${c.words}`,
        '',
        `Sent from ${e.words}'s phone`,
      ],
    )
  },
  ({ named, figure }) => {
    const all = ['Callum', 'Tambrel', 'Sunil', 'Ysolt', 'Agnieszka'].map((given) =>
      named('in a column', given),
    )
    return text(
      'html',
      'html',
      all,
      `<html><body><p>${figure} in 2020.</p><table><tr><th>Team</th><th>Lead</th><th>Deputy</th></tr><tr><td>North</td><td>${all[0]?.words}</td><td>${all[1]?.words}</td></tr><tr><td>South</td><td>${all[2]?.words}</td><td>${all[3]?.words}</td></tr><tr><td>Owner of this page</td><td colspan="2">${all[4]?.words}</td></tr></table></body></html>`,
    )
  },
]
