/** Where a link to the address of whoever runs this site leads; it is an e-mail address or https. */
export const contactHref = (contact: string): string =>
	contact.startsWith('https://') ? contact : `mailto:${contact}`;
