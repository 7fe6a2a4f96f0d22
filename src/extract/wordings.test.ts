import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from './a-letter.ts'
import { extractReply } from './extract-reply.ts'

// One line for each way forces write. Add the next one you meet, with what it was.
type Seen = [text: string, kind: string, status: string, sections?: string]

const seen: Seen[] = [
  // acknowledgements
  [
    'Thank you for your request for information, which was received on 3 March 2021. Your request will be dealt with under the Freedom of Information Act 2000 and you will receive a response within 20 working days.',
    'acknowledgement',
    'none',
  ],
  [
    'I acknowledge receipt of your email dated 4 May 2019. Your request is being processed and a response will be provided by 4 June 2019.',
    'acknowledgement',
    'none',
  ],
  [
    'Your request has been logged under reference 1234/20. If your request requires a fee we will issue a fees notice. There are exemptions which may apply.',
    'acknowledgement',
    'none',
  ],
  [
    'This is to acknowledge your request for an internal review. It will be carried out by an officer not involved in the original decision and we aim to respond within 20 working days.',
    'acknowledgement',
    'none',
  ],
  [
    'Under the Act we have 20 working days to respond. In some circumstances the force may be unable to achieve this deadline. If this is likely you will be informed and given a revised time-scale at the earliest opportunity. Your request will now be considered.',
    'acknowledgement',
    'none',
  ],
  [
    'Freedom of Information Request Reference No: FOI2022/01234\nThank you for your email received on 14/02/2022. We will respond within the statutory timescale of 20 working days, by 14/03/2022.',
    'acknowledgement',
    'none',
  ],
  // holding
  [
    'I am writing to inform you that we need additional time to consider the public interest test under Section 31. We expect to reply by 12 June 2020.',
    'holding',
    'none',
  ],
  [
    'We are unable to respond to your request within 20 working days. I apologise for the delay and hope to have a response to you by 30 June 2017.',
    'holding',
    'none',
  ],
  [
    'Further to your request, I am still awaiting information from the Professional Standards Department and will provide a full response as soon as possible.',
    'holding',
    'none',
  ],
  [
    'Section 10(3) of the Act allows us to extend the deadline where a qualified exemption is engaged. The exemptions under consideration are section 30 and section 31. A decision has not yet been reached.',
    'holding',
    'none',
  ],
  [
    'Unfortunately, due to the volume of requests, your response will be delayed. Please accept our apologies; we aim to respond by 1 August 2023.',
    'holding',
    'none',
  ],
  // clarification
  [
    'Before we can proceed with your request, please could you clarify what you mean by "social media"? Once we receive your clarification the 20 working day period will start.',
    'clarification',
    'none',
  ],
  [
    'In order to process your request we require further information from you in order to identify and locate the information requested. Under section 1(3) of the Act we are not obliged to comply until this is received.',
    'clarification',
    'none',
  ],
  [
    'Could you please specify the time period to which your question 2 relates?',
    'clarification',
    'none',
  ],
  [
    'Your request has been placed on hold until we receive clarification of the date range you require.',
    'clarification',
    'none',
  ],
  // fee notices
  [
    'FEES NOTICE\nA fee of £42.50 is payable before we can process your request. Payment must be received within three months. Upon receipt of your payment we will begin work.',
    'fee-notice',
    'none',
  ],
  // automatic
  [
    'Automatic reply: FOI request\nThank you for your email. This mailbox is not monitored out of hours.',
    'auto-reply',
    'none',
  ],
  [
    'I am out of the office until Monday 5 May with no access to email. For urgent matters please contact the team.',
    'auto-reply',
    'none',
  ],
  [
    'This is an automated response. Thank you for contacting the Freedom of Information Unit. If you have made a request we will respond within 20 working days.',
    'auto-reply',
    'none',
  ],
  [
    "Delivery has failed to these recipients or groups:\nfoi@example.police.uk\nThe email address you entered couldn't be found.",
    'bounce',
    'none',
  ],
  [
    'This message was created automatically by mail delivery software. A message that you sent could not be delivered. 550 5.1.1 user unknown',
    'bounce',
    'none',
  ],
  [
    "Undeliverable: FOI request\nYour message to foi@example.org couldn't be delivered. The recipient's mailbox is full.",
    'bounce',
    'none',
  ],
  // portals
  [
    'A new message has been added to your request. Please log in to the portal to view the response. The link will expire in 30 days.',
    'portal-notice',
    'none',
  ],
  [
    'You have received a secure message. Click here to access the message. This message will expire on 12/12/2021.',
    'portal-notice',
    'none',
  ],
  // withdrawals and corrections
  [
    'It has come to our attention that our previous response contained an error. Please disregard our previous response; a corrected response will follow.',
    'withdrawal',
    'none',
  ],
  ['Professional Standards would like to recall the message, "FOI 123/20".', 'withdrawal', 'none'],
  [
    'As we have not received the clarification requested, your request is now considered withdrawn.',
    'withdrawal',
    'none',
  ],
  // internal reviews
  [
    'I write in response to your request for an internal review. I have now reviewed the original decision and the application of section 40(2) is upheld. I am satisfied that the information is exempt.',
    'internal-review',
    'refused',
    's40(2)',
  ],
  [
    'The internal review has now been completed. The original decision is upheld. Section 12(1) was correctly applied as compliance would exceed the appropriate limit.',
    'internal-review',
    'refused',
    's12(1)',
  ],
  [
    'Following the internal review I have decided to disclose the requested information in full. Please find the data below.',
    'internal-review',
    'full',
  ],
  // refused
  [
    'Response\nI have today decided to refuse access to the information you have requested under the provisions of Section 40(2) of the Act.',
    'decision',
    'refused',
    's40(2)',
  ],
  [
    'Response: The information requested is exempt from disclosure under Section 30(1)(a) - Investigations and proceedings.',
    'decision',
    'refused',
    's30(1)(a)',
  ],
  [
    'Your request has been considered and I am not obliged to supply the information you have requested. Section 31(1)(a) applies. This letter serves as a Refusal Notice under Section 17.',
    'decision',
    'refused',
    's17 s31(1)(a)',
  ],
  [
    'Response\nYour request is vexatious and Section 14(1) of the Act is engaged. We will not be complying with your request.',
    'decision',
    'refused',
    's14(1)',
  ],
  [
    'Response\nUnfortunately, we are unable to provide you with this information as it would exceed the cost limit. Section 12(1) of the Act applies. To locate the information would require a manual review of 1,204 records at 5 minutes per record.',
    'decision',
    'refused',
    's12(1)',
  ],
  [
    'The information you have requested is not held centrally and to obtain it would require a manual trawl of every complaint file, 3,500 in all. This would exceed the 18 hour limit; therefore Section 12 of the Freedom of Information Act is applied and your request is refused.',
    'decision',
    'refused',
    's12',
  ],
  [
    'I can confirm that the information is held, however it is not recorded in an easily retrievable format. It is estimated that it would take in excess of 18 hours to extract. Section 17 of the Act requires us to give notice. Section 12(1) does not oblige a public authority to comply if the cost exceeds the appropriate limit.',
    'decision',
    'refused',
    's12(1) s17',
  ],
  [
    'In terms of section 16(1) of the Freedom of Information (Scotland) Act 2002 I am refusing to provide you with the information sought. Section 16 requires notice that a) states that it holds the information b) states that it is claiming an exemption. The exemption applied is section 38(1)(b) - Personal Information.',
    'decision',
    'refused',
    's16(1) s38(1)(b)',
  ],
  [
    'By way of explanation, the cost of compliance would exceed the £600 limit and section 12(1) of the Freedom of Information (Scotland) Act 2002 applies.',
    'decision',
    'refused',
    's12(1)',
  ],
  [
    'The request as it stands is refused under Section 22, as the information is intended for future publication.',
    'decision',
    'refused',
    's22',
  ],
  [
    'We do hold the requested information but are withholding it under section 43(2) of the FOIA, commercial interests.',
    'decision',
    'refused',
    's43(2)',
  ],
  // neither confirming nor denying
  [
    'Response\nThe force can neither confirm nor deny that it holds any information relevant to your request by virtue of the following exemption: Section 40(5B)(a)(i) Personal Information.',
    'decision',
    'ncnd',
    's40(5B)(a)(i)',
  ],
  [
    'We neither confirm nor deny whether the information is held. Sections 23(5), 24(2) and 31(3) apply.',
    'decision',
    'ncnd',
    's23(5) s24(2) s31(3)',
  ],
  [
    'Under section 18 of FOISA, Police Scotland can neither confirm nor deny whether it holds the information. The exemptions are section 34 and section 38.',
    'decision',
    'ncnd',
    's18 s34 s38',
  ],
  // not held
  ['Response\nNo information held.', 'decision', 'not-held'],
  [
    'I can confirm that the force does not hold the information you have requested.',
    'decision',
    'not-held',
  ],
  [
    'Having completed enquiries within the force, we hold no recorded information relevant to your request.',
    'decision',
    'not-held',
  ],
  [
    'In terms of section 17 of the Freedom of Information (Scotland) Act 2002, this represents a notice that the information sought is not held by Police Scotland.',
    'decision',
    'not-held',
    's17',
  ],
  [
    'Our searches have located no information relevant to your request. You may wish to contact the IOPC.',
    'decision',
    'not-held',
  ],
  ['Response\nThis information is not recorded by the force.', 'decision', 'not-held'],
  // elsewhere
  [
    'Response\nThe information you have requested is already published on our website and is therefore exempt under Section 21 - Information accessible by other means. Please see the following link: www.example.police.uk/foi',
    'decision',
    'full',
    's21',
  ],
  // full
  [
    'Response\nPlease find the information requested below:\nIn 2019 there were 12 officers investigated.',
    'decision',
    'full',
  ],
  [
    'I am pleased to enclose the information requested. Please see the attached spreadsheet.',
    'decision',
    'full',
  ],
  [
    'Decision\nI have today decided to disclose the located information to you in full.\nQ1 – 17 officers\nQ2 – Nil',
    'decision',
    'full',
  ],
  [
    'Our response to your questions is below.\n1. How many officers were dismissed?\nNone\n2. How many resigned?\n3',
    'decision',
    'full',
  ],
  ['There were no officers dismissed in the period.', 'decision', 'full'],
  ['Response\nPlease see attached document.', 'decision', 'full'],
  // partial
  [
    'I can confirm that the force holds the information you have requested and some is disclosed below. Names have been withheld under section 40(2).\nOfficers: 4',
    'decision',
    'partial',
    's40(2)',
  ],
  [
    'Q1 - 12\nQ2 - No information held\nQ3 - This would exceed the cost limit, Section 12(1) applies.',
    'decision',
    'partial',
    's12(1)',
  ],
  [
    '1. 5 officers\n2. The force neither confirms nor denies. Section 40(5).',
    'decision',
    'partial',
    's40(5)',
  ],
  [
    'I can provide you with the number of complaints, however the details of each complaint are exempt under Section 40(2).',
    'decision',
    'partial',
    's40(2)',
  ],
  [
    'Your request is partially refused. Question 3 is refused under section 12.\nThere were 7 investigations.',
    'decision',
    'partial',
    's12',
  ],
  [
    'Unfortunately the cost limit would be exceeded for questions 2 to 5 and section 12 is engaged for the whole request. Outside of the Act and as a gesture of goodwill, I can provide the following: 23 complaints were recorded in 2018.',
    'decision',
    'partial',
    's12',
  ],
  [
    'Question 1: 14\nQuestion 2: Section 40(2) - Personal information. Due to the low numbers we are unable to disclose this information.',
    'decision',
    'partial',
    's40(2)',
  ],
  [
    'The information has been redacted under Section 40(2) and Section 31(1). Please find attached the redacted document.',
    'decision',
    'partial',
    's40(2) s31(1)',
  ],
  [
    'Dear Requester\nI apologise for the delay in responding. We are still awaiting a response from the department concerned.',
    'holding',
    'none',
  ],
  [
    'We are currently experiencing delays and may not be able to respond to your request within the statutory time limit.',
    'holding',
    'none',
  ],
  [
    'We have the following clarification questions: 1. Do you require police officers only? 2. Over which period?',
    'clarification',
    'none',
  ],
  [
    'Following your request for an internal review I have considered the handling of your request.\nThe review has decided to uphold the original decision to withhold the information under Section 40(2) but finds Section 31(1)(g) is not engaged and this exemption is withdrawn.',
    'internal-review',
    'refused',
    's40(2)',
  ],
  [
    'It is neither confirmed nor denied that the information is held. To confirm or deny would itself disclose exempt information. Sections 30(3), 31(3), 40(5) apply.',
    'decision',
    'ncnd',
    's30(3) s31(3) s40(5)',
  ],
  [
    'Please find attached our response to your Freedom of Information request.\nKind regards',
    'decision',
    'unknown',
  ],
  [
    'Q1. Does the force have a policy? Yes, see attached.\nQ2. How many accounts? 124\nQ3. How many staff run them? This would exceed the cost limit. Section 12(1).',
    'decision',
    'partial',
    's12(1)',
  ],
  // sections that were not relied on
  [
    'We considered section 30 but it does not apply. Please find the information below: 14 complaints.',
    'decision',
    'full',
  ],
  ['Response\nThere were 3 complaints. Section 40 is not engaged.', 'decision', 'full'],
]

for (const [text, kind, status, sections] of seen) {
  test(`“${text.replaceAll('\n', ' / ').slice(0, 110)}” is ${kind}, ${status}`, () => {
    const read = extractReply([aLetter(text)], { file: 'reply.txt' })
    const cited = [...new Set(read.exemptions.map(({ section }) => section))].sort()
    const answers = read.questions.map(({ number, answer }) => `${number} ${answer}`).join(', ')
    assert.equal(
      `${read.kind}, ${read.status}`,
      `${kind}, ${status}`,
      `${read.kindInk} | ${answers}`,
    )
    if (read.kind !== 'holding')
      assert.deepEqual(cited, (sections ?? '').split(' ').filter(Boolean).sort())
  })
}
