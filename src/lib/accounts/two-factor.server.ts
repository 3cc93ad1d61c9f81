import { and, count, eq, isNull } from 'drizzle-orm';
import { generateSecret, generateURI, verify } from 'otplib';
import { renderSVG } from 'uqr';
import type { Database } from '#lib/db/open.server.ts';
import { done, refuse, type Outcome } from '#lib/db/outcome.ts';
import { clearLimit, limits, withinLimit } from './limits.server.ts';
import { makeRecoveryCode, sha256 } from './secrets.server.ts';
import type { Session } from './sessions.server.ts';
import { credentials, recoveryCodes, sessions } from './tables.ts';

const ISSUER = 'Regiokaart Kindcentra';
const RECOVERY_CODES = 10;
/** Seconds a clock may be off. */
const TOLERANCE = 30;

const wrongCode = () =>
	refuse(
		422,
		'code',
		'Deze code klopt niet of is al gebruikt. Wacht tot de app een nieuwe code toont.',
		{ code: 'Deze code klopt niet of is al gebruikt.' }
	);
const tooOften = () =>
	refuse(
		429,
		'codeLimit',
		'Er is te vaak een verkeerde code ingevuld. Probeer het over een kwartier.'
	);

export interface TwoFactorSetup {
	secret: string;
	/** The same as a QR code: an SVG image. */
	qr: string;
}

/** Begins (or goes on with) setting up the second factor: what the app must be shown. */
export function beginTwoFactor(db: Database, session: Session): TwoFactorSetup {
	const secret = session.newTotpSecret ?? generateSecret();
	db.update(sessions).set({ newTotpSecret: secret }).where(eq(sessions.id, session.id)).run();
	const uri = generateURI({ issuer: ISSUER, label: session.account.email, secret });
	return { secret, qr: renderSVG(uri, { border: 2 }) };
}

/**
 * Turns the second factor on once the app gives a right code. Answers the recovery codes, which
 * are shown this once. Refuses with `code` or `codeLimit`.
 */
export async function confirmTwoFactor(
	db: Database,
	session: Session,
	code: string,
	now: Date
): Promise<Outcome<string[]>> {
	const secret = session.newTotpSecret;
	const key = `code:${session.account.id}`;
	if (!withinLimit(db, key, limits.code, now)) return tooOften();
	const step = secret && (await stepOf(secret, code, null, now));
	if (!secret || !step) return wrongCode();
	clearLimit(db, key);
	return done(
		db.transaction(
			() => {
				const values = { totpSecret: secret, totpStep: step };
				db.insert(credentials)
					.values({ accountId: session.account.id, ...values })
					.onConflictDoUpdate({ target: credentials.accountId, set: values })
					.run();
				db.update(sessions).set({ newTotpSecret: null }).where(eq(sessions.id, session.id)).run();
				return renewRecoveryCodes(db, session.account.id);
			},
			{ behavior: 'immediate' }
		)
	);
}

/** New recovery codes; the old ones stop working. */
export function renewRecoveryCodes(db: Database, accountId: string): string[] {
	const codes = Array.from({ length: RECOVERY_CODES }, makeRecoveryCode);
	db.transaction(
		() => {
			db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
			for (const code of codes) {
				db.insert(recoveryCodes)
					.values({ accountId, hash: recoveryHash(accountId, code) })
					.run();
			}
		},
		{ behavior: 'immediate' }
	);
	return codes;
}

/** How many recovery codes can still be used. */
export function recoveryCodesLeft(db: Database, accountId: string): number {
	const where = eq(recoveryCodes.accountId, accountId);
	return db.select({ left: count() }).from(recoveryCodes).where(where).get()?.left ?? 0;
}

/** Whether signing in asks for a code. */
export function hasTwoFactor(db: Database, accountId: string): boolean {
	const where = eq(credentials.accountId, accountId);
	return Boolean(db.select().from(credentials).where(where).get()?.totpSecret);
}

/** Turns the second factor off, recovery codes included. */
export function removeTwoFactor(db: Database, accountId: string): void {
	db.update(credentials)
		.set({ totpSecret: null, totpStep: null })
		.where(eq(credentials.accountId, accountId))
		.run();
	db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
}

/**
 * Checks a code of the app or a recovery code; each works once, also when it is sent twice at
 * the same moment. Refuses with `code` or `codeLimit`.
 */
export async function checkSecondFactor(
	db: Database,
	accountId: string,
	code: string,
	now: Date
): Promise<Outcome<null>> {
	const key = `code:${accountId}`;
	if (!withinLimit(db, key, limits.code, now)) return tooOften();
	const right = /^\d{6}$/.test(digits(code))
		? await useTotp(db, accountId, code, now)
		: useRecoveryCode(db, accountId, code);
	if (!right) return wrongCode();
	clearLimit(db, key);
	return done(null);
}

async function useTotp(db: Database, accountId: string, code: string, now: Date): Promise<boolean> {
	const where = eq(credentials.accountId, accountId);
	const found = db.select().from(credentials).where(where).get();
	if (!found?.totpSecret) return false;
	const step = await stepOf(found.totpSecret, code, found.totpStep, now);
	if (!step) return false;
	const { totpStep } = credentials;
	const unused = found.totpStep === null ? isNull(totpStep) : eq(totpStep, found.totpStep);
	return (
		db.update(credentials).set({ totpStep: step }).where(and(where, unused)).run().changes === 1
	);
}

function useRecoveryCode(db: Database, accountId: string, code: string): boolean {
	const hash = recoveryHash(accountId, code);
	return db.delete(recoveryCodes).where(eq(recoveryCodes.hash, hash)).run().changes === 1;
}

/** The time step in which `code` is right, or null; not one at or before `used`. */
async function stepOf(
	secret: string,
	code: string,
	used: number | null,
	now: Date
): Promise<number | null> {
	const token = digits(code);
	if (!/^\d{6}$/.test(token)) return null;
	const result = await verify({
		secret,
		token,
		epoch: Math.floor(now.getTime() / 1000),
		epochTolerance: TOLERANCE,
		...(used !== null && { afterTimeStep: used })
	});
	return result.valid && 'timeStep' in result ? result.timeStep : null;
}

const digits = (code: string) => code.replace(/\s/g, '');
/** Case and the hyphen do not matter; neither do letters that look like figures. */
const recoveryHash = (accountId: string, code: string) =>
	sha256(
		`${accountId}:${code
			.toLowerCase()
			.replace(/[^0-9a-z]/g, '')
			.replaceAll('o', '0')
			.replace(/[il]/g, '1')}`
	);
