import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganisation } from '../../src/directory/change-organisation.ts';
import { createPerson } from '../../src/directory/change-person.ts';
import { findDuplicatePeople } from '../../src/directory/find-duplicate-people.ts';
import { findDuplicates } from '../../src/directory/find-duplicates.ts';
import { newOrganisation, newPerson } from '../../src/directory/shapes.ts';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
const names = [
  { name: 'Agence Française de Développement', acronym: 'AFD' },
  { name: 'Adaptation of African Agriculture' },
  { name: 'Fundación Raíces' },
  { name: 'Rabobank Foundation' },
  { name: 'Région Sud' },
  { name: 'Ministry of Agriculture of Benin' },
];
const people = [
  { givenName: 'Anaïs', familyName: 'Lefèvre', emails: ['anais.lefevre@afd.example'] },
  { givenName: 'Jean', familyName: 'Dupont', emails: ['Jean_Dupont@oiv.example'] },
  { givenName: 'Åsa', familyName: 'Lind' },
];

beforeAll(async () => {
  house = await openHouse();
  await house.database.transaction(system('test'), async (work) => {
    for (const name of names) await createOrganisation(work, newOrganisation.parse(name));
    for (const person of people) await createPerson(work, newPerson.parse(person));
  });
});
afterAll(() => house?.close());

const alike = async (name: string, acronym: string | null = null) =>
  (await findDuplicates(house.database.read, { name, acronym })).map((found) => found.name);

describe('an organisation about to be created', () => {
  it.each([
    ['without its accents', 'Agence Francaise de Developpement', 'Agence Française de Développement'],
    ['in capitals', 'FUNDACIÓN RAÍCES', 'Fundación Raíces'],
    ['with a letter wrong', 'Rabobank Fundation', 'Rabobank Foundation'],
    ['with a letter missing', 'Adaptation of Africn Agriculture', 'Adaptation of African Agriculture'],
    ['by its acronym', 'AFD', 'Agence Française de Développement'],
    ['by the acronym in small letters', 'afd', 'Agence Française de Développement'],
    ['by the initials of one that has no acronym', 'AAA', 'Adaptation of African Agriculture'],
    ['with accents that the other lacks', 'Rabobánk Foundation', 'Rabobank Foundation'],
  ])('is found %s', async (_how, name, expected) => {
    expect(await alike(name)).toContain(expected);
  });

  it('is found where its initials are the acronym of another', async () => {
    expect(await alike('Agency For Development')).toContain('Agence Française de Développement');
  });

  it('is found by its acronym under quite another name', async () => {
    expect(await alike('French development bank', 'AFD')).toContain('Agence Française de Développement');
  });

  it.each(['Gates Foundation', 'Banque Verte du Sahel', 'Green Climate Fund', 'Rikolto', 'Farming Alliance'])(
    'is not taken for another: %s',
    async (name) => {
      expect(await alike(name)).toEqual([]);
    },
  );
});

const same = async (givenName: string | null, familyName: string, ...emails: string[]) =>
  (await findDuplicatePeople(house.database.read, { givenName, familyName, emails })).map(
    ({ name, sameEmail }) => `${name}${sameEmail ? ', same address' : ''}`,
  );

describe('a person about to be created', () => {
  it('is found without accents and in any case', async () => {
    expect(await same('anais', 'LEFEVRE')).toEqual(['Anaïs Lefèvre']);
  });

  it('is found with the names the other way round', async () => {
    expect(await same('Lefèvre', 'Anaïs')).toEqual(['Anaïs Lefèvre']);
  });

  it('is found by an e-mail address, whatever its case, under another name', async () => {
    expect(await same('J.', 'D.', 'jean_dupont@OIV.example')).toEqual(['Jean Dupont, same address']);
  });

  it('is not found by an address that only looks like another', async () => {
    expect(await same('Paul', 'Martin', 'jeanxdupont@oiv.example')).toEqual([]);
    expect(await same('Paul', 'Martin', '%')).toEqual([]);
  });

  it('is not taken for another of the same family name', async () => {
    expect(await same('Marie', 'Dupont')).toEqual([]);
  });
});
