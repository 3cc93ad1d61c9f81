import { goto } from '$app/navigation';
import { page } from '$app/state';
import { isReachable } from '#lib/tours/network.ts';
import { CHOOSES_HERE, otherChoices, tellSeen } from '#lib/ui/seen.ts';

/**
 * What the site sees to once a page is there, and what that page therefore need not wait for: keys
 * that are told of, and pages that go on without network.
 */

/**
 * Where `?` says which keys there are (`keys.ts`), and `/` leads to the search field; matrix and stage
 * have a list of their own.
 */
const WITH_KEYS = ['/(kaart)', '/kindcentra', '/regio-scan'];
const isRoom = () => page.route.id?.startsWith('/(werk)') ?? false;

async function press(event: KeyboardEvent) {
	const route = page.route.id ?? '';
	const isTaken = (event.target as HTMLElement).closest('input, textarea, select, dialog');
	if (event.defaultPrevented || isTaken || !WITH_KEYS.includes(route)) return;
	const search = document.getElementById('zoek');
	if (event.key === '?') (await import('./keys.ts').catch(() => null))?.showKeys(route);
	else if (event.key === '/' && search) {
		event.preventDefault();
		search.focus();
	}
}

/** A page from this browser says so above it; what comes after it is another. */
const copyLine = () => document.querySelector('.copy');

/** How often such a page looks whether the site is there again, in milliseconds. */
const EVERY = 20_000;

/** Says that it is: what stands below the line is still what was kept. */
async function lookBack(): Promise<void> {
	const [line, link] = [copyLine(), document.querySelector('.copy a')];
	if (!line?.firstChild || !link || !(await isReachable())) return;
	clearInterval(looking);
	line.firstChild.textContent =
		'Er is weer verbinding. Dit is nog wat in deze browser was bewaard. ';
	link.textContent = 'Toon de pagina van nu';
}
const looking = copyLine() ? setInterval(lookBack, EVERY) : undefined;

addEventListener('keydown', press);
addEventListener('online', lookBack);

/**
 * Kit puts the keyboard at the very top of a page that was gone to, before both menus; it goes on
 * from the heading, which is read out too.
 */
function begin(): void {
	const heading = document.querySelector<HTMLElement>('main h1');
	if (!heading || location.hash || document.activeElement !== document.body) return;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
}

/**
 * A page has come.
 *
 * @param before path of the one that was here before it
 */
export function attend(before?: string): void {
	if (before !== undefined && before !== page.url.pathname) {
		copyLine()?.remove();
		clearInterval(looking);
		begin();
	}
	const wanted = otherChoices(page.url.pathname, page.url.searchParams);
	if (before === undefined && wanted && CHOOSES_HERE.test(wanted))
		void goto(wanted, { replaceState: true });
	// Public pages go on without network; a tour on stage sees to itself.
	if (page.data['bare'] !== true && !page.error) void tellSeen(page.url.pathname, isRoom());
}
