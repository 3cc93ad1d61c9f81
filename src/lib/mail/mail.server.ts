import { createTransport } from 'nodemailer';

export interface Mail {
	to: string;
	subject: string;
	/** Plain text; mails have no other form here. */
	text: string;
}

/** Whether mail goes out; without SMTP it is printed for the operator. */
export const mailConfigured = (): boolean => Boolean(process.env['SMTP_URL']);

/**
 * Sends a mail over SMTP (`SMTP_URL`, sender `MAIL_FROM`), or prints it for the operator when no
 * server is set. Never throws: a mail that fails is printed with the reason, so that nobody is
 * locked out by a mail server. Answers whether it was sent.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
	const url = process.env['SMTP_URL'];
	if (!url) {
		print(mail, 'Geen mailserver ingesteld (SMTP_URL)');
		return false;
	}
	try {
		const from = process.env['MAIL_FROM'] ?? 'Regiokaart Kindcentra <noreply@localhost>';
		await createTransport(url).sendMail({ from, ...mail });
		return true;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		print(mail, `Mail versturen is niet gelukt (${reason})`);
		return false;
	}
}

function print(mail: Mail, reason: string): void {
	console.log(`${reason}. Dit bericht is voor ${mail.to}:\n${mail.subject}\n${mail.text}\n`);
}
