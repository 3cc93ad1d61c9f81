import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#lib/db/open.server.ts';
import { done, refuse, type Outcome } from '#lib/db/outcome.ts';
import { sendMail } from '#lib/mail/mail.server.ts';
import { limits, withinLimit } from './limits.server.ts';
import { issueLink, LINK_MINUTES } from './links.server.ts';
import { accounts } from './tables.ts';

/**
 * Asks for a link to choose a new password. The answer is the same whether the account exists or
 * not, and so is the time it takes: the link is made after the answer. Refuses with `tooMany`.
 */
export function requestReset(
	db: Database,
	email: string,
	address: string,
	origin: string,
	now: Date
): Outcome<null> {
	const allowed = [
		withinLimit(db, `reset:account:${email}`, limits.resetAccount, now),
		withinLimit(db, `reset:address:${address}`, limits.resetAddress, now)
	];
	if (allowed.includes(false)) {
		return refuse(429, 'tooMany', 'Er is te vaak een link gevraagd. Probeer het over een uur.');
	}
	setImmediate(() => {
		try {
			mailReset(db, email, origin, now);
		} catch (error) {
			// Nobody waits for this any more: it must not take the server along.
			console.error(`${now.toISOString()} no link to choose a new password:`, error);
		}
	});
	return done(null);
}

/** Mails (or prints for the operator) a link, if there is such an account. */
export function mailReset(db: Database, email: string, origin: string, now: Date): void {
	const found = db
		.select()
		.from(accounts)
		.where(and(eq(accounts.email, email), isNull(accounts.disabledAt)))
		.get();
	if (!found) return;
	const link = siteOrigin(origin) + issueLink(db, found.id, 'reset', now);
	void sendMail({
		to: found.email,
		subject: 'Een nieuw wachtwoord voor de Regiokaart Kindcentra',
		text: [
			`Beste ${found.name},`,
			'Er is een nieuw wachtwoord gevraagd voor uw account. Kies het op deze pagina:',
			link,
			`De link werkt één keer, tot ${LINK_MINUTES.reset / 60} uur na dit bericht. Hebt u dit niet gevraagd? Dan hoeft u niets te doen.`
		].join('\n\n')
	});
}

/** Mails an invitation. Answers whether it went out; if not, the inviter passes the link on. */
export function mailInvitation(
	to: { name: string; email: string },
	from: string,
	link: string
): Promise<boolean> {
	return sendMail({
		to: to.email,
		subject: 'Uw account voor de Regiokaart Kindcentra',
		text: [
			`Beste ${to.name},`,
			`${from} heeft een account voor u gemaakt. Kies een wachtwoord op deze pagina:`,
			link,
			`De link werkt één keer en blijft ${LINK_MINUTES.invitation / 1440} dagen geldig.`
		].join('\n\n')
	});
}

/** What links in mail begin with. Never the Host header when ORIGIN says what the site is. */
export const siteOrigin = (requested: string): string => process.env['ORIGIN'] || requested;
