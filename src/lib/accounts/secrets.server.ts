import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** argon2id, as OWASP advises: 19 MiB, 2 passes, 1 lane. */
export const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password nobody has, so that unknown accounts take as long as known ones. */
const NOBODY =
	'$argon2id$v=19$m=19456,t=2,p=1$J8t7pE3QvnqOt7G43dRL9A$dGwilqtqfX28pLwmOTBIwCY6/eoqL7CFzsD7VwuGAZw';

/** As it is stored: argon2id with its parameters and salt. */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON);

/** Whether `password` fits `passwordHash`; without a hash it takes as long and says no. */
export async function verifyPassword(
	passwordHash: string | null | undefined,
	password: string
): Promise<boolean> {
	const fits = await verify(passwordHash ?? NOBODY, password);
	return fits && passwordHash !== null && passwordHash !== undefined;
}

/** In hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `bytes` random bytes in base64url. */
const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

/**
 * A token `id.secret` for a session or a link: the id finds the row, and of the secret only the
 * SHA-256 is stored. A reader of the database cannot make a token from it.
 */
export function makeToken(): { id: string; token: string; secretHash: string } {
	const id = random(15);
	const secret = random(24);
	return { id, token: `${id}.${secret}`, secretHash: sha256(secret) };
}

/** The id of a token and whether its secret fits a stored hash, in constant time. */
export function readToken(
	token: string
): { id: string; fits: (secretHash: string) => boolean } | null {
	const [id, secret, ...more] = token.split('.');
	if (!id || !secret || more.length > 0) return null;
	const found = Buffer.from(sha256(secret));
	return {
		id,
		fits: (secretHash) => {
			const stored = Buffer.from(secretHash);
			return stored.length === found.length && timingSafeEqual(stored, found);
		}
	};
}

/** Letters and figures that nobody confuses on paper (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A code to copy from paper, `xxxxx-xxxxx`: 50 random bits. */
export function makeRecoveryCode(): string {
	const letters = [...randomBytes(10)].map((byte) => ALPHABET[byte % 32]);
	return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** A password to print once: 80 random bits in groups of four. */
export function makePassword(): string {
	const letters = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join('');
	return letters.replace(/(.{4})(?=.)/g, '$1-');
}
