import { words } from '../platform/words.ts';
import type { SubjectKind } from './document.ts';

interface DocumentWords {
  documents: string;
  document: string;
  lead: string;
  none: string;
  noneText: string;
  noneHere: string;
  seeAll: string;
  add: string;
  newDocument: string;
  on: string;
  subjects: Record<SubjectKind, string>;
  title: string;
  titleHint: string;
  file: string;
  keep: string;
  rename: string;
  versions: string;
  version: (number: number) => string;
  number: string;
  size: string;
  sentBy: string;
  sentOn: string;
  current: string;
  newVersion: string;
  newVersionHint: string;
  addVersion: string;
  download: string;
  downloadNamed: (name: string) => string;
  view: string;
  added: (title: string) => string;
  versionAdded: (title: string) => string;
  same: string;
  archivedNotice: string;
}

/** Documents on records, and their versions. */
export const documentWords = words<DocumentWords>({
  en: {
    documents: 'Documents',
    document: 'Document',
    lead: 'Everything that was kept on a record, the last added first.',
    none: 'No documents yet',
    noneText: 'Add one on the record it belongs to: an organisation, a person or an agreement.',
    noneHere: 'Nothing is kept here yet.',
    seeAll: 'See all documents',
    add: 'Add a document',
    newDocument: 'New document',
    on: 'On',
    subjects: {
      organisation: 'Organisation',
      person: 'Person',
      partnership: 'Partnership',
      agreement: 'Agreement',
      renewal: 'Renewal',
      obligation: 'Obligation',
      activity: 'Note',
      opportunity: 'Opportunity',
      pledge: 'Pledge',
      task: 'Task',
    },
    title: 'Title',
    titleHint: 'If left empty, the name of the file.',
    file: 'File',
    keep: 'Keep the document',
    rename: 'Rename',
    versions: 'Versions',
    version: (number) => `Version ${number}`,
    number: 'Version',
    size: 'Size',
    sentBy: 'By',
    sentOn: 'When',
    current: 'current',
    newVersion: 'New version',
    newVersionHint: 'The earlier versions stay.',
    addVersion: 'Add the version',
    download: 'Download',
    downloadNamed: (name) => `Download ${name}`,
    view: 'View',
    added: (title) => `${title} was kept`,
    versionAdded: (title) => `New version of ${title} was kept`,
    same: 'This file is the current version already.',
    archivedNotice: 'This document is archived: it is left out of lists and gets no new version until it is restored.',
  },
  fr: {
    documents: 'Documents',
    document: 'Document',
    lead: 'Tout ce qui a été conservé sur une fiche, le dernier ajouté en premier.',
    none: 'Aucun document pour le moment',
    noneText: 'Ajoutez-en un sur la fiche dont il relève\u00a0: une organisation, une personne ou un accord.',
    noneHere: 'Rien n’est encore conservé ici.',
    seeAll: 'Voir tous les documents',
    add: 'Ajouter un document',
    newDocument: 'Nouveau document',
    on: 'Sur la fiche',
    subjects: {
      organisation: 'Organisation',
      person: 'Personne',
      partnership: 'Partenariat',
      agreement: 'Accord',
      renewal: 'Renouvellement',
      obligation: 'Obligation',
      activity: 'Note',
      opportunity: 'Opportunité',
      pledge: 'Promesse',
      task: 'Tâche',
    },
    title: 'Titre',
    titleHint: 'À défaut, le nom du fichier.',
    file: 'Fichier',
    keep: 'Conserver le document',
    rename: 'Renommer',
    versions: 'Versions',
    version: (number) => `Version ${number}`,
    number: 'Version',
    size: 'Taille',
    sentBy: 'Par',
    sentOn: 'Quand',
    current: 'actuelle',
    newVersion: 'Nouvelle version',
    newVersionHint: 'Les versions précédentes restent.',
    addVersion: 'Ajouter la version',
    download: 'Télécharger',
    downloadNamed: (name) => `Télécharger ${name}`,
    view: 'Afficher',
    added: (title) => `${title} est conservé`,
    versionAdded: (title) => `Une nouvelle version de ${title} est conservée`,
    same: 'Ce fichier est déjà la version actuelle.',
    archivedNotice:
      'Ce document est archivé\u00a0: il ne figure plus dans les listes et ne reçoit pas de nouvelle version tant qu’il n’est pas restauré.',
  },
  es: {
    documents: 'Documentos',
    document: 'Documento',
    lead: 'Todo lo que se ha guardado en una ficha, lo último añadido primero.',
    none: 'Todavía no hay documentos',
    noneText: 'Añada uno en la ficha a la que pertenece: una organización, una persona o un acuerdo.',
    noneHere: 'Aquí aún no hay nada guardado.',
    seeAll: 'Ver todos los documentos',
    add: 'Añadir un documento',
    newDocument: 'Nuevo documento',
    on: 'En la ficha',
    subjects: {
      organisation: 'Organización',
      person: 'Persona',
      partnership: 'Alianza',
      agreement: 'Acuerdo',
      renewal: 'Renovación',
      obligation: 'Obligación',
      activity: 'Nota',
      opportunity: 'Oportunidad',
      pledge: 'Promesa',
      task: 'Tarea',
    },
    title: 'Título',
    titleHint: 'Si se deja vacío, el nombre del archivo.',
    file: 'Archivo',
    keep: 'Guardar el documento',
    rename: 'Cambiar el nombre',
    versions: 'Versiones',
    version: (number) => `Versión ${number}`,
    number: 'Versión',
    size: 'Tamaño',
    sentBy: 'Por',
    sentOn: 'Cuándo',
    current: 'actual',
    newVersion: 'Nueva versión',
    newVersionHint: 'Las versiones anteriores se conservan.',
    addVersion: 'Añadir la versión',
    download: 'Descargar',
    downloadNamed: (name) => `Descargar ${name}`,
    view: 'Ver',
    added: (title) => `Se ha guardado ${title}`,
    versionAdded: (title) => `Se ha guardado una nueva versión de ${title}`,
    same: 'Este archivo ya es la versión actual.',
    archivedNotice:
      'Este documento está archivado: no aparece en las listas ni recibe versiones nuevas hasta que se restaure.',
  },
});
