// The four that the Press Association named as having refused: said of them in print, with no section and no ground.
import { type Note, note } from './note.ts'
import { DROITWICH_ADVERTISER } from './papers.ts'

const REFUSED = 'refused to respond to the request'

const refusal = (force: string, name: string): Note =>
  note({
    force,
    paper: DROITWICH_ADVERTISER,
    says: [
      `The Press Association named ${name} among the forces that ${REFUSED}.`,
      'No section of the Act and no ground was printed.',
    ],
    answers: ['1a', '1b', '1c', '2'].map((number) => ({ number, answer: 'refused', ink: REFUSED })),
    notes: [
      'Said of the force by the Press Association; its own letter was not seen. That the refusal covers every part of the request, the policy too, is our reading of “refused to respond”.',
    ],
  })

export const refused: Note[] = [
  refusal('essex', 'Essex'),
  refusal('hampshire', 'Hampshire'),
  refusal('merseyside', 'Merseyside'),
  refusal('staffordshire', 'Staffordshire'),
]
