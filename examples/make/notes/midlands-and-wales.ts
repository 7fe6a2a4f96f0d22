// What was printed of the forces of the midlands and of Wales.
import { figure, type Note, note, result, total } from './note.ts'
import {
  CHAD,
  DROITWICH_ADVERTISER,
  EVENING_STANDARD,
  NORTHAMPTON_CHRONICLE,
  SHEFFIELD_TELEGRAPH,
  SHROPSHIRE_STAR,
  WORCESTER_NEWS,
  YORKSHIRE_POST_ON_CASES,
} from './papers.ts'

const PERIOD = 'between 1 January 2009 and 17 February 2014'

export const midlandsAndWales: Note[] = [
  note({
    force: 'west-midlands',
    paper: DROITWICH_ADVERTISER,
    says: [`West Midlands Police carried out 74 investigations ${PERIOD}.`],
    ...total({
      value: 74,
      unit: 'investigation',
      unitInk: 'investigations',
      within: '74 investigations',
    }),
    notes: [
      'The Express & Star counts 74 members of staff, officers and civilian workers together; no split was printed.',
    ],
  }),
  note({
    force: 'west-mercia',
    paper: DROITWICH_ADVERTISER,
    says: [
      `West Mercia Police carried out 20 investigations ${PERIOD}, of 13 officers and six members of staff.`,
      'Of the breaches five are told: information of a complainant disclosed on an open forum; a social networking site used while on duty; inappropriate content placed on a dating site; unfit commentary on a personal site; a malicious communication.',
      'Most got management action, informal action, a written warning or a final written warning.',
      'One was not upheld.',
      'Another was unsubstantiated, with no action.',
      'A member of staff who had sent work footage to colleagues by an app resigned or retired.',
      'The member of staff who wrote the commentary was in the top pay grade, 8+ (£31,437 to £62,332).',
      'The officer who had disclosed information about work was an inspector or above.',
    ],
    figures: [
      figure({
        value: 20,
        unit: 'investigation',
        unitInk: 'investigations',
        within: '20 investigations',
      }),
      figure({
        role: 'part',
        value: 13,
        unit: 'person',
        unitInk: 'officers',
        population: 'officers',
        within: '13 officers',
      }),
      figure({
        role: 'part',
        value: 6,
        ink: 'six',
        unit: 'person',
        unitInk: 'members of staff',
        population: 'staff',
        within: 'six members of staff',
      }),
      result({
        value: 1,
        ink: 'One',
        unit: 'investigation',
        unitInk: 'not upheld',
        facets: { outcome: 'not_proven' },
        within: 'One was not upheld',
      }),
    ],
    answers: [{ number: '1a', answer: 'full', ink: '20 investigations' }],
    contradiction: true,
    notes: [
      '20 investigations, but 13 + 6 = 19 people: one person investigated twice, or a slip; the papers do not decide it. The Shropshire Star prints 19, the Worcester News 13 + 7 = 20.',
    ],
    occurs: ['management_action', 'words_of_advice', 'written_warning', 'final_written_warning'],
    cases: [
      {
        ink: 'information of a complainant disclosed on an open forum',
        facets: { breach: 'disclosure' },
      },
      {
        ink: 'a social networking site used while on duty',
        facets: { breach: 'duty_time' },
      },
      {
        ink: 'inappropriate content placed on a dating site',
        facets: { breach: 'sexual', platform: 'dating' },
      },
      { ink: 'a malicious communication', facets: { breach: 'threat_harass' } },
      {
        ink: 'Another was unsubstantiated, with no action.',
        facets: { outcome: 'not_proven' },
      },
      {
        ink: 'A member of staff who had sent work footage to colleagues by an app resigned or retired.',
        facets: { role: 'staff', breach: 'image', outcome: 'resigned_or_retired' },
        example: true,
      },
      {
        ink: 'The member of staff who wrote the commentary was in the top pay grade, 8+ (£31,437 to £62,332).',
        facets: { role: 'staff', payBand: '8+ (£31,437 to £62,332)', breach: 'content' },
        example: true,
      },
      {
        ink: 'The officer who had disclosed information about work was an inspector or above.',
        facets: { role: 'officer', rankBand: 'inspector_plus', breach: 'disclosure' },
        example: true,
      },
    ],
  }),
  ...['west-mercia', 'warwickshire'].map((force) =>
    note({
      force,
      kind: 'statement',
      isStatement: true,
      paper: DROITWICH_ADVERTISER,
      says: [
        'A spokesman for West Mercia and Warwickshire said that the risks of social media should be managed and not its use stopped.',
        'Staff and volunteers answer for what they publish, on private accounts too, he said, and an assessment of how serious the misconduct is may follow.',
      ],
    }),
  ),
  note({
    force: 'west-mercia',
    kind: 'statement',
    isStatement: true,
    paper: WORCESTER_NEWS,
    says: [
      'The force said that employees answer for what they publish, and that inappropriate comments are dealt with by its internal misconduct procedures.',
    ],
  }),
  note({
    force: 'west-mercia',
    paper: SHROPSHIRE_STAR,
    says: [
      'Nineteen staff of West Mercia Police were investigated: action was taken in 17 cases and two were dropped.',
      'Two officers retired or resigned.',
      'A constable got a final warning for an inappropriate association with a vulnerable person by a personal site.',
    ],
    isRival: true,
  }),
  note({
    force: 'west-mercia',
    paper: WORCESTER_NEWS,
    says: [
      'Twenty members of staff of West Mercia Police were investigated: 13 officers and seven police staff.',
      'Nobody was dismissed.',
      'A constable got a written warning for reaching inappropriate content on a social networking site.',
    ],
    isRival: true,
    cases: [
      {
        ink: 'A constable got a written warning for reaching inappropriate content on a social networking site.',
        facets: {
          rank: 'constable',
          role: 'officer',
          outcome: 'written_warning',
          breach: 'content',
        },
      },
    ],
  }),
  note({
    force: 'warwickshire',
    paper: SHROPSHIRE_STAR,
    says: [
      `Warwickshire Police carried out eight investigations about members of its staff ${PERIOD}.`,
    ],
    ...total({
      value: 8,
      ink: 'eight',
      unit: 'investigation',
      unitInk: 'investigations',
      within: 'eight investigations',
    }),
  }),
  note({
    force: 'derbyshire',
    paper: SHEFFIELD_TELEGRAPH,
    says: [`In Derbyshire 24 officers or staff were investigated ${PERIOD}.`],
    ...total({
      value: 24,
      unit: 'person',
      unitInk: 'officers or staff',
      within: '24 officers or staff',
    }),
    notes: ['One paper alone prints this number, beside that of South Yorkshire.'],
  }),
  note({
    force: 'nottinghamshire',
    paper: CHAD,
    says: [
      'Nottinghamshire Police recorded 12 incidents from 2009 to 2014, the last of them in 2012.',
      'They concerned five constables, one sergeant and six members of police staff.',
      'Two got a written warning, six management action, and four were dismissed: three members of staff and a constable.',
    ],
    figures: [
      figure({
        value: 12,
        unit: 'incident',
        unitInk: 'incidents',
        within: '12 incidents',
      }),
      figure({
        role: 'part',
        value: 6,
        ink: 'six',
        unit: 'person',
        unitInk: 'members of police staff',
        population: 'staff',
        within: 'six members of police staff',
      }),
      ...[
        {
          value: 5,
          ink: 'five',
          rank: 'constable',
          unitInk: 'constables',
          within: 'five constables',
        },
        { value: 1, ink: 'one', rank: 'sergeant', unitInk: 'sergeant', within: 'one sergeant' },
      ].map(({ rank, ...told }) =>
        result({
          ...told,
          unit: 'person',
          population: 'officers',
          facets: { rank },
        }),
      ),
    ],
    answers: [{ number: '1a', answer: 'full', ink: '12 incidents' }],
    notes: [
      'The paper says 2009 to 2014. The last of the incidents is of 2012, so the same 12 stand for the period that was asked.',
    ],
  }),
  note({
    force: 'nottinghamshire',
    paper: SHEFFIELD_TELEGRAPH,
    says: [
      'A constable of Nottinghamshire Police got management action for posting details of a coming police operation on Facebook.',
      'Another person got management action for complaining online about having to work on one.',
    ],
  }),
  note({
    force: 'northamptonshire',
    paper: NORTHAMPTON_CHRONICLE,
    says: [
      `In Northamptonshire 34 officers or staff were investigated ${PERIOD}.`,
      'Two special constables, pictured on Facebook in a “compromising position”, resigned.',
    ],
    ...total({
      value: 34,
      unit: 'person',
      unitInk: 'officers or staff',
      within: '34 officers or staff',
    }),
    notes: [
      'Special constables are among the cases told, so the count reaches beyond the officers and staff who were asked about.',
    ],
  }),
  note({
    force: 'dyfed-powys',
    paper: SHROPSHIRE_STAR,
    says: [`Dyfed-Powys Police had four complaints ${PERIOD}.`],
    ...total({
      value: 4,
      ink: 'four',
      unit: 'complaint',
      unitInk: 'complaints',
      within: 'four complaints',
    }),
    notes: ['A complaint is not an investigation.'],
  }),
  note({
    force: 'dyfed-powys',
    paper: EVENING_STANDARD,
    says: [
      'An employee of Dyfed-Powys Police was accused of bullying and threatening a complainant by private messages on Facebook.',
    ],
  }),
  note({
    force: 'gwent',
    paper: YORKSHIRE_POST_ON_CASES,
    says: [
      'A constable of Gwent Police, on a home visit, asked a woman to be a friend on Facebook, later sent her a message, and got a written warning.',
    ],
    notes: [
      'No number of Gwent was printed. A second case is given to it by the order of the text alone.',
    ],
  }),
]
