import { secondText } from '../../platform/format.ts';
import type { PdfFact } from '../../platform/pdf-document.ts';
import type { Language } from '../../values/language.ts';
import { sameName } from './consent-for.ts';
import type { Invitation } from './invitation.ts';
import type { Identification } from './signature.ts';
import { documentWords } from './words-document.ts';

/** How it is known who signed, a line each: how the link came, how the code did, who else saw the address. */
export function identifiedText(identifiedBy: Identification, invitation: Invitation, language: Language): string {
  const say = documentWords[language];
  const at = (instant: string) => secondText(new Date(instant), language, 'UTC');
  if (identifiedBy === 'session' || identifiedBy === 'paper') return say.identifications[identifiedBy];
  const { mailedAt, codeMailedAt, shown } = invitation;
  return [
    mailedAt ? say.linkMailed(at(mailedAt)) : say.linkHandedOn,
    ...(identifiedBy === 'link_and_code' ? [codeMailedAt ? say.codeMailed(at(codeMailedAt)) : say.codeHandedOn] : []),
    ...shown.map((one) => say.linkShown(one.by, at(one.at))),
  ].join('\n');
}

/** Who was invited beside the name that was signed with, where they are not the same. */
export const invitedFacts = (signedAs: string, invitation: Invitation, language: Language): PdfFact[] =>
  invitation.name === '' || sameName(signedAs, invitation.name)
    ? []
    : [
        { label: documentWords[language].invited, value: invitation.name },
        { label: documentWords[language].signedAs, value: signedAs },
      ];
