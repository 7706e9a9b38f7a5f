import { words } from './words.ts';

interface ApiWords {
  title: string;
  intro: string;
  asDocument: string;
  contents: string;
  roles: string;
  everybody: string;
  parameters: string;
  body: string;
  answers: string;
  shapes: string;
  shapesIntro: string;
  name: string;
  type: string;
  limits: string;
  required: string;
  place: { path: string; query: string; header: string };
  listOf: string;
  orNull: string;
  characters(min: number | undefined, max: number): string;
  entries(min: number | undefined, max: number): string;
  between(min: number | undefined, max: number | undefined): string;
  oneOf: string;
  pattern: string;
  byDefault: string;
  example: string;
  anything: string;
  noBody: string;
}

/** Words of the API reference. Paths, names of fields and values stay as programs write them. */
export const apiWords = words<ApiWords>({
  en: {
    title: 'The API',
    intro:
      'What a program may ask of Loam and tell it. It sends an API key as “Authorization: Bearer KEY”; a signed-in person needs none.',
    asDocument: 'The same as OpenAPI 3.1',
    contents: 'Contents',
    roles: 'Roles let in',
    everybody: 'everybody',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    shapes: 'Shapes',
    shapesIntro: 'The fields of everything that is sent and answered, with their limits.',
    name: 'Field',
    type: 'Type',
    limits: 'Limits and meaning',
    required: 'required',
    place: { path: 'in the path', query: 'in the query', header: 'in a header' },
    listOf: 'list of',
    orNull: 'or null',
    characters: (min, max) => (min ? `${min} to ${max} characters` : `at most ${max} characters`),
    entries: (min, max) => (min ? `${min} to ${max} entries` : `at most ${max} entries`),
    between: (min, max) => (max === undefined ? `at least ${min}` : `${min ?? '−∞'} to ${max}`),
    oneOf: 'one of',
    pattern: 'pattern',
    byDefault: 'by default',
    example: 'for example',
    anything: 'anything',
    noBody: 'no content',
  },
  fr: {
    title: 'L’API',
    intro:
      'Ce qu’un programme peut demander à Loam et lui dire. Il envoie une clé d’API par «\u00a0Authorization: Bearer CLÉ\u00a0»\u00a0; une personne connectée n’en a pas besoin.',
    asDocument: 'La même chose en OpenAPI 3.1',
    contents: 'Sommaire',
    roles: 'Rôles admis',
    everybody: 'tout le monde',
    parameters: 'Paramètres',
    body: 'Corps',
    answers: 'Réponses',
    shapes: 'Formes',
    shapesIntro: 'Les champs de tout ce qui est envoyé et répondu, avec leurs limites.',
    name: 'Champ',
    type: 'Type',
    limits: 'Limites et sens',
    required: 'obligatoire',
    place: { path: 'dans le chemin', query: 'dans la requête', header: 'dans un en-tête' },
    listOf: 'liste de',
    orNull: 'ou null',
    characters: (min, max) => (min ? `de ${min} à ${max} caractères` : `${max} caractères au plus`),
    entries: (min, max) => (min ? `de ${min} à ${max} éléments` : `${max} éléments au plus`),
    between: (min, max) => (max === undefined ? `${min} au moins` : `de ${min ?? '−∞'} à ${max}`),
    oneOf: 'parmi',
    pattern: 'motif',
    byDefault: 'par défaut',
    example: 'par exemple',
    anything: 'n’importe quoi',
    noBody: 'aucun contenu',
  },
  es: {
    title: 'La API',
    intro:
      'Lo que un programa puede pedir a Loam y decirle. Envía una clave de API con «Authorization: Bearer CLAVE»; una persona conectada no la necesita.',
    asDocument: 'Lo mismo en OpenAPI 3.1',
    contents: 'Índice',
    roles: 'Funciones admitidas',
    everybody: 'todo el mundo',
    parameters: 'Parámetros',
    body: 'Cuerpo',
    answers: 'Respuestas',
    shapes: 'Formas',
    shapesIntro: 'Los campos de todo lo que se envía y se responde, con sus límites.',
    name: 'Campo',
    type: 'Tipo',
    limits: 'Límites y sentido',
    required: 'obligatorio',
    place: { path: 'en la ruta', query: 'en la consulta', header: 'en una cabecera' },
    listOf: 'lista de',
    orNull: 'o null',
    characters: (min, max) => (min ? `de ${min} a ${max} caracteres` : `${max} caracteres como máximo`),
    entries: (min, max) => (min ? `de ${min} a ${max} elementos` : `${max} elementos como máximo`),
    between: (min, max) => (max === undefined ? `${min} como mínimo` : `de ${min ?? '−∞'} a ${max}`),
    oneOf: 'uno de',
    pattern: 'patrón',
    byDefault: 'por defecto',
    example: 'por ejemplo',
    anything: 'cualquier cosa',
    noBody: 'sin contenido',
  },
});
