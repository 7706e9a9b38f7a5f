import { words } from '../platform/words.ts';
import type { Language } from '../values/language.ts';
import type { activityKinds } from './activity.ts';
import type { funderGroups, identifierSchemes, OrganisationKind, relationKinds } from './organisation.ts';

export const organisationKindWords = words<Record<OrganisationKind, string>>({
  en: {
    ministry: 'Ministry',
    public_body: 'Public body',
    region_or_city: 'Region or city',
    international_organisation: 'International organisation',
    research: 'Research',
    foundation: 'Foundation',
    company: 'Company',
    ngo: 'NGO',
    farmers_organisation: 'Farmers’ organisation',
    coalition: 'Coalition',
    programme: 'Programme',
    other: 'Other',
  },
  fr: {
    ministry: 'Ministère',
    public_body: 'Organisme public',
    region_or_city: 'Région ou ville',
    international_organisation: 'Organisation internationale',
    research: 'Recherche',
    foundation: 'Fondation',
    company: 'Entreprise',
    ngo: 'ONG',
    farmers_organisation: 'Organisation paysanne',
    coalition: 'Coalition',
    programme: 'Programme',
    other: 'Autre',
  },
  es: {
    ministry: 'Ministerio',
    public_body: 'Organismo público',
    region_or_city: 'Región o ciudad',
    international_organisation: 'Organización internacional',
    research: 'Investigación',
    foundation: 'Fundación',
    company: 'Empresa',
    ngo: 'ONG',
    farmers_organisation: 'Organización agraria',
    coalition: 'Coalición',
    programme: 'Programa',
    other: 'Otra',
  },
});

export const relationWords = words<Record<(typeof relationKinds)[number], string>>({
  en: { member: 'Member', partner: 'Partner', friend: 'Friend', donor: 'Donor', ambassador: 'Ambassador' },
  fr: { member: 'Membre', partner: 'Partenaire', friend: 'Ami', donor: 'Donateur', ambassador: 'Ambassadeur' },
  es: { member: 'Miembro', partner: 'Socio', friend: 'Amigo', donor: 'Donante', ambassador: 'Embajador' },
});

export const funderGroupWords = words<Record<(typeof funderGroups)[number], string>>({
  en: {
    private_sector: 'Private sector',
    funding_bodies: 'Funding bodies',
    foundations: 'Foundations',
    high_net_worth_individuals: 'High-net-worth individuals',
    people_and_celebrities: 'People and celebrities',
  },
  fr: {
    private_sector: 'Secteur privé',
    funding_bodies: 'Bailleurs de fonds',
    foundations: 'Fondations',
    high_net_worth_individuals: 'Grandes fortunes',
    people_and_celebrities: 'Grand public et célébrités',
  },
  es: {
    private_sector: 'Sector privado',
    funding_bodies: 'Organismos financiadores',
    foundations: 'Fundaciones',
    high_net_worth_individuals: 'Grandes patrimonios',
    people_and_celebrities: 'Particulares y celebridades',
  },
});

/** Names of registers; the same in all languages but for the last two. */
export const schemeWords = words<Record<(typeof identifierSchemes)[number], string>>({
  en: {
    ror: 'ROR',
    siren: 'SIREN',
    iati: 'IATI',
    lei: 'LEI',
    isni: 'ISNI',
    wikidata: 'Wikidata',
    vat: 'VAT number',
    other: 'Other',
  },
  fr: {
    ror: 'ROR',
    siren: 'SIREN',
    iati: 'IATI',
    lei: 'LEI',
    isni: 'ISNI',
    wikidata: 'Wikidata',
    vat: 'N° de TVA',
    other: 'Autre',
  },
  es: {
    ror: 'ROR',
    siren: 'SIREN',
    iati: 'IATI',
    lei: 'LEI',
    isni: 'ISNI',
    wikidata: 'Wikidata',
    vat: 'N.º de IVA',
    other: 'Otro',
  },
});

export const activityKindWords = words<Record<(typeof activityKinds)[number], string>>({
  en: { note: 'Note', call: 'Call', meeting: 'Meeting', mail: 'Mail' },
  fr: { note: 'Note', call: 'Appel', meeting: 'Réunion', mail: 'Courriel' },
  es: { note: 'Nota', call: 'Llamada', meeting: 'Reunión', mail: 'Correo' },
});

/** The tags of the house; they are kept under these names in every language. */
export const houseTags = ['press', 'regional correspondent'] as const;
const houseTagWords = words<Record<(typeof houseTags)[number], string>>({
  en: { press: 'Press', 'regional correspondent': 'Regional correspondent' },
  fr: { press: 'Presse', 'regional correspondent': 'Correspondant régional' },
  es: { press: 'Prensa', 'regional correspondent': 'Corresponsal regional' },
});

/** Whether a tag is one of the house’s own. */
export const isHouseTag = (tag: string): tag is (typeof houseTags)[number] =>
  (houseTags as readonly string[]).includes(tag);
/** A tag as it is shown: those of the house in the reader's language, the others as written. */
export const tagText = (tag: string, language: Language): string =>
  isHouseTag(tag) ? houseTagWords[language][tag] : tag;

/** The fields of organisations, people, tasks and notes, as forms and the timeline name them. */
export const fieldWords = words({
  en: {
    name: 'Name',
    names: 'Names in other languages',
    acronym: 'Acronym',
    country: 'Country',
    region: 'Region',
    kind: 'Kind',
    relations: 'Relation to the Initiative',
    since: 'Since',
    until: 'Until',
    funderGroup: 'Funder group',
    identifiers: 'Identifiers',
    tags: 'Tags',
    doNotContact: 'Do not contact',
    merged: 'The other record',
    mergedInto: 'Merged into',
    givenName: 'Given name',
    familyName: 'Family name',
    emails: 'E-mail',
    phones: 'Phone',
    languages: 'Preferred languages',
    affiliations: 'Organisations',
    function: 'Function',
    title: 'Task',
    dueOn: 'Due',
    ownerId: 'Owner',
    organisationId: 'Organisation',
    personId: 'Person',
    agreementId: 'Agreement',
    opportunityId: 'Opportunity',
    completedOn: 'Completed',
    text: 'Text',
    happenedOn: 'Day',
  },
  fr: {
    name: 'Nom',
    names: 'Noms dans les autres langues',
    acronym: 'Sigle',
    country: 'Pays',
    region: 'Région',
    kind: 'Type',
    relations: 'Relation avec l’Initiative',
    since: 'Depuis',
    until: 'Jusqu’au',
    funderGroup: 'Groupe de financeurs',
    identifiers: 'Identifiants',
    tags: 'Étiquettes',
    doNotContact: 'Ne pas contacter',
    merged: 'L’autre fiche',
    mergedInto: 'Fusionnée avec',
    givenName: 'Prénom',
    familyName: 'Nom de famille',
    emails: 'Courriel',
    phones: 'Téléphone',
    languages: 'Langues préférées',
    affiliations: 'Organisations',
    function: 'Fonction',
    title: 'Tâche',
    dueOn: 'Échéance',
    ownerId: 'Responsable',
    organisationId: 'Organisation',
    personId: 'Personne',
    agreementId: 'Accord',
    opportunityId: 'Opportunité',
    completedOn: 'Terminée le',
    text: 'Texte',
    happenedOn: 'Jour',
  },
  es: {
    name: 'Nombre',
    names: 'Nombres en otros idiomas',
    acronym: 'Siglas',
    country: 'País',
    region: 'Región',
    kind: 'Tipo',
    relations: 'Relación con la Iniciativa',
    since: 'Desde',
    until: 'Hasta',
    funderGroup: 'Grupo de financiadores',
    identifiers: 'Identificadores',
    tags: 'Etiquetas',
    doNotContact: 'No contactar',
    merged: 'La otra ficha',
    mergedInto: 'Fusionada con',
    givenName: 'Nombre de pila',
    familyName: 'Apellidos',
    emails: 'Correo electrónico',
    phones: 'Teléfono',
    languages: 'Idiomas preferidos',
    affiliations: 'Organizaciones',
    function: 'Cargo',
    title: 'Tarea',
    dueOn: 'Vence',
    ownerId: 'Responsable',
    organisationId: 'Organización',
    personId: 'Persona',
    agreementId: 'Acuerdo',
    opportunityId: 'Oportunidad',
    completedOn: 'Terminada el',
    text: 'Texto',
    happenedOn: 'Día',
  },
});
