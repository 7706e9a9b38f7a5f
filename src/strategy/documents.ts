const titles: Readonly<Record<string, string>> = {
  'strategic-plan-presentation-2020': 'Strategic Plan, elaboration and presentation (9 December 2020)',
  'strategic-plan-2050': 'Strategic Plan 2050, text of 2020',
  'operational-framework-2021': 'Operational Framework (2021)',
  'roadmap-2023': '2023 Roadmap & Operational Framework (2022)',
  'sic-2022': 'Strategy Implementation Cycle, document 8-6 (16 November 2022)',
};

/** The title of a source document in English, as it is written; what is not known keeps its id. */
export const documentTitle = (document: string): string => titles[document] ?? document;
