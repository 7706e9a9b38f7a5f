import { isDay } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { FieldError, FieldErrorCode, ProblemCode, ProblemReason } from '../values/problem.ts';
import { counted, dayText, moneyText, numberText } from './format.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string | number>>;
type Message = (params: Params) => string;

interface ProblemWords {
  /** Heads the list of faults over a form. */
  summary: (faults: number) => string;
  /** Follows a message when the allowed values are few enough to name. */
  allowed: (list: string) => string;
  titles: Record<ProblemCode, string>;
  reasons: Record<ProblemReason, string>;
  /** Each says what is wrong and what to do. Params: min, max (limits), value, other (a name or day), places. */
  fields: Record<FieldErrorCode, Message>;
  /** The title when If-Match is missing (428); the others go by their code. */
  versionMissing: string;
  goHome: string;
  goBack: string;
}

/** Faults in the reader's words: the API's `title`, `detail` and `message`, error pages, and messages at fields. */
export const problemWords = words<ProblemWords>({
  en: {
    summary: (faults) =>
      `Nothing was saved. ${faults === 1 ? 'One field needs' : `${faults} fields need`} your attention:`,
    allowed: (list) => `Allowed: ${list}.`,
    titles: {
      malformed: 'The request could not be read',
      unauthenticated: 'Please sign in',
      forbidden: 'Not allowed',
      not_found: 'Not found',
      conflict: 'This conflicts with what is there',
      gone: 'This link no longer works',
      too_large: 'Too much at once',
      stale: 'Someone changed this in the meantime',
      invalid: 'Something needs correcting',
      too_many: 'Too many requests',
      internal: 'Something went wrong on our side',
    },
    reasons: {
      malformed_json: 'The body is not valid JSON. Check brackets, quotes and commas.',
      not_json: 'The body must be JSON. Send it with Content-Type: application/json.',
      malformed_form: 'The form did not arrive whole. Send it again.',
      bad_query: 'The address has a parameter that does not exist here or has a wrong value. See the list of errors.',
      no_credentials:
        'This needs a signed-in member of staff or an API key. Sign in, or send Authorization: Bearer KEY.',
      bad_credentials: 'The key or session is unknown, revoked or expired. Sign in again or use another key.',
      role_too_low: 'Your role does not include this. Ask an administrator if you need it.',
      cross_site: 'The form came from another site. Open the page here and send it again.',
      unknown_address: 'There is no page at this address. Check it, or start from the home page.',
      unknown_record: 'This record does not exist, or is not yours to see. It may have been merged or mistyped.',
      method_not_allowed: 'This address does not take that method. The API reference lists those it takes.',
      fields_at_fault: 'Some fields need correcting. Nothing was saved.',
      if_match_missing: 'Say which version you are changing: send If-Match with the ETag you read.',
      if_match_stale: 'It was changed after you read it. Read it again, then repeat your change.',
      key_reused: 'This Idempotency-Key was used with another body. Use a new key for a new request.',
      key_running: 'The first request with this Idempotency-Key is still running. Wait a moment and repeat it.',
      already_so: 'It is so already. There is nothing left to do.',
      merged: 'This record was merged into another one: what it had is there, and it cannot be brought back.',
      merge_itself: 'A record cannot be merged with itself.',
      merge_archived: 'One of the two records is archived: restore it before they are merged.',
      merge_other_kind: 'An organisation and a person cannot be merged.',
      merge_hit:
        'A sanctions hit stands on one of the two records, and the other was cleared later: screen the one with the hit again first.',
      possible_duplicate: 'This looks like one that exists already. Open that one, or confirm that yours is another.',
      changed_since: 'It was changed after this, so this cannot be undone. Open the record to see its present state.',
      addressee_changed:
        'The person has another address by now or was deactivated: not sent. Send a new link from the page of that person.',
      link_unknown: 'This link is not known. Copy the whole address from the mail, or ask for a new link.',
      link_spent: 'This link has been used already; each works once. Ask for a new one.',
      link_revoked: 'This link has been withdrawn. Ask for a new one.',
      link_expired: 'This link has expired. Ask for a new one.',
      offer_not_sent: 'The offer has not been sent yet. Send it first.',
      offer_sent: 'The offer has been sent already. To change it, make a new version.',
      offer_withdrawn: 'The offer has been withdrawn. The secretariat can make a new one.',
      offer_declined: 'The offer has been declined. The secretariat can make a new one.',
      offer_concluded: 'Everybody has signed: the agreement is concluded. A change of it now takes an amendment.',
      offer_open: 'This agreement has an open offer already. Answer or withdraw that one first.',
      offer_deadline_passed: 'The deadline of the offer has passed. The secretariat can extend it.',
      offer_changed:
        'The text has changed since you opened it. Nothing was signed: read the new version and sign that one.',
      agreement_changed:
        'The agreement itself has changed since this offer was made, so it can no longer be signed. The secretariat has to make a new version of the offer.',
      agreement_succeeded: 'This agreement has a successor already. Renew the successor instead.',
      proposal_open: 'Changes have been proposed and not answered yet. Signing opens again once they are.',
      no_proposal: 'There is no open proposal with this number; it may have been answered meanwhile.',
      not_your_turn: 'Somebody else signs before you. You get a mail when it is your turn.',
      already_signed: 'This person has signed this version already; one signature stands.',
      not_confirmed: 'The address has not been confirmed yet: open the link in the mail first.',
      sign_in_to_sign:
        'You sign this as a colleague: sign in to Loam and sign there. A link does not show who you are.',
      code_missing: 'Signing takes the code that was mailed to the address on file. Ask for it and type it here.',
      code_wrong: 'The code is wrong or has expired. Check it, or ask for a new one.',
      moved_meanwhile:
        'Somebody has moved it meanwhile. Look at where it stands now, and move it again if you still want to.',
      lost_without_reason: 'Say why it was lost: the reason is kept with the move.',
      joined_without_record:
        'Say when the funder joined the Initiative, and as what: the date and the relation are recorded with the move. If they have not joined, skip this stage.',
      conflict_not_viewed:
        'A possible conflict of interest is noted. Another person has to look at it before money is asked for.',
      second_person_needed: 'This takes a second person: somebody signed in who does not own this opportunity.',
      won_by_itself: 'An opportunity is won by what it becomes: choose "Win" and make a pledge or an agreement of it.',
      sanctions_hit:
        'A hit on a sanctions list stands against this funder. Nothing is accepted, paid out or given back: pass it on to the head of the secretariat.',
      screening_missing:
        'From this amount on, the funder has to be screened first, and the screening decided. Screen them under Due diligence.',
      pledge_taken_back:
        'The opportunity of this pledge is hoped for again, so what was taken back of it stays as it is. Win the opportunity once more: that makes a new pledge.',
      opportunity_won_by_it:
        'An opportunity is won by this pledge. Move the opportunity back to another stage: that takes the pledge back, and the money is hoped for again.',
      pledge_converted: 'The pledge has become an agreement: mark what arrives on the agreement’s instalments.',
      won_for_good:
        'What this opportunity became stands: money has come for it, or an agreement is signed. Enter what is hoped for beyond it as a new opportunity.',
      call_closed: 'This call is closed. Open it again to change it or to write to more recipients.',
      call_open: 'This call is open, and recipients hold its links. Close it first.',
      call_without_recipients: 'Nobody would receive this call. Add at least one recipient who can be written to.',
      call_not_sent: 'This recipient has not been written to yet.',
      same_funder: 'Somebody else of the same funder is written to by this call. Take them off it first.',
      same_address: 'The same address is written to by this call already. Correct one of the two first.',
      already_pledged: 'A pledge was made in answer to this call already. A second one would count twice.',
      after_deadline: 'The answer came after the deadline: somebody has to decide whether it counts.',
      already_won: 'The opportunity is won already: enter what comes beyond it as a new pledge.',
      opportunity_archived: 'The opportunity was archived. Restore it first.',
      no_address: 'There is no address to write to.',
      do_not_contact: 'They asked not to be contacted: no mail is written to this address.',
      written_off:
        'This instalment was written off. Take that back if it was a mistake, or enter what came after all as a new pledge.',
      rate_published: 'The European Central Bank published this rate: only manual rates are changed by hand.',
      body_too_large: 'What was sent is too large. Send less at once.',
      upload_too_large:
        'A file may have at most 20 MB. Go back: what you typed is still in the form. Then choose a smaller file, or send it in parts.',
      too_many_requests: 'Too many requests in a short time. Wait a minute and try again.',
      fault: 'The fault has been noted. Nothing was half-saved: you can try again.',
    },
    fields: {
      required: () => 'Fill this in.',
      wrong_type: () => 'This is not the kind of value that goes here. Check its form.',
      too_short: (p) =>
        `Write at least ${counted(Number(p.min ?? 1), { one: 'character', other: 'characters' }, 'en')}.`,
      too_long: (p) =>
        p.max === undefined
          ? 'This is too long. Shorten it.'
          : `Shorten this to at most ${counted(Number(p.max), { one: 'character', other: 'characters' }, 'en')}.`,
      too_small: (p) => (p.min === undefined ? 'This is too small. Give more.' : `Give ${p.min} or more.`),
      too_big: (p) => (p.max === undefined ? 'This is too big. Give less.' : `Give ${p.max} or less.`),
      not_allowed: () => 'This value is not one of those allowed. Choose one of the list.',
      unknown_field: () => 'There is no such field. Leave it out or check its spelling.',
      unknown_parameter: () => 'There is no such parameter. Leave it out or check its spelling.',
      not_a_day: () => 'This is not a day of the calendar from 1900 to 2199. Write it as 2025-10-13, 2025-10 or 2025.',
      not_a_term: () => 'This is not a length of time. Write it as P3Y, P18M or P1Y6M.',
      not_a_decimal: () => 'This is not a number. Write it as 2.5.',
      not_an_email: () => 'This is not an e-mail address. Write it as name@example.org.',
      not_an_id: () => 'This is not the id of a record. Copy it from the record.',
      bad_format: () => 'This is not written as expected. Follow the example.',
      hidden_marks: (p) =>
        p.lines === 'several'
          ? 'This holds an invisible sign, such as one that turns the direction of the text. Type it again without it.'
          : 'This holds a line break or an invisible sign, such as one that turns the direction of the text. Type it again without it.',
      unknown_country: () => 'This is not a country. Use its two-letter code in capitals (ISO 3166-1), such as FR.',
      unknown_record: () => 'The record meant here does not exist. Choose one that does.',
      ends_before_start: (p) =>
        p.other === undefined
          ? 'The end is before the start. Correct one of them.'
          : `The end is before the start (${p.other}). Correct one of them.`,
      before_signature: (p) =>
        p.other === undefined
          ? 'This is before the signature. Correct one of the two days.'
          : `This is before the signature (${p.other}). Correct one of the two days.`,
      after_end: (p) =>
        p.other === undefined
          ? 'This is after the end of the agreement. Correct one of the two days.'
          : `This is after the end of the agreement (${p.other}). Correct one of the two days.`,
      in_the_future: () => 'This day is still to come. Choose today or an earlier day.',
      in_the_past: (p) => `This day has passed. Choose ${p.other ?? 'today'} or later.`,
      overlap: (p) =>
        p.other === undefined
          ? 'This overlaps another agreement of the same chain. Let one end before the next starts.'
          : `This overlaps ${p.other}. Let one end before the next starts.`,
      cycle: () => 'This would make the agreement its own predecessor. Choose an earlier one.',
      other_partner: () => 'That agreement belongs to another partnership. Choose one of this partnership.',
      taken: (p) =>
        p.other === undefined
          ? 'This is taken already. Choose another.'
          : `This is taken already by ${p.other}. Choose another.`,
      duplicate: () => 'This is given twice. Remove one.',
      last_admin: () => 'This is the last active administrator. Make someone else administrator first.',
      contradiction: (p) =>
        p.other === undefined
          ? 'This contradicts another field. Correct one of them.'
          : `This contradicts “${p.other}”. Correct one of them.`,
      unchangeable: () => 'This cannot be changed any more. Leave it as it was.',
      unknown_slot: (p) =>
        `${p.slot ?? 'What stands in double braces'} is not a slot. Choose one of the list of slots, or take the braces away.`,
      file_empty: () => 'This file is empty. Choose another.',
      file_too_large: (p) =>
        p.max === undefined
          ? 'This file is too large. Choose a smaller one.'
          : `A file may have at most ${p.max} MB. Choose a smaller one, or send it in parts.`,
      file_broken: () =>
        'This PDF is not whole: its end is missing. Open it, save or scan it again, then choose it here.',
      file_type: () =>
        'Files of this kind are not taken. Send a PDF, an office document (Word, Excel, PowerPoint or OpenDocument, without macros), an image (PNG, JPEG, WebP, TIFF) or plain text (TXT, CSV, in UTF-8).',
    },
    versionMissing: 'If-Match is missing',
    goHome: 'Go to the home page',
    goBack: 'Go back',
  },
  fr: {
    summary: (faults) =>
      `Rien n’a été enregistré. ${faults === 1 ? 'Un champ est' : `${faults} champs sont`} à corriger\u00a0:`,
    allowed: (list) => `Valeurs admises\u00a0: ${list}.`,
    titles: {
      malformed: 'La demande n’a pas pu être lue',
      unauthenticated: 'Veuillez vous connecter',
      forbidden: 'Action non autorisée',
      not_found: 'Introuvable',
      conflict: 'Conflit avec ce qui existe déjà',
      gone: 'Ce lien ne fonctionne plus',
      too_large: 'Trop de données à la fois',
      stale: 'Quelqu’un a modifié cette fiche entre-temps',
      invalid: 'Quelque chose est à corriger',
      too_many: 'Trop de demandes',
      internal: 'Une erreur s’est produite de notre côté',
    },
    reasons: {
      malformed_json: 'Le corps n’est pas du JSON valide. Vérifiez les accolades, les guillemets et les virgules.',
      not_json: 'Le corps doit être en JSON. Envoyez-le avec Content-Type: application/json.',
      malformed_form: 'Le formulaire n’est pas arrivé en entier. Envoyez-le à nouveau.',
      bad_query:
        'L’adresse contient un paramètre inexistant ici ou dont la valeur est fausse. Voyez la liste des erreurs.',
      no_credentials:
        'Il faut être connecté ou disposer d’une clé d’API. Connectez-vous, ou envoyez Authorization: Bearer CLÉ.',
      bad_credentials:
        'La clé ou la session est inconnue, révoquée ou expirée. Reconnectez-vous ou utilisez une autre clé.',
      role_too_low: 'Votre rôle ne le permet pas. Adressez-vous à l’administration si vous en avez besoin.',
      cross_site: 'Le formulaire venait d’un autre site. Ouvrez la page ici et renvoyez-le.',
      unknown_address: 'Il n’y a pas de page à cette adresse. Vérifiez-la ou repartez de l’accueil.',
      unknown_record:
        'Cette fiche n’existe pas, ou vous n’avez pas à la voir. Elle a pu être fusionnée, ou l’adresse mal recopiée.',
      method_not_allowed:
        'Cette adresse n’accepte pas cette méthode. La référence de l’API indique celles qu’elle accepte.',
      fields_at_fault: 'Des champs sont à corriger. Rien n’a été enregistré.',
      if_match_missing: 'Indiquez la version que vous modifiez\u00a0: envoyez If-Match avec l’ETag que vous avez lu.',
      if_match_stale: 'La fiche a été modifiée après votre lecture. Relisez-la, puis refaites votre modification.',
      key_reused:
        'Cette Idempotency-Key a déjà servi avec un autre corps. Prenez une nouvelle clé pour une nouvelle demande.',
      key_running:
        'La première demande avec cette Idempotency-Key est encore en cours. Attendez un instant et répétez-la.',
      already_so: 'C’est déjà le cas. Il n’y a plus rien à faire.',
      merged:
        'Cette fiche a été fusionnée avec une autre\u00a0: tout ce qu’elle contenait s’y trouve, et elle ne peut être rétablie.',
      merge_itself: 'Une fiche ne peut être fusionnée avec elle-même.',
      merge_archived: 'L’une des deux fiches est archivée\u00a0: restaurez-la avant de les fusionner.',
      merge_other_kind: 'Une organisation et une personne ne peuvent être fusionnées.',
      merge_hit:
        'L’une des deux fiches correspond à une liste de sanctions et l’autre a été blanchie depuis\u00a0: vérifiez de nouveau la première avant la fusion.',
      possible_duplicate: 'Cela ressemble à une fiche existante. Ouvrez-la, ou confirmez que la vôtre est différente.',
      changed_since:
        'La fiche a été modifiée depuis\u00a0: l’action ne peut plus être annulée. Ouvrez la fiche pour voir son état actuel.',
      addressee_changed:
        'La personne a changé d’adresse ou a été désactivée\u00a0: rien n’a été envoyé. Envoyez un nouveau lien depuis sa fiche.',
      link_unknown: 'Ce lien est inconnu. Copiez l’adresse entière depuis le courriel, ou demandez un nouveau lien.',
      link_spent: 'Ce lien a déjà servi\u00a0; chacun ne marche qu’une fois. Demandez-en un nouveau.',
      link_revoked: 'Ce lien a été retiré. Demandez-en un nouveau.',
      link_expired: 'Ce lien a expiré. Demandez-en un nouveau.',
      offer_not_sent: 'L’offre n’a pas encore été envoyée. Envoyez-la d’abord.',
      offer_sent: 'L’offre a déjà été envoyée. Pour la modifier, faites une nouvelle version.',
      offer_withdrawn: 'L’offre a été retirée. Le secrétariat peut en faire une nouvelle.',
      offer_declined: 'L’offre a été refusée. Le secrétariat peut en faire une nouvelle.',
      offer_concluded: 'Tout le monde a signé\u00a0: l’accord est conclu. Le modifier demande désormais un avenant.',
      offer_open: 'Cet accord a déjà une offre en cours. Répondez-y ou retirez-la d’abord.',
      offer_deadline_passed: 'Le délai de l’offre est passé. Le secrétariat peut le prolonger.',
      offer_changed:
        'Le texte a changé depuis que vous l’avez ouvert. Rien n’a été signé\u00a0: lisez la nouvelle version, puis signez-la.',
      agreement_changed:
        'L’accord lui-même a changé depuis cette offre, qui ne peut donc plus être signée. Le secrétariat doit en faire une nouvelle version.',
      agreement_succeeded: 'Cet accord a déjà un successeur. Renouvelez plutôt celui-ci.',
      proposal_open: 'Des modifications ont été proposées et attendent une réponse. La signature rouvrira ensuite.',
      no_proposal:
        'Il n’y a pas de proposition ouverte portant ce numéro\u00a0; elle a peut-être reçu une réponse entre-temps.',
      not_your_turn: 'Une autre personne signe avant vous. Un courriel vous préviendra quand ce sera votre tour.',
      already_signed: 'Cette personne a déjà signé cette version\u00a0; une seule signature est enregistrée.',
      not_confirmed: 'L’adresse n’est pas encore confirmée\u00a0: ouvrez d’abord le lien reçu par courriel.',
      sign_in_to_sign:
        'Vous signez en tant que collègue\u00a0: connectez-vous à Loam pour signer. Un lien ne montre pas qui vous êtes.',
      code_missing: 'Pour signer, il faut le code envoyé à l’adresse enregistrée. Demandez-le et saisissez-le ici.',
      code_wrong: 'Le code est faux ou a expiré. Vérifiez-le ou demandez-en un nouveau.',
      moved_meanwhile:
        'Quelqu’un l’a déplacée entre-temps. Voyez où elle en est, et déplacez-la de nouveau si vous le souhaitez encore.',
      lost_without_reason: 'Dites pourquoi elle est perdue\u00a0: la raison est gardée avec le déplacement.',
      joined_without_record:
        'Dites quand le financeur a rejoint l’Initiative et à quel titre\u00a0: la date et le lien sont enregistrés avec le déplacement. S’il ne l’a pas rejointe, passez cette étape.',
      conflict_not_viewed:
        'Un conflit d’intérêts possible est signalé. Une autre personne doit l’examiner avant toute demande de fonds.',
      second_person_needed:
        'Il faut une deuxième personne\u00a0: quelqu’un de connecté qui n’est pas responsable de cette opportunité.',
      won_by_itself:
        'Une opportunité est gagnée par ce qu’elle devient\u00a0: choisissez «\u00a0Gagner\u00a0» et faites-en une promesse ou un accord.',
      sanctions_hit:
        'Ce financeur correspond à une personne ou une entité sous sanctions. On n’accepte, ne verse et ne rend rien\u00a0: transmettez à la direction du secrétariat.',
      screening_missing:
        'À partir de ce montant, le financeur doit d’abord être vérifié et la vérification tranchée. Vérifiez-le sous Vérifications.',
      pledge_taken_back:
        'L’opportunité de cette promesse est de nouveau espérée\u00a0: ce qui en a été repris reste ainsi. Gagnez de nouveau l’opportunité\u00a0: une nouvelle promesse en naît.',
      opportunity_won_by_it:
        'Une opportunité est gagnée par cette promesse. Ramenez l’opportunité à une autre étape\u00a0: la promesse est alors reprise et la somme de nouveau espérée.',
      pledge_converted:
        'La promesse est devenue un accord\u00a0: indiquez ce qui arrive sur les versements de l’accord.',
      won_for_good:
        'Ce qu’est devenue cette opportunité est acquis\u00a0: de l’argent est arrivé ou un accord est signé. Ce qui est espéré en plus est une nouvelle opportunité.',
      call_closed: 'Cet appel est clos. Rouvrez-le pour le modifier ou pour écrire à d’autres destinataires.',
      call_open: 'Cet appel est ouvert et des destinataires ont reçu son lien. Clôturez-le d’abord.',
      call_without_recipients:
        'Personne ne recevrait cet appel. Ajoutez au moins un destinataire à qui l’on peut écrire.',
      call_not_sent: 'Ce destinataire n’a pas encore été contacté.',
      same_funder: 'Une autre personne du même financeur reçoit cet appel. Retirez-la d’abord.',
      same_address: 'La même adresse reçoit déjà cet appel. Corrigez d’abord l’une des deux.',
      already_pledged: 'Une promesse a déjà été faite en réponse à cet appel. Une seconde compterait deux fois.',
      after_deadline: 'La réponse est arrivée après la date limite\u00a0: quelqu’un doit décider si elle compte.',
      already_won: 'L’opportunité est déjà gagnée\u00a0: ce qui vient en plus se saisit comme une nouvelle promesse.',
      opportunity_archived: 'L’opportunité a été archivée. Rétablissez-la d’abord.',
      no_address: 'Il n’y a pas d’adresse à laquelle écrire.',
      do_not_contact:
        'Cette personne a demandé à ne pas être contactée\u00a0: aucun message n’est écrit à cette adresse.',
      written_off:
        'Ce versement a été abandonné. Annulez l’abandon si c’était une erreur, ou saisissez ce qui est arrivé malgré tout comme une nouvelle promesse.',
      rate_published:
        'Ce taux est publié par la Banque centrale européenne\u00a0: seuls les taux saisis à la main se modifient.',
      body_too_large: 'L’envoi est trop volumineux. Envoyez moins à la fois.',
      upload_too_large:
        'Un fichier peut peser 20 Mo au plus. Revenez en arrière\u00a0: ce que vous avez saisi est encore dans le formulaire. Choisissez ensuite un fichier plus petit, ou envoyez-le en plusieurs parties.',
      too_many_requests: 'Trop de demandes en peu de temps. Attendez une minute et réessayez.',
      fault: 'L’erreur a été notée. Rien n’a été enregistré à moitié\u00a0: vous pouvez réessayer.',
    },
    fields: {
      required: () => 'Remplissez ce champ.',
      wrong_type: () => 'Ce n’est pas le type de valeur attendu ici. Vérifiez sa forme.',
      too_short: (p) =>
        `Écrivez au moins ${counted(Number(p.min ?? 1), { one: 'caractère', other: 'caractères' }, 'fr')}.`,
      too_long: (p) =>
        p.max === undefined
          ? 'C’est trop long. Raccourcissez.'
          : `Raccourcissez à ${counted(Number(p.max), { one: 'caractère', other: 'caractères' }, 'fr')} au plus.`,
      too_small: (p) => (p.min === undefined ? 'C’est trop petit. Indiquez davantage.' : `Indiquez ${p.min} ou plus.`),
      too_big: (p) => (p.max === undefined ? 'C’est trop grand. Indiquez moins.' : `Indiquez ${p.max} ou moins.`),
      not_allowed: () => 'Cette valeur n’est pas admise. Choisissez dans la liste.',
      unknown_field: () => 'Ce champ n’existe pas. Retirez-le ou vérifiez son orthographe.',
      unknown_parameter: () => 'Ce paramètre n’existe pas. Retirez-le ou vérifiez son orthographe.',
      not_a_day: () => 'Ce n’est pas un jour du calendrier entre 1900 et 2199. Écrivez 2025-10-13, 2025-10 ou 2025.',
      not_a_term: () => 'Ce n’est pas une durée. Écrivez P3Y, P18M ou P1Y6M.',
      not_a_decimal: () => 'Ce n’est pas un nombre. Écrivez par exemple 2,5.',
      not_an_email: () => 'Ce n’est pas une adresse électronique. Écrivez par exemple nom@exemple.org.',
      not_an_id: () => 'Ce n’est pas l’identifiant d’une fiche. Copiez-le depuis la fiche.',
      bad_format: () => 'Ce n’est pas écrit comme attendu. Suivez l’exemple.',
      hidden_marks: (p) =>
        p.lines === 'several'
          ? 'Ce texte contient un signe invisible, par exemple un signe qui inverse le sens d’écriture. Saisissez-le de nouveau sans lui.'
          : 'Ce texte contient un saut de ligne ou un signe invisible, par exemple un signe qui inverse le sens du texte. Saisissez-le de nouveau sans ce signe.',
      unknown_country: () =>
        'Ce n’est pas un pays. Utilisez son code à deux lettres majuscules (ISO 3166-1), par exemple FR.',
      unknown_record: () => 'La fiche désignée n’existe pas. Choisissez-en une qui existe.',
      ends_before_start: (p) =>
        p.other === undefined
          ? 'La fin précède le début. Corrigez l’un des deux.'
          : `La fin précède le début (${p.other}). Corrigez l’un des deux.`,
      before_signature: (p) =>
        p.other === undefined
          ? 'Ce jour précède la signature. Corrigez l’un des deux.'
          : `Ce jour précède la signature (${p.other}). Corrigez l’un des deux.`,
      after_end: (p) =>
        p.other === undefined
          ? 'Ce jour suit la fin de l’accord. Corrigez l’un des deux.'
          : `Ce jour suit la fin de l’accord (${p.other}). Corrigez l’un des deux.`,
      in_the_future: () => 'Ce jour est encore à venir. Choisissez le jour même ou un jour antérieur.',
      in_the_past: (p) => `Ce jour est passé. Choisissez le ${p.other ?? 'jour même'} ou plus tard.`,
      overlap: (p) =>
        p.other === undefined
          ? 'Cela chevauche un autre accord de la même chaîne. Faites finir l’un avant que l’autre commence.'
          : `Cela chevauche ${p.other}. Faites finir l’un avant que l’autre commence.`,
      cycle: () => 'L’accord deviendrait son propre prédécesseur. Choisissez-en un plus ancien.',
      other_partner: () => 'Cet accord relève d’un autre partenariat. Choisissez-en un de ce partenariat.',
      taken: (p) =>
        p.other === undefined
          ? 'C’est déjà pris. Choisissez autre chose.'
          : `C’est déjà pris par ${p.other}. Choisissez autre chose.`,
      duplicate: () => 'C’est indiqué deux fois. Retirez-en un.',
      last_admin: () => 'C’est le dernier compte d’administration actif. Nommez d’abord quelqu’un d’autre.',
      contradiction: (p) =>
        p.other === undefined
          ? 'Cela contredit un autre champ. Corrigez l’un des deux.'
          : `Cela contredit «\u00a0${p.other}\u00a0». Corrigez l’un des deux.`,
      unchangeable: () => 'Cela ne peut plus être modifié. Laissez la valeur d’origine.',
      unknown_slot: (p) =>
        `${p.slot ?? 'Ce qui est entre doubles accolades'} n’est pas un champ à remplir. Choisissez-en un dans la liste, ou retirez les accolades.`,
      file_empty: () => 'Ce fichier est vide. Choisissez-en un autre.',
      file_too_large: (p) =>
        p.max === undefined
          ? 'Ce fichier est trop volumineux. Choisissez-en un plus petit.'
          : `Un fichier peut peser ${p.max} Mo au plus. Choisissez-en un plus petit, ou envoyez-le en plusieurs parties.`,
      file_broken: () =>
        'Ce PDF n’est pas entier\u00a0: il lui manque la fin. Ouvrez-le, enregistrez-le ou numérisez-le de nouveau, puis choisissez-le ici.',
      file_type: () =>
        'Les fichiers de ce type ne sont pas acceptés. Envoyez un PDF, un document bureautique (Word, Excel, PowerPoint ou OpenDocument, sans macros), une image (PNG, JPEG, WebP, TIFF) ou du texte brut (TXT, CSV, en UTF-8).',
    },
    versionMissing: 'If-Match manque',
    goHome: 'Aller à l’accueil',
    goBack: 'Revenir en arrière',
  },
  es: {
    summary: (faults) => `No se ha guardado nada. Hay ${faults === 1 ? 'un campo' : `${faults} campos`} por corregir:`,
    allowed: (list) => `Valores admitidos: ${list}.`,
    titles: {
      malformed: 'No se pudo leer la solicitud',
      unauthenticated: 'Inicie sesión',
      forbidden: 'Acción no permitida',
      not_found: 'No encontrado',
      conflict: 'Conflicto con lo que ya existe',
      gone: 'Este enlace ya no funciona',
      too_large: 'Demasiados datos de una vez',
      stale: 'Alguien modificó esta ficha mientras tanto',
      invalid: 'Hay algo que corregir',
      too_many: 'Demasiadas solicitudes',
      internal: 'Algo ha fallado por nuestra parte',
    },
    reasons: {
      malformed_json: 'El cuerpo no es JSON válido. Revise llaves, comillas y comas.',
      not_json: 'El cuerpo debe ser JSON. Envíelo con Content-Type: application/json.',
      malformed_form: 'El formulario no llegó completo. Envíelo de nuevo.',
      bad_query:
        'La dirección contiene un parámetro que aquí no existe o con un valor erróneo. Vea la lista de errores.',
      no_credentials:
        'Hace falta iniciar sesión o una clave de API. Inicie sesión o envíe Authorization: Bearer CLAVE.',
      bad_credentials:
        'La clave o la sesión es desconocida, está revocada o ha caducado. Inicie sesión otra vez o use otra clave.',
      role_too_low: 'Su función no lo permite. Pídalo a la administración si lo necesita.',
      cross_site: 'El formulario venía de otro sitio. Abra la página aquí y envíelo de nuevo.',
      unknown_address: 'No hay ninguna página en esta dirección. Compruébela o empiece por el inicio.',
      unknown_record:
        'Esta ficha no existe o no le corresponde verla. Puede que se haya fusionado o que la dirección esté mal copiada.',
      method_not_allowed: 'Esta dirección no admite ese método. La referencia de la API indica los que admite.',
      fields_at_fault: 'Hay campos por corregir. No se ha guardado nada.',
      if_match_missing: 'Indique qué versión modifica: envíe If-Match con el ETag que leyó.',
      if_match_stale: 'Se modificó después de su lectura. Léala de nuevo y repita su cambio.',
      key_reused: 'Esta Idempotency-Key ya se usó con otro cuerpo. Use una clave nueva para una solicitud nueva.',
      key_running: 'La primera solicitud con esta Idempotency-Key sigue en curso. Espere un momento y repítala.',
      already_so: 'Ya está así. No queda nada por hacer.',
      merged: 'Esta ficha se fusionó con otra: lo que contenía está allí y no puede recuperarse.',
      merge_itself: 'Una ficha no puede fusionarse consigo misma.',
      merge_archived: 'Una de las dos fichas está archivada: restáurela antes de fusionarlas.',
      merge_other_kind: 'Una organización y una persona no pueden fusionarse.',
      merge_hit:
        'Una de las dos fichas coincide con una lista de sanciones y la otra quedó libre después: verifique de nuevo la primera antes de fusionarlas.',
      possible_duplicate: 'Se parece a una ficha que ya existe. Abra esa, o confirme que la suya es otra.',
      changed_since: 'Se modificó después, así que no se puede deshacer. Abra la ficha para ver su estado actual.',
      addressee_changed:
        'La persona cambió de dirección o fue desactivada: no se envió nada. Envíe un nuevo enlace desde su ficha.',
      link_unknown: 'Este enlace no se conoce. Copie la dirección completa del correo o pida un enlace nuevo.',
      link_spent: 'Este enlace ya se usó; cada uno sirve una sola vez. Pida otro.',
      link_revoked: 'Este enlace se ha retirado. Pida uno nuevo.',
      link_expired: 'Este enlace ha caducado. Pida otro.',
      offer_not_sent: 'La oferta aún no se ha enviado. Envíela primero.',
      offer_sent: 'La oferta ya se envió. Para cambiarla, haga una versión nueva.',
      offer_withdrawn: 'La oferta se ha retirado. La secretaría puede hacer otra.',
      offer_declined: 'La oferta fue rechazada. La secretaría puede hacer otra.',
      offer_concluded: 'Todas las partes han firmado: el acuerdo está celebrado. Cambiarlo requiere ahora una adenda.',
      offer_open: 'Este acuerdo ya tiene una oferta abierta. Respóndala o retírela antes.',
      offer_deadline_passed: 'El plazo de la oferta ha vencido. La secretaría puede prorrogarlo.',
      offer_changed: 'El texto ha cambiado desde que lo abrió. No se firmó nada: lea la versión nueva y firme esa.',
      agreement_changed:
        'El propio acuerdo ha cambiado desde esta oferta, que ya no puede firmarse. La secretaría tiene que hacer una versión nueva.',
      agreement_succeeded: 'Este acuerdo ya tiene un sucesor. Renueve ese.',
      proposal_open: 'Se han propuesto cambios que aún no tienen respuesta. Después se podrá volver a firmar.',
      no_proposal: 'No hay ninguna propuesta abierta con ese número; quizá ya se respondió.',
      not_your_turn: 'Otra persona firma antes que usted. Recibirá un correo cuando sea su turno.',
      already_signed: 'Esta persona ya firmó esta versión; consta una sola firma.',
      not_confirmed: 'La dirección aún no está confirmada: abra antes el enlace del correo.',
      sign_in_to_sign:
        'Usted firma como colega: inicie sesión en Loam y firme allí. Un enlace no muestra quién es usted.',
      code_missing: 'Para firmar hace falta el código enviado a la dirección registrada. Pídalo y escríbalo aquí.',
      code_wrong: 'El código es incorrecto o ha caducado. Compruébelo o pida otro.',
      moved_meanwhile: 'Alguien la movió entretanto. Vea dónde está ahora y muévala de nuevo si aún lo desea.',
      lost_without_reason: 'Diga por qué se perdió: el motivo se guarda con el movimiento.',
      joined_without_record:
        'Diga cuándo se unió el financiador a la Iniciativa y en calidad de qué: la fecha y el vínculo constan con el movimiento. Si no se ha unido, omita esta etapa.',
      conflict_not_viewed:
        'Consta un posible conflicto de intereses. Otra persona debe examinarlo antes de pedir fondos.',
      second_person_needed:
        'Hace falta una segunda persona: alguien con sesión iniciada que no sea responsable de esta oportunidad.',
      won_by_itself:
        'Una oportunidad se gana por aquello en que se convierte: elija «Ganar» y haga de ella una promesa o un acuerdo.',
      sanctions_hit:
        'Este financiador coincide con una persona o entidad sancionada. No se acepta, paga ni devuelve nada: avise a la dirección de la secretaría.',
      screening_missing:
        'A partir de este importe hay que comprobar antes al financiador y resolver la comprobación. Hágalo en Diligencia debida.',
      pledge_taken_back:
        'La oportunidad de esta promesa vuelve a esperarse, así que lo que se retiró de ella queda como está. Gane de nuevo la oportunidad: nacerá otra promesa.',
      opportunity_won_by_it:
        'Una oportunidad se ganó con esta promesa. Devuelva la oportunidad a otra etapa: así se retira la promesa y el dinero vuelve a esperarse.',
      pledge_converted: 'La promesa se ha convertido en un acuerdo: anote lo que llega en los pagos del acuerdo.',
      won_for_good:
        'Aquello en que se convirtió esta oportunidad es firme: llegó dinero o hay un acuerdo firmado. Lo que se espere además es una oportunidad nueva.',
      call_closed:
        'Esta convocatoria está cerrada. Vuelva a abrirla para cambiarla o para escribir a más destinatarios.',
      call_open: 'Esta convocatoria está abierta y hay destinatarios con su enlace. Ciérrela primero.',
      call_without_recipients:
        'Nadie recibiría esta convocatoria. Añada al menos un destinatario a quien se pueda escribir.',
      call_not_sent: 'A este destinatario aún no se le ha escrito.',
      same_funder: 'En esta convocatoria ya se escribe a otra persona del mismo financiador. Quítela primero.',
      same_address: 'En esta convocatoria ya se escribe a la misma dirección. Corrija antes una de las dos.',
      already_pledged: 'Ya se hizo una promesa en respuesta a esta convocatoria. Otra contaría dos veces.',
      after_deadline: 'La respuesta llegó después de la fecha límite: alguien tiene que decidir si cuenta.',
      already_won: 'La oportunidad ya está ganada: lo que venga además se anota como una promesa nueva.',
      opportunity_archived: 'La oportunidad se archivó. Restáurela primero.',
      no_address: 'No hay ninguna dirección a la que escribir.',
      do_not_contact: 'Pidió que no se le contactara: no se escribe a esta dirección.',
      written_off:
        'Este pago se dio por perdido. Anúlelo si fue un error, o anote lo que llegó a pesar de todo como una promesa nueva.',
      rate_published: 'El Banco Central Europeo publicó esta tasa: a mano solo se cambian las tasas manuales.',
      body_too_large: 'Lo enviado es demasiado grande. Envíe menos de una vez.',
      upload_too_large:
        'Un archivo puede pesar 20 MB como máximo. Vuelva atrás: lo que escribió sigue en el formulario. Elija después un archivo más pequeño o envíelo por partes.',
      too_many_requests: 'Demasiadas solicitudes en poco tiempo. Espere un minuto e inténtelo de nuevo.',
      fault: 'El fallo ha quedado anotado. No se ha guardado nada a medias: puede intentarlo otra vez.',
    },
    fields: {
      required: () => 'Rellene este campo.',
      wrong_type: () => 'No es el tipo de valor que va aquí. Revise su forma.',
      too_short: (p) =>
        `Escriba al menos ${counted(Number(p.min ?? 1), { one: 'carácter', other: 'caracteres' }, 'es')}.`,
      too_long: (p) =>
        p.max === undefined
          ? 'Es demasiado largo. Acórtelo.'
          : `Acórtelo a ${counted(Number(p.max), { one: 'carácter', other: 'caracteres' }, 'es')} como máximo.`,
      too_small: (p) => (p.min === undefined ? 'Es demasiado pequeño. Indique más.' : `Indique ${p.min} o más.`),
      too_big: (p) => (p.max === undefined ? 'Es demasiado grande. Indique menos.' : `Indique ${p.max} o menos.`),
      not_allowed: () => 'Este valor no está entre los admitidos. Elija uno de la lista.',
      unknown_field: () => 'Ese campo no existe. Quítelo o revise su nombre.',
      unknown_parameter: () => 'Ese parámetro no existe. Quítelo o revise su nombre.',
      not_a_day: () => 'No es un día del calendario entre 1900 y 2199. Escriba 2025-10-13, 2025-10 o 2025.',
      not_a_term: () => 'No es una duración. Escriba P3Y, P18M o P1Y6M.',
      not_a_decimal: () => 'No es un número. Escriba por ejemplo 2,5.',
      not_an_email: () => 'No es una dirección de correo. Escriba por ejemplo nombre@ejemplo.org.',
      not_an_id: () => 'No es el identificador de una ficha. Cópielo de la ficha.',
      bad_format: () => 'No está escrito como se espera. Siga el ejemplo.',
      hidden_marks: (p) =>
        p.lines === 'several'
          ? 'El texto contiene un signo invisible, por ejemplo uno que invierte la dirección del texto. Escríbalo de nuevo sin él.'
          : 'El texto contiene un salto de línea o un signo invisible, por ejemplo uno que invierte la dirección del texto. Escríbalo de nuevo sin él.',
      unknown_country: () => 'No es un país. Use su código de dos letras mayúsculas (ISO 3166-1), por ejemplo FR.',
      unknown_record: () => 'La ficha indicada no existe. Elija una que exista.',
      ends_before_start: (p) =>
        p.other === undefined
          ? 'El final es anterior al inicio. Corrija uno de los dos.'
          : `El final es anterior al inicio (${p.other}). Corrija uno de los dos.`,
      before_signature: (p) =>
        p.other === undefined
          ? 'Este día es anterior a la firma. Corrija uno de los dos.'
          : `Este día es anterior a la firma (${p.other}). Corrija uno de los dos.`,
      after_end: (p) =>
        p.other === undefined
          ? 'Este día es posterior al final del acuerdo. Corrija uno de los dos.'
          : `Este día es posterior al final del acuerdo (${p.other}). Corrija uno de los dos.`,
      in_the_future: () => 'Ese día aún no ha llegado. Elija el día de hoy o uno anterior.',
      in_the_past: (p) => `Ese día ya pasó. Elija el ${p.other ?? 'día de hoy'} o uno posterior.`,
      overlap: (p) =>
        p.other === undefined
          ? 'Se solapa con otro acuerdo de la misma cadena. Haga que uno termine antes de que empiece el siguiente.'
          : `Se solapa con ${p.other}. Haga que uno termine antes de que empiece el siguiente.`,
      cycle: () => 'El acuerdo sería su propio predecesor. Elija uno anterior.',
      other_partner: () => 'Ese acuerdo pertenece a otra alianza. Elija uno de esta alianza.',
      taken: (p) => (p.other === undefined ? 'Ya está en uso. Elija otro.' : `Ya lo usa ${p.other}. Elija otro.`),
      duplicate: () => 'Está indicado dos veces. Quite uno.',
      last_admin: () => 'Es la última cuenta de administración activa. Nombre antes a otra persona.',
      contradiction: (p) =>
        p.other === undefined
          ? 'Contradice otro campo. Corrija uno de los dos.'
          : `Contradice «${p.other}». Corrija uno de los dos.`,
      unchangeable: () => 'Esto ya no se puede cambiar. Déjelo como estaba.',
      unknown_slot: (p) =>
        `${p.slot ?? 'Lo que está entre llaves dobles'} no es un campo. Elija uno de la lista o quite las llaves.`,
      file_empty: () => 'Este archivo está vacío. Elija otro.',
      file_too_large: (p) =>
        p.max === undefined
          ? 'Este archivo es demasiado grande. Elija uno más pequeño.'
          : `Un archivo puede pesar ${p.max} MB como máximo. Elija uno más pequeño o envíelo por partes.`,
      file_broken: () =>
        'Este PDF no está completo: le falta el final. Ábralo, guárdelo o escanéelo de nuevo y elíjalo aquí.',
      file_type: () =>
        'No se admiten archivos de este tipo. Envíe un PDF, un documento de oficina (Word, Excel, PowerPoint u OpenDocument, sin macros), una imagen (PNG, JPEG, WebP, TIFF) o texto sin formato (TXT, CSV, en UTF-8).',
    },
    versionMissing: 'Falta If-Match',
    goHome: 'Ir al inicio',
    goBack: 'Volver atrás',
  },
});

/** A limit as people read it: a day as a day, cents as an amount of money. */
function limitText({ code, pointer, params }: FieldError, value: string | number, language: Language) {
  if (typeof value === 'string') return isDay(value) ? dayText(value, language) : value;
  if (code !== 'too_big' || !pointer?.endsWith('/amount')) return value;
  const { currency } = params ?? {};
  return typeof currency === 'string'
    ? moneyText({ amount: value, currency }, language)
    : numberText(value / 100, language);
}

/** One fault in words, followed by the allowed values when they are a short list. */
export function fieldMessage(error: FieldError, language: Language): string {
  const say = problemWords[language];
  const params = Object.entries(error.params ?? {}).map(([name, value]) => [name, limitText(error, value, language)]);
  const message = say.fields[error.code](Object.fromEntries(params));
  const allowed = error.allowed;
  if (!Array.isArray(allowed) || allowed.length === 0 || allowed.length > 12) return message;
  return `${message} ${say.allowed(allowed.join(', '))}`;
}

/** The form name a fault belongs to: "#/startsOn" is startsOn, "#/parties/0/name" is parties.0.name. */
export const fieldName = (error: FieldError): string =>
  error.parameter ?? (error.pointer ?? '').replace(/^#?\/?/, '').replaceAll('/', '.');

/** Messages by field name for a form shown again; the first fault of a field wins. */
export function fieldMessages(errors: readonly FieldError[], language: Language): Readonly<Record<string, string>> {
  const messages: Record<string, string> = {};
  for (const error of errors) messages[fieldName(error)] ??= fieldMessage(error, language);
  return messages;
}
