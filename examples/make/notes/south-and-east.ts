// What was printed of the forces of the south and the east of England, and of London.
import { figure, type Note, note, result, total } from './note.ts'
import {
  ARGUS,
  DROITWICH_ADVERTISER,
  EASTERN_DAILY_PRESS,
  EVENING_STANDARD,
  KENT_ONLINE,
  NEWS_SHOPPER,
  SALISBURY_JOURNAL,
} from './papers.ts'

const PERIOD = 'between 1 January 2009 and 17 February 2014'

const twoInstances = (force: string, name: string): Note =>
  note({
    force,
    paper: EASTERN_DAILY_PRESS,
    says: [
      `In ${name} there were two instances in which staff of the force were investigated ${PERIOD}.`,
    ],
    ...total({
      value: 2,
      ink: 'two',
      unit: 'incident',
      unitInk: 'instances',
      within: 'two instances',
    }),
  })

export const southAndEast: Note[] = [
  note({
    force: 'metropolitan',
    paper: DROITWICH_ADVERTISER,
    says: [`The Metropolitan Police carried out 69 investigations ${PERIOD}.`],
    ...total({
      value: 69,
      unit: 'investigation',
      unitInk: 'investigations',
      within: '69 investigations',
    }),
    notes: [
      'Parliament Street printed 71 officers facing allegations, from 2010: another unit and another period.',
    ],
  }),
  note({
    force: 'kent',
    paper: NEWS_SHOPPER,
    says: [
      `Kent Police investigated 55 employees ${PERIOD}.`,
      'A constable who had posted a photo of an incident he attended got management action.',
    ],
    ...total({ value: 55, unit: 'person', unitInk: 'employees', within: '55 employees' }),
    notes: [
      'PCSOs are among the employees. The paper calls Kent third highest, though 88, 74 and 69 are higher.',
    ],
  }),
  note({
    force: 'kent',
    kind: 'statement',
    paper: KENT_ONLINE,
    says: [
      'A detective chief inspector of Kent Police said that 36 officers or staff had a case to answer in five years.',
      'Two of them chose to resign: a constable who was a member of a group that posts discriminatory comments, and a civilian who had put force information on Twitter.',
      'A PCSO was among them, for derogatory comments in offensive language.',
      'A constable was disciplined for inappropriate contact with a victim of crime.',
      'A constable had added a person known to police as a friend.',
    ],
    figures: [
      result({
        value: 2,
        ink: 'Two',
        unit: 'person',
        unitInk: 'officers or staff',
        facets: { outcome: 'resigned' },
        within: 'Two of them chose to resign',
      }),
    ],
    notes: [
      'The 36 are a part of the 55, not a rival of it. The paper itself prints more than 50.',
    ],
  }),
  note({
    force: 'sussex',
    paper: ARGUS,
    says: [
      `Sussex Police could name only six employees who were subject to a disciplinary procedure ${PERIOD}; its systems do not let it look this up easily, and there may be more.`,
      'For inappropriate comments on Facebook a manager got a final written warning, an employee was dismissed, and one allegation was not upheld.',
      'For comments that could bring the force into disrepute an employee resigned ahead of the meeting, and another got a final written warning.',
      'For a racist comment an employee got a final written warning.',
    ],
    ...total(
      { value: 6, ink: 'six', unit: 'person', unitInk: 'employees', within: 'six employees' },
      { floor: true },
    ),
    notes: ['One of five forces that could not comply in full, the paper says: 6 is at least 6.'],
  }),
  note({
    force: 'wiltshire',
    paper: SALISBURY_JOURNAL,
    says: [
      'Wiltshire Police carried out 18 investigations between January 2009 and February 2014.',
      'One member of the force resigned after a comment of 2010 on the force’s own Facebook page about pay.',
    ],
    ...total(
      { value: 18, unit: 'investigation', unitInk: 'investigations', within: '18 investigations' },
      { period: { from: '2009-01-01', to: '2014-02-28' } },
    ),
    notes: ['A member of the force in the text, an officer in the headline alone.'],
  }),
  note({
    force: 'norfolk',
    paper: EASTERN_DAILY_PRESS,
    says: [
      `In Norfolk 11 officers and civilian staff were investigated ${PERIOD}.`,
      'One special constable resigned over inappropriate pictures and comments on Facebook.',
      'The others got a written warning, advice or management action.',
    ],
    figures: [
      figure({
        value: 11,
        unit: 'person',
        unitInk: 'officers and civilian staff',
        within: '11 officers and civilian staff',
      }),
      result({
        value: 1,
        ink: 'One',
        unit: 'person',
        unitInk: 'special constable',
        population: 'specials',
        facets: { outcome: 'resigned' },
        within: 'One special constable resigned',
      }),
    ],
    answers: [{ number: '1a', answer: 'full', ink: '11 officers and civilian staff' }],
    notes: [
      'A special constable is among the cases told, so the count reaches beyond the officers and staff who were asked about.',
    ],
  }),
  note({
    force: 'suffolk',
    paper: EASTERN_DAILY_PRESS,
    says: [
      `In Suffolk five officers and staff were investigated ${PERIOD}.`,
      'Two resigned.',
      'A sergeant was dismissed after a misconduct hearing.',
    ],
    figures: [
      figure({
        value: 5,
        ink: 'five',
        unit: 'person',
        unitInk: 'officers and staff',
        within: 'five officers and staff',
      }),
      result({
        value: 2,
        ink: 'Two',
        unit: 'person',
        unitInk: 'officers and staff',
        facets: { outcome: 'resigned' },
        within: 'Two resigned',
      }),
    ],
    answers: [{ number: '1a', answer: 'full', ink: 'five officers and staff' }],
    notes: [
      'A local paper’s answer of 2013 has the same five over two years: most likely the same people, counted once.',
    ],
  }),
  twoInstances('cambridgeshire', 'Cambridgeshire'),
  twoInstances('lincolnshire', 'Lincolnshire'),
  note({
    force: 'devon-and-cornwall',
    paper: EVENING_STANDARD,
    says: [
      'A PCSO of Devon and Cornwall Police got a final written warning for photos on Facebook of themselves posing with weapons.',
    ],
    notes: ['No number of the force was printed. The Independent says written warning.'],
  }),
]
