// Keeps the parts of a page that are marked data-live up to date while it is open.
(() => {
	const AT_MOST_EVERY_MS = 250;
	const isBeingFilledIn = (part) =>
		part.querySelector('input:not([type=hidden]), select, textarea') !== null;

	async function refresh() {
		const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
		const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
		for (const part of document.querySelectorAll('[data-live]')) {
			const replacement = fresh.getElementById(part.id);
			if (!replacement || isBeingFilledIn(part)) continue;
			if (replacement.innerHTML === part.innerHTML || part.querySelector('details[open]')) continue;
			part.innerHTML = replacement.innerHTML;
		}
	}

	let isDue = false;
	function refreshSoon() {
		if (isDue) return;
		isDue = true;
		setTimeout(() => {
			isDue = false;
			refresh().catch(() => {});
		}, AT_MOST_EVERY_MS);
	}
	const changes = new EventSource('/live');
	changes.addEventListener('message', refreshSoon);
	// Something may have happened between the page and the stream, or while the simulator was restarted.
	changes.addEventListener('open', refreshSoon);

	document.addEventListener('submit', (event) => {
		const question = event.target.dataset.confirm;
		if (question && !window.confirm(question)) event.preventDefault();
	});

	document.addEventListener('click', (event) => {
		const button = event.target.closest('[data-copy]');
		if (!button) return;
		navigator.clipboard.writeText(button.dataset.copy).then(() => {
			const { textContent } = button;
			button.textContent = 'Copied';
			setTimeout(() => (button.textContent = textContent), 1000);
		});
	});
})();
