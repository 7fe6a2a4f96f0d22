import { readAs } from '../../../test/read-as.ts'

// One line for each way bodies write. Add the next one you meet, with what it was.
readAs([
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
  [
    'Request\nHow many officers were investigated?\nResponse\nPlease find attached our response.\nEvery effort is made to ensure that the figures presented are accurate.',
    'decision',
    'full',
  ],
  [
    'Following your response to our request for clarification, you seek the bill for policing the match.\nThe match of 1 January 2018 - £2,713.92\nThe information provided above is all that we have been able to retrieve.',
    'decision',
    'full',
  ],
  ['Having made enquiries within the force we have attached a document.', 'decision', 'full'],
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
  [
    'Request\nHow many officers were investigated?\nResponse\nPlease find attached our response.\nIn addition to the figures above, the force can neither confirm nor deny that it holds any other information, by virtue of Section 40(5).',
    'decision',
    'partial',
    's40(5)',
  ],
  [
    'Response\nOur data are not organised in such a way as to allow us to provide all of this within the appropriate (cost) limit. However, as a gesture of goodwill I have supplied information that was retrieved before this was known.',
    'decision',
    'partial',
  ],
  [
    'We can confirm that the force holds some information and this is being provided to you.\nQuestion 1\nWhat is the policy?\nAnswer 1\nIt is publicly available at www.example.police.uk/policy\nPartial exemption\nSection 21 - accessible by other means',
    'decision',
    'partial',
    's21',
  ],
  [
    'Response\nI am not obliged to supply the information in full. Parts of this request are exempt by virtue of Section 31(1)(a)(b).',
    'decision',
    'partial',
    's31(1)(a) s31(1)(b)',
  ],
  [
    'Questions 5&6 – This information is held by the Office of the Police and Crime Commissioner, a separate body.\nQuestion 7 – 3 officers.',
    'decision',
    'partial',
  ],
])
