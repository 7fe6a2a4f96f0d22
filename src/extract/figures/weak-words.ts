// Words that letters count all the time without answering: requests, records, calls.

/** What counts only where it was asked about: "two requests" are no answer, unless requests were asked about. */
const WEAK =
  /^(?:requests?|records?|logs?|calls?|visits?|messages?|notices?|profiles?|applications?|reports?|accounts?|posts?|members?|subjects?|meetings?|charges?|breach|breaches|matters?|convictions?|suspects?|victims?|vehicles?|people|men|women)$/i

export const isWeak = (word: string): boolean => WEAK.test(word)
