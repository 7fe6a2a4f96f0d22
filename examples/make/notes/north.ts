// What was printed of the forces of the north of England.
import { figure, type Note, note, result, total } from './note.ts'
import {
  DROITWICH_ADVERTISER,
  EVENING_MAIL,
  FLEETWOOD_WEEKLY_NEWS,
  HARTLEPOOL_MAIL,
  MINSTER_FM,
  NORTHERN_ECHO,
  SHEFFIELD_TELEGRAPH,
  YORK_PRESS,
  YORKSHIRE_POST,
} from './papers.ts'

const cases = (value: number) => {
  const within = `${value} cases`
  return total({ value, unit: 'case', unitInk: 'cases', within })
}

export const north: Note[] = [
  note({
    force: 'greater-manchester',
    paper: DROITWICH_ADVERTISER,
    says: [
      'Greater Manchester Police had the largest number: it carried out 88 investigations between 1 January 2009 and 17 February 2014.',
    ],
    ...total({
      value: 88,
      unit: 'investigation',
      unitInk: 'investigations',
      within: '88 investigations',
    }),
    notes: ['Bolton News counts breaches and Mancunian Matters cases; the number is the same.'],
  }),
  note({
    force: 'cumbria',
    paper: EVENING_MAIL,
    says: ['Seven officers or staff of Cumbria Police have been investigated since January 2009.'],
    ...total({
      value: 7,
      ink: 'Seven',
      unit: 'person',
      unitInk: 'officers or staff',
      within: 'Seven officers or staff',
    }),
    notes: [
      'The paper says since January 2009 and prints no end: that it ends with the period asked is assumed.',
    ],
  }),
  note({
    force: 'lancashire',
    paper: FLEETWOOD_WEEKLY_NEWS,
    says: [
      'Lancashire Constabulary had 43 cases of staff breaching the guidelines between 1 January 2009 and 17 February 2014.',
      'A member of civilian staff got a written warning for derogatory remarks on Facebook about a PCSO who had fined them over dog fouling.',
      'A constable got management action over alleged inappropriate remarks about someone’s wife.',
      'A constable resigned over excessive internet use in working hours.',
      'A member of staff was given counselling over a photo on Facebook that showed the person asleep in the control room.',
    ],
    ...cases(43),
    notes: [
      'One paper alone prints this number, and 43 is also how many forces were asked. With it Northamptonshire, printed as seventh of 39, would be eighth: of all figures here this is the most open to doubt.',
    ],
  }),
  note({
    force: 'durham',
    paper: HARTLEPOOL_MAIL,
    says: [
      'Durham Constabulary investigated one instance between 1 January 2009 and 17 February 2014, in which a personal account was used.',
      'The nature of it was not told.',
    ],
    ...total({
      value: 1,
      ink: 'one',
      unit: 'incident',
      unitInk: 'instance',
      within: 'one instance',
    }),
    notes: [
      'The Northern Echo calls it a case; the force, in the same paper, a member of staff. Whether the force kept its nature back in the reply or from the paper is not clear.',
    ],
  }),
  note({
    force: 'cleveland',
    paper: HARTLEPOOL_MAIL,
    says: [
      'Cleveland Police had 15 cases between 1 January 2009 and 17 February 2014, in which personal accounts of officers and staff were used.',
      'The nature of them was not told.',
    ],
    ...cases(15),
    notes: ['Whether the force kept the nature back in the reply or from the paper is not clear.'],
  }),
  note({
    force: 'northumbria',
    paper: NORTHERN_ECHO,
    says: ['Northumbria Police investigated 24 cases between 1 January 2009 and 17 February 2014.'],
    ...cases(24),
    notes: [
      'Capital FM prints 86 for the North East, which is 46 + 24 + 15 + 1. The force’s own reply 170/14 counts allegations finalised, from a live database; its table was not seen.',
    ],
  }),
  note({
    force: 'north-yorkshire',
    paper: YORK_PRESS,
    says: [
      'North Yorkshire Police carried out 46 investigations between 1 January 2009 and 17 February 2014.',
    ],
    ...total({
      value: 46,
      unit: 'investigation',
      unitInk: 'investigations',
      within: '46 investigations',
    }),
    notes: ['The Yorkshire Post and the Northern Echo call them cases; the number is the same.'],
  }),
  note({
    force: 'north-yorkshire',
    kind: 'statement',
    paper: MINSTER_FM,
    says: [
      'The deputy chief constable of North Yorkshire said that two were required to resign, and that so many investigations show how much integrity matters to the force.',
      'Ten got management advice or a written warning.',
      'The others got suitable advice.',
    ],
    figures: [
      result({
        value: 2,
        ink: 'two',
        unit: 'investigation',
        unitInk: 'required to resign',
        facets: { outcome: 'required_to_resign' },
        within: 'two were required to resign',
        noted: true,
      }),
    ],
    notes: [
      'The Northern Echo says that the two resigned. For officers, being required to resign was no sanction after 1 December 2008; whether anything was proved is not said.',
    ],
  }),
  note({
    force: 'north-yorkshire',
    paper: NORTHERN_ECHO,
    says: [
      'North Yorkshire Police gave numbers, ranks and outcomes, and refused to tell the nature of the allegations.',
      'Three got a final written warning.',
    ],
    figures: [
      result({
        value: 3,
        ink: 'Three',
        unit: 'investigation',
        unitInk: 'final written warning',
        facets: { outcome: 'final_written_warning' },
        within: 'Three got a final written warning',
      }),
    ],
    answers: [
      { number: '1b', answer: 'refused', ink: 'refused to tell the nature of the allegations' },
    ],
    notes: ['The three may be among the ten of the force’s own statement.'],
  }),
  note({
    force: 'west-yorkshire',
    paper: YORKSHIRE_POST,
    says: ['West Yorkshire Police had 35 cases between 1 January 2009 and 17 February 2014.'],
    ...cases(35),
    notes: ['The paper prints 117 for the four forces of Yorkshire, which is 46 + 35 + 23 + 13.'],
  }),
  note({
    force: 'humberside',
    paper: YORKSHIRE_POST,
    says: ['Humberside Police had 23 cases between 1 January 2009 and 17 February 2014.'],
    ...cases(23),
    notes: ['The Gainsborough Standard prints more than 20 employees, which agrees.'],
  }),
  note({
    force: 'south-yorkshire',
    paper: SHEFFIELD_TELEGRAPH,
    says: [
      'South Yorkshire Police had 13 cases in which officers or staff were investigated between 1 January 2009 and 17 February 2014.',
      'One civilian, accused of harassing a former partner on Facebook, resigned before misconduct proceedings.',
    ],
    figures: [
      ...cases(13).figures,
      figure({
        question: '1c',
        role: 'result',
        value: 1,
        ink: 'One',
        unit: 'person',
        unitInk: 'civilian',
        population: 'staff',
        facets: { outcome: 'resigned' },
        within: 'One civilian, accused of harassing a former partner on Facebook, resigned',
      }),
    ],
    answers: cases(13).answers,
  }),
]
