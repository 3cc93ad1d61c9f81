import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/db/open.server.ts';
import { passwordOf } from './hands.ts';
import {
	expectForEveryone,
	expectNoAxeViolations,
	expectNoConsoleErrors,
	holdScripts,
	openAs,
	openPage,
	signIn,
	started,
	startServer,
	type Login,
	type Site
} from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await startServer();
});

async function fillIn(page: Page, login: Login, password = passwordOf(site, login)): Promise<void> {
	await page.getByLabel('E-mailadres').fill(`${login}@regiokaart.example`);
	await page.getByLabel('Wachtwoord').fill(password);
	await page.getByRole('button', { name: 'Inloggen' }).click();
}
/** On the page for it. */
async function setSecondStep(page: Page): Promise<void> {
	await page.getByText('Typ deze sleutel over').click();
	const secret = (await page.locator('details code').innerText()).replaceAll(' ', '');
	await page.getByLabel('Code', { exact: true }).fill(generateSync({ secret }));
	await page.getByRole('button', { name: 'Tweede stap aanzetten' }).click();
	await page.getByText('Bewaar deze herstelcodes').waitFor();
}
const signedInAs = async (login: Login, options = {}) => {
	const page = await openPage(site, options);
	await signIn(page, site, login);
	return page;
};

describe('signing in', () => {
	it('an ambassador comes to the page that was asked for, and can sign out', async () => {
		const page = await openPage(site);
		await page.goto('/account');
		expect(new URL(page.url()).pathname).toBe('/inloggen');
		await fillIn(page, 'noord', 'een verkeerd wachtwoord');
		await page.getByRole('alert').getByText('horen niet bij elkaar').waitFor();
		expect(await page.getByLabel('E-mailadres').inputValue()).toBe('noord@regiokaart.example');
		await fillIn(page, 'noord');
		await page.waitForURL('**/account');
		const own = page.getByRole('banner').getByRole('link', { name: 'Werkplek' });
		expect(await own.getAttribute('title')).toBe('Ingelogd als Voorbeeldambassadeur Noord');
		await page.getByText('Groningen').first().waitFor();
		await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
		await page.getByText('U bent uitgelogd.').waitFor();
		await page.goto('/werkplek');
		expect(new URL(page.url()).pathname).toBe('/inloggen');
	});

	it('works without script', async () => {
		const page = await openPage(site, { javascript: false });
		await page.goto('/werkplek');
		await fillIn(page, 'zuid');
		await page.waitForURL('**/werkplek');
		const areas = page.getByRole('heading', { name: 'Uw gebieden', exact: true });
		await expect.poll(() => areas.count()).toBe(1);
	});

	it('a role that needs a second step sets it up, and is asked for it from then on', async () => {
		const page = await openPage(site);
		await page.goto('/inloggen');
		await fillIn(page, 'bestuur');
		await page.waitForURL('**/inloggen/tweestaps**');
		await expectNoAxeViolations(page);
		await page.goto('/werkplek');
		expect(new URL(page.url()).pathname, 'not in yet').toBe('/inloggen');
		await page.goto('/inloggen/tweestaps');
		await setSecondStep(page);
		await expectNoAxeViolations(page);
		const recovery = await page.locator('.codes li').first().innerText();
		await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
		await page.waitForURL('**/werkplek');

		const again = await openPage(site);
		await again.goto('/inloggen');
		await fillIn(again, 'bestuur');
		await again.waitForURL('**/inloggen/code**');
		await expectNoAxeViolations(again);
		await again.getByLabel('Code', { exact: true }).fill('000000');
		await again.getByRole('button', { name: 'Verder' }).click();
		await again.getByRole('alert').getByText('Deze code klopt niet').waitFor();
		await again.getByLabel('Code', { exact: true }).fill(recovery);
		await again.getByRole('button', { name: 'Verder' }).click();
		await again.waitForURL('**/werkplek');
		expectNoConsoleErrors(page);
	});

	it('does not lead to another site afterwards', async () => {
		const page = await openPage(site);
		for (const terug of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
			await page.goto(`/inloggen?terug=${encodeURIComponent(terug)}`);
			await fillIn(page, 'noord');
			await page.waitForURL('**/werkplek');
			await page.context().clearCookies();
		}
		expect(new URL(page.url()).origin).toBe(site.url);
	});
});

describe('an invitation', () => {
	it('shows its link once, and the invited chooses a password with it', async () => {
		const page = await signedInAs('beheer');
		await page.goto('/beheer/accounts');
		await page.getByLabel('Naam', { exact: true }).fill('Nieuwe Collega');
		await page.getByLabel('E-mailadres').fill('nieuw@regiokaart.example');
		await page.getByLabel('Zeeland').check();
		await page.getByRole('button', { name: 'Uitnodigen' }).click();
		const link = await page.getByLabel('Geef deze link door.').inputValue();
		expect(link).toMatch(new RegExp(`^${site.url}/uitnodiging/`));
		await page.reload();
		expect(await page.content()).not.toContain(link);

		const invited = await openPage(site);
		await invited.goto(link);
		await expectNoAxeViolations(invited);
		await invited.getByLabel('Nieuw wachtwoord').fill('kort');
		await invited.getByLabel('Nieuw wachtwoord').fill('vier willekeurige losse woorden');
		await invited.getByRole('button', { name: 'Account openen' }).click();
		await invited.waitForURL('**/werkplek');
		await invited.getByRole('link', { name: 'Zeeland' }).waitFor();
		await invited.goto(link);
		await invited.getByText('Deze link is al gebruikt').waitFor();
	});
});

describe('example data', () => {
	it('stays as long as nobody of its own could sign in, and then goes for good', async () => {
		const own = await startServer();
		const page = await openAs(own, 'beheer', '/beheer/voorbeeldgegevens');
		await page.getByText('Weghalen kan nog niet.').waitFor();
		await page.getByRole('link', { name: 'Nodig eerst iemand uit' }).click();
		await page.getByLabel('Naam', { exact: true }).fill('Eigen Beheerder');
		await page.getByLabel('E-mailadres').fill('eigen@kindcentra.example');
		await page.getByLabel('Rol').selectOption({ label: 'functioneel beheer' });
		await page.getByRole('button', { name: 'Uitnodigen' }).click();
		const link = await page.getByLabel('Geef deze link door.').inputValue();
		const invited = await openPage(own);
		await invited.goto(link);
		await invited.getByLabel('Nieuw wachtwoord').fill('vier willekeurige losse woorden');
		await invited.getByRole('button', { name: 'Account openen' }).click();
		await invited.waitForURL('**/inloggen/tweestaps**');

		// Once folded open and once ticked: it cannot happen by a slip.
		await page.goto('/beheer/voorbeeldgegevens');
		await page.getByText('Voorbeeldgegevens weghalen').click();
		await page.getByText(/Dit gaat weg: \d+ kindcentra/).waitFor();
		await page.getByText('U werkt nu zelf met een voorbeeldaccount').waitFor();
		await page.getByRole('button', { name: 'Weghalen' }).click();
		await page.getByText('Vink dit eerst aan.').waitFor();
		await page.getByLabel('Ja, ik weet het zeker').check();
		await page.getByRole('button', { name: 'Weghalen' }).click();
		await page.waitForURL('**/inloggen?gelukt=voorbeelden');
		await page.goto('/werkplek');
		expect(new URL(page.url()).pathname).toBe('/inloggen');
		await page.goto('/kindcentra');
		expect(await page.locator('main').innerText()).not.toMatch(/voorbeeld/i);
		await setSecondStep(invited);
		await invited.goto('/beheer/voorbeeldgegevens');
		await invited.getByText('De voorbeeldgegevens staan nu uit.').waitFor();
		expectNoConsoleErrors(page);
	});
});

describe('two people at once', () => {
	it('the second chooses between base, theirs and mine, and can undo it', async () => {
		const [first, second] = [await signedInAs('leider'), await signedInAs('leider')];
		for (const page of [first, second]) {
			await page.goto('/beheer/werkgebieden');
			await page.getByRole('link', { name: 'Zeeland' }).click();
			await page.getByLabel('Naam', { exact: true }).waitFor();
		}
		const save = (page: Page, name: string) => page.getByRole('button', { name }).click();
		await first.getByLabel('Naam', { exact: true }).fill('Zeeland en omstreken');
		await save(first, 'Bewaren');
		await first.getByText('Bewaard.').waitFor();

		await second.getByLabel('Naam', { exact: true }).fill('Zeeuwse delta');
		await save(second, 'Bewaren');
		await second.getByText('Eén veld is op twee plaatsen gewijzigd').waitFor();
		await expectNoAxeViolations(second);
		const choice = second.locator('.conflict');
		expect(await choice.innerText()).toMatch(
			/Was\s+Zeeland[\s\S]*Zeeland en omstreken[\s\S]*Zeeuwse delta/
		);
		const title = () => second.locator('h1').innerText();
		await choice.getByLabel('Zeeuwse delta').check();
		await save(second, 'Zo bewaren');
		await second.getByText('Bewaard.').waitFor();
		await expect.poll(title).toBe('Zeeuwse delta');
		await expect
			.poll(() => second.locator('.history').innerText())
			.toMatch(/Zeeland en omstreken\s+werd:\s+Zeeuwse delta/);

		await save(second, 'Ongedaan maken');
		await second.getByText('Ongedaan gemaakt.').waitFor();
		await expect.poll(title).toBe('Zeeland en omstreken');
		await second.getByRole('button', { name: 'Deze versie terugzetten' }).first().click();
		await second.getByText('De eerdere versie staat er weer.').waitFor();
		await expect.poll(title).toBe('Zeeuwse delta');
	});
});

describe('a session that ends mid-form', () => {
	/** Types a new source, of which the session ends meanwhile, and comes back to the form. */
	async function typeAndComeBack(page: Page, options?: { waitUntil: 'load' }): Promise<void> {
		await page.goto('/beheer/bronnen/nieuw', options);
		await page.getByLabel('Titel').fill('Een rapport dat ik net las');
		const db = openDatabase(site.database);
		db.$client.exec('DELETE FROM sessions');
		db.$client.close();
		await page.getByLabel('Webadres').fill('https://voorbeeld.example/rapport');
		await page.getByRole('button', { name: 'Toevoegen' }).click();
		await page.getByText('wat u had ingevuld, staat er daarna nog.').waitFor();
		await fillIn(page, 'leider');
		await page.getByRole('button', { name: 'Later instellen' }).click();
		await page.waitForURL('**/beheer/bronnen/nieuw');
		// The script that puts it back stands in the page itself.
		await expect
			.poll(() => page.getByLabel('Titel').inputValue())
			.toBe('Een rapport dat ik net las');
		expect(await page.getByLabel('Webadres').inputValue()).toContain('/rapport');
	}
	async function saveAndForget(page: Page, options?: { waitUntil: 'load' }): Promise<void> {
		await page.getByRole('button', { name: 'Toevoegen' }).click();
		await page.getByRole('heading', { name: 'Een rapport dat ik net las' }).waitFor();
		await page.goto('/beheer/bronnen/nieuw', options);
		expect(await page.getByLabel('Titel').inputValue()).toBe('');
	}

	it('loses nothing that was typed', async () => {
		const page = await signedInAs('leider');
		await typeAndComeBack(page);
		await saveAndForget(page);
	});

	it('loses nothing either when the script of the page is not there yet', async () => {
		const page = await signedInAs('leider');
		await page.route('**/_app/**', (route) => route.abort());
		const withoutScript = { waitUntil: 'load' } as const;
		await typeAndComeBack(page, withoutScript);
		await page.getByLabel('Titel').fill('Een rapport dat ik net las');
		await saveAndForget(page, withoutScript);
	});

	it('keeps what is typed before the script of the page starts', async () => {
		const page = await signedInAs('leider');
		const letIn = await holdScripts(page);
		await page.goto('/beheer/bronnen/nieuw', { waitUntil: 'commit' });
		await page.getByLabel('Titel').fill('Vroeg getypt');
		await page.getByLabel('Soort').selectOption('openData');
		letIn();
		await started(page);
		await page.getByLabel('Webadres').fill('https://voorbeeld.example/vroeg');
		await page.getByRole('button', { name: 'Toevoegen' }).click();
		await page.getByRole('heading', { name: 'Vroeg getypt' }).waitFor();
		expectNoConsoleErrors(page);
	});
});

it('an objection hides a name from everybody at once', async () => {
	const visitor = await openPage(site);
	await visitor.goto('/ambassadeurs');
	expect(await visitor.content()).toContain('Miek Hehenkamp');
	const page = await signedInAs('leider');
	await page.goto('/beheer/personen/miek-hehenkamp');
	await page.getByRole('button', { name: 'Bezwaar vastleggen' }).click();
	await page.getByText('De naam is nu nergens meer te zien.').waitFor();
	for (const path of ['/ambassadeurs', '/', '/programma', '/gebieden']) {
		await visitor.goto(path);
		expect(await visitor.content(), path).not.toContain('Hehenkamp');
	}
});

describe('every page behind the sign-in', () => {
	const pages = [
		...['/werkplek', '/account', '/account/tweestaps', '/beheer', '/beheer/personen'],
		...['/beheer/personen/janny-reitsma', '/beheer/gremia', '/beheer/gremia/adviesraad'],
		...['/beheer/werkgebieden', '/beheer/bronnen', '/beheer/bronnen/nieuw', '/beheer/accounts'],
		...['/beheer/bronnen/programma-2018', '/beheer/logboek', '/beheer/voorbeeldgegevens'],
		'/beheer/reservekopieen'
	];
	it('is for everyone', async () => {
		const page = await signedInAs('leider');
		for (const path of pages) {
			const response = await page.goto(path);
			expect(response?.status(), path).toBe(200);
			await expectForEveryone(page);
		}
	});

	it('is never kept by a cache, and not for who may not', async () => {
		const page = await signedInAs('noord');
		const own = await page.goto('/werkplek');
		expect(own?.headers()['cache-control']).toBe('private, no-store');
		const refused = await page.goto('/beheer/personen');
		expect(refused?.status()).toBe(403);
		expect(await page.content()).not.toContain('Hehenkamp');
	});
});
