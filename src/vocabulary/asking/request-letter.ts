// The letter of request as we write it, and what each law calls its parts (request-letter.json).
import type { Law } from '../survey.ts'
import letter from './request-letter.json' with { type: 'json' }

export interface LetterWording {
  subject: string
  text: string
}

export const houseLetter: LetterWording = { subject: letter.subject, text: letter.text.join('\n') }

export type LawWords = (typeof letter.laws)['foia']

/** The Regulations of Scotland are others than those of the rest. */
export const lawWords = (law: Law, isScottish: boolean): LawWords =>
  letter.laws[law === 'eir' && isScottish ? 'eir-scotland' : law]
