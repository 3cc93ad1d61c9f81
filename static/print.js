// Pages that send no script of their own have a button to print all the same.
for (const button of document.querySelectorAll('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}
