/** Links for people outside and for calendars, which live as long as what they lead to. */
export const links: string[] = [
  `alter table link drop constraint link_purpose_check`,
  `alter table link add constraint link_purpose_check check (purpose in ('first_admin', 'sign_in', 'invitation', 'portal', 'signing_code', 'calendar'))`,
];
