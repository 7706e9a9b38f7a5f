import { Frame } from './frame.tsx';
import type { PageContext } from './page.ts';
import { Button, LinkButton, PageHeader } from './parts.tsx';
import { fieldId } from './parts-field.tsx';
import { Section } from './parts-layout.tsx';

/** What the page of a link's address says. */
export interface AddressWords {
  address: string;
  addressOf(name: string): string;
  addressHint: string;
  addressRecorded: string;
  addressDone: string;
  copy: string;
  copied: string;
}

/** The address of one link, to be handed on by another way than the mail. */
export function AddressPage(props: {
  page: PageContext;
  say: AddressWords;
  /** Whose link it is, and where it was mailed to. */
  link: { id: string; name: string; email: string | null };
  address: string;
  back: { href: string; text: string };
}) {
  const { page, say, link, address, back } = props;
  const id = fieldId('address', link.id);
  return (
    <Frame page={page} title={say.addressOf(link.name)}>
      <PageHeader back={back} title={say.addressOf(link.name)} subtitle={link.email} />
      <div class="stack narrow">
        <Section title={say.address} card>
          <div class="copy-line">
            <input id={id} value={address} readonly aria-label={say.addressOf(link.name)} class="address" />
            <span class="script-only">
              <Button type="button" icon="copy" small copies={id} copied={say.copied}>
                {say.copy}
              </Button>
            </span>
          </div>
          <p class="hint">{say.addressHint}</p>
          <p class="hint">{say.addressRecorded}</p>
          <p class="actions box-actions">
            <LinkButton href={back.href}>{say.addressDone}</LinkButton>
          </p>
        </Section>
      </div>
    </Frame>
  );
}
