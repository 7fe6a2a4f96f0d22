import { readAs } from '../../../test/read-as.ts'

// One line for each way bodies write. Add the next one you meet, with what it was.
readAs([
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
  [
    'Request\nOver the last five years:\n• Number of staff disciplined\nResponse\nOur data are not organised in such a way as to allow us to provide this within the appropriate (cost) limit. The cost is above the amount to which we are legally required to respond.',
    'decision',
    'refused',
  ],
  [
    'Response\nIt would be necessary to review every reply to tell the number of times an exemption was applied under Section 14 of the Act. Such work would exceed the amount to which we are legally required to respond.',
    'decision',
    'refused',
  ],
  [
    'Having made enquiries within the force, the information requested is not in an easily retrievable format.',
    'decision',
    'refused',
  ],
  [
    'You asked:\n1. How many officers?\n2. How many allegations?\nClarifications:\nPoints 1-2 - these apply to conduct cases.\nIn Response:\nThe information is held, however will not be disclosed: it would exceed the 18 hour threshold.',
    'decision',
    'refused',
  ],
  [
    'Response\nYour request falls under the Environmental Information Regulations. It is manifestly unreasonable under Regulation 12(4)(b), and the names are withheld under regulation 13(1).',
    'decision',
    'refused',
    'reg12(4)(b) reg13(1)',
  ],
  // what is held is not what is given
  [
    'I can confirm that the Council holds some of the information you have requested. To provide it would exceed the appropriate limit, and section 12(1) applies.',
    'decision',
    'refused',
    's12(1)',
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
  [
    'Answer\nThis letter represents a Refusal Notice. Both rights can be disapplied if an exemption is engaged. We are applying the following Neither Confirm Nor Deny exemptions:\nSection 30(3) - The duty to confirm or deny does not arise.',
    'decision',
    'ncnd',
    's30(3)',
  ],
  [
    'The Council neither confirms nor denies that it holds this. The duty in section 1(1)(a) of the Act does not apply, by virtue of section 31(3) (law enforcement) and section 24(2). This should not be taken as a sign that any such information is or is not held.',
    'decision',
    'ncnd',
    's31(3) s24(2)',
  ],
  // sections that were not relied on
  [
    'We considered section 30 but it does not apply. Please find the information below: 14 complaints.',
    'decision',
    'full',
  ],
  ['Response\nThere were 3 complaints. Section 40 is not engaged.', 'decision', 'full'],
])
