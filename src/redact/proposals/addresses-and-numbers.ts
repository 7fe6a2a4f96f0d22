// E-mail addresses, telephone numbers, accounts and personal numbers: told by their own form, not by what stands round them.

import type { RedactionWords } from '../words/redaction-words.ts'
import type { Removal } from '../words/removal.ts'

export function addressesAndNumbers(text: string, say: RedactionWords): Removal[] {
  return [
    ...emails(text, say),
    ...accounts(text, say),
    ...telephones(text, say),
    ...personalNumbers(text, say),
  ]
}

const EMAIL =
  /(?<![\w.+'-])[\w+'-]{1,64}(?:\.[\w+'-]{1,64}){0,8}[ \u200b]?@[ \u200b]?[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu

/** A mailbox of an office is no person's. */
function emails(text: string, say: RedactionWords): Removal[] {
  return [...text.matchAll(EMAIL)].flatMap((match): Removal[] => {
    const [local = ''] = match[0].split('@')
    return isRole(local.trim().toLowerCase(), say)
      ? []
      : [
          {
            start: match.index,
            end: match.index + match[0].length,
            kind: 'e-mail',
            why: 'an e-mail address that is no office’s',
          },
        ]
  })
}

const isRole = (local: string, say: RedactionWords): boolean =>
  say.roleMailboxes.has(local) ||
  local.split(/[._+-]/).some((part) => say.roleMailboxWords.has(part.replace(/\d+$/, '')))

function accounts(text: string, say: RedactionWords): Removal[] {
  return [...text.matchAll(say.account)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'account',
    why: 'a link to somebody’s account',
  }))
}

/** 020 7946 0958, (01522) 53 22 22, +44 (0)7700 900123, 07700-900-123: ten or eleven digits, beginning as numbers of the UK do. */
const TELEPHONE =
  /(?<![\d.,£/-])(?:\+ ?44|0044|\(\+44\))[ \u00a0.-]?(?:\(0\)[ \u00a0]?)?\d(?:[ \u00a0.()-]{0,2}\d){8,9}(?![\d])|(?<![\d.,£/+-])\(?0[1-378]\d{1,4}\)?(?:[ \u00a0.-]{0,2}\d){5,8}(?![\d])/gu

function telephones(text: string, say: RedactionWords): Removal[] {
  const found: Removal[] = []
  const add = (start: number, end: number, why: string) => {
    const digits = text.slice(start, end).replace(/\D/g, '')
    if (say.publicTelephones.has(digits) || isYears(text.slice(start, end))) return
    const more = say.extension.exec(text.slice(end, end + 24))
    found.push({ start, end: end + (more?.[0].length ?? 0), kind: 'telephone', why })
  }
  for (const match of text.matchAll(TELEPHONE)) {
    const count = match[0].replace(/\D/g, '').length
    const least = match[0].startsWith('0') || match[0].startsWith('(0') ? 10 : 11
    if (count >= least && count <= 14)
      add(match.index, match.index + match[0].length, 'a telephone number')
  }
  for (const match of text.matchAll(say.telephoneLabel)) {
    const from = match.index + match[0].length
    const number = /^[+(]{0,2}\d(?:[ \u00a0.()-]{0,2}\d){1,14}/u.exec(text.slice(from, from + 40))
    if (number && !found.some(({ start, end }) => start <= from && from < end))
      add(from, from + number[0].length, 'after a word for telephone')
  }
  return found
}

/** "0771.2019-20": a reference that ends in a financial year. */
const isYears = (number: string): boolean => /(?:19|20)\d\d[-/.]\d\d$/.test(number)

/** A National Insurance number has its own form; the rest stand after the words for them. */
const INSURANCE = /(?<![A-Z\d])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Z\d])/g

function personalNumbers(text: string, say: RedactionWords): Removal[] {
  const kind = 'number' as const
  const own = [...text.matchAll(INSURANCE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind,
    why: 'a National Insurance number',
  }))
  const named = [...text.matchAll(say.numberLabel)].flatMap((match) => {
    const from = match.index + match[0].length
    const number = /^[A-Z]{0,3} ?\d[\dA-Z/.-]{1,14}/u.exec(text.slice(from, from + 24))
    return number
      ? [{ start: from, end: from + number[0].length, kind, why: 'a number of one person' }]
      : []
  })
  return [...own, ...named]
}
