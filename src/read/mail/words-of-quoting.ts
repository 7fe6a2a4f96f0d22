// How mail programs introduce an earlier mail, in the languages that British mail meets. Add a wording as it is met.

/** The fields at the head of an earlier mail; the first of each line is its sender. */
export const HEAD_WORDS: Record<string, string[]> = {
  English: ['from', 'sent', 'to', 'cc', 'date', 'subject'],
  Welsh: ['oddi wrth', 'anfonwyd', 'at', 'dyddiad', 'pwnc'],
  German: ['von', 'gesendet', 'an', 'datum', 'betreff'],
  French: ['de', 'envoyé', 'à', 'date', 'objet'],
  Spanish: ['de', 'enviado', 'enviado el', 'para', 'fecha', 'asunto'],
  Portuguese: ['de', 'enviada', 'enviado', 'para', 'data', 'assunto'],
  Italian: ['da', 'inviato', 'a', 'data', 'oggetto'],
  Dutch: ['van', 'verzonden', 'aan', 'datum', 'onderwerp'],
  Swedish: ['från', 'skickat', 'till', 'datum', 'ämne'],
  Danish: ['fra', 'sendt', 'til', 'dato', 'emne'],
  Polish: ['od', 'wysłano', 'do', 'data', 'temat'],
}

/** "On 14 March …" */
export const WROTE_OPENERS = [
  'on',
  'ar',
  'am',
  'le',
  'el',
  'em',
  'il',
  'op',
  'den',
  'på',
  'dnia',
  'w dniu',
]

/** "On … wrote:", "Am … schrieb …:" */
export const WROTE_WORDS = [
  'wrote',
  'writes',
  'ysgrifennodd',
  'schrieb',
  'a écrit',
  'escribió',
  'escreveu',
  'ha scritto',
  'scrisse',
  'schreef',
  'skrev',
  'napisał',
  'napisała',
  'napisał\\(a\\)',
]

/** What "----- … -----" says over it. */
export const OLD_MAIL_WORDS = [
  'original message',
  'original appointment',
  'neges wreiddiol',
  'ursprüngliche nachricht',
  'message d’origine',
  "message d'origine",
  'mensaje original',
  'mensagem original',
  'messaggio originale',
  'oorspronkelijk bericht',
  'ursprungligt meddelande',
  'oprindelig meddelelse',
  'wiadomość oryginalna',
]

/** What a cover note says of an answer that stands below it. */
export const ANSWERS_BELOW = [
  'below',
  'as follows',
  'underneath',
  'following (response|reply|answer|information|figures|data)',
  'forward(ed|ing)?',
  'isod',
  'canlynol',
]

/** What makes it an answer and not the request. */
export const ANSWER_WORDS = [
  'responses?',
  'repl(y|ies)',
  'replied',
  'answers?',
  'answered',
  'responded',
  'provided',
  'supplied',
  'advised',
  'information',
  'figures?',
  'data',
  'details',
  'ymateb',
  'ateb',
  'gwybodaeth',
]

/** The request by its names, which hold such words too. */
export const REQUEST_NAMES = [
  '(requests?|enquiry|application) for information',
  'information requests?',
  'freedom of information',
  'request details',
  '(the )?information (that )?you (have )?(requested|asked for|sought)(?= (was|were|is|are)? ?as follows)',
]
