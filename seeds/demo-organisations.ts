import type { OrganisationInput } from '../src/directory/shapes.ts';

type Invented = Pick<OrganisationInput, 'name' | 'acronym' | 'country' | 'kind' | 'funderGroup' | 'tags'> & {
  relation: OrganisationInput['relations'][number]['kind'] | null;
};

const row = (
  name: string,
  acronym: string | null,
  country: string | null,
  kind: Invented['kind'],
  relation: Invented['relation'],
  funderGroup: Invented['funderGroup'] = null,
  tags: string[] = [],
): Invented => ({ name, acronym, country, kind, relation, funderGroup, tags });

/** Invented organisations of the demo. None of them exists. */
export const demoOrganisations: readonly Invented[] = [
  row('Région des Trois-Rivières', 'R3R', 'FR', 'region_or_city', 'partner', 'funding_bodies', ['office']),
  row('Institut agronomique de l’Est', 'IAE', 'FR', 'research', 'member', null, ['soil carbon']),
  row('Nordic Climate Facility for Living Soils', 'NCFLS', 'SE', 'foundation', 'donor', 'foundations'),
  row('Fundación Raíces Vivas', 'FRV', 'ES', 'foundation', 'partner', 'foundations', ['agroecology']),
  row('Stiftung Boden & Klima', 'SBK', 'DE', 'foundation', 'friend', 'foundations'),
  row('Université des Hauts Plateaux', 'UHP', 'MG', 'research', 'member', null, ['field trials']),
  row('Green Earth Trust (demo)', null, 'GB', 'foundation', 'donor', 'foundations'),
  row('Banque Verte d’Afrique', 'BVA', 'SN', 'public_body', null, 'funding_bodies', ['green finance']),
  row('Ministerio de Tierras Fértiles', 'MTF', 'CR', 'ministry', 'member'),
  row('Agropolis Campus Nord', 'ACN', 'FR', 'research', 'partner', null, ['office']),
  row('Coopérative des Semeurs du Sahel', 'CSS', 'BF', 'farmers_organisation', 'friend', null, ['farmers']),
  row('Ñandú Soluciones Agrícolas S.A.', null, 'AR', 'company', null, 'private_sector'),
  row('Łąka Family Office', null, 'PL', 'company', null, 'high_net_worth_individuals'),
  row('Soil & Table Restaurants', 'STR', 'FR', 'company', 'donor', 'private_sector', ['sponsor']),
  row(
    'Alliance for the Observation of Very Long-Term Soil Health Trajectories in Drylands',
    'AOVLTSHTD',
    'KE',
    'coalition',
    'ambassador',
  ),
  row('Ministry of Quiet Meadows', 'MQM', 'IE', 'ministry', 'member', 'funding_bodies'),
  row('Centre Sol Vivant', 'CSV', 'BE', 'research', 'partner'),
  row('Ville de Belleterre', null, 'CA', 'region_or_city', 'friend'),
  row('Terra Preta Initiative (demo)', 'TPI', 'BR', 'ngo', 'member', null, ['biochar']),
  row('Humus International', 'HI', null, 'international_organisation', 'partner'),
];
