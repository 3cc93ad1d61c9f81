// Pages that send no script of their own have buttons to print and to share all the same.
for (const button of document.querySelectorAll('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}
for (const button of document.querySelectorAll('[data-share]')) {
	// Neither is there on a page that is not served safely.
	if (!navigator.share && !navigator.clipboard) continue;
	if (!navigator.share) button.textContent = 'Kopieer link';
	button.hidden = false;
	button.addEventListener('click', async () => {
		const { href: url } = location;
		try {
			if (navigator.share) return await navigator.share({ title: document.title, url });
			await navigator.clipboard.writeText(url);
			button.textContent = 'Link gekopieerd';
		} catch {
			// called off, or not allowed: the address is still above the page
		}
	});
}
