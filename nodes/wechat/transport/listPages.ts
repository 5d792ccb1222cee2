/** One page of a list of WeChat. */
export interface Page<Entry, Cursor> {
	entries: Entry[];
	/** Where the next page starts; undefined at the end. */
	next?: Cursor;
}

/**
 * The first `limit` entries of a list that WeChat hands out page by page.
 *
 * @param limit Infinity for all
 * @param fetchPage gets where to start and how many entries are still wanted
 */
export async function collectEntries<Entry, Cursor>(
	limit: number,
	start: Cursor,
	fetchPage: (cursor: Cursor, wanted: number) => Promise<Page<Entry, Cursor>>,
): Promise<Entry[]> {
	const found: Entry[] = [];
	let cursor: Cursor | undefined = start;
	while (cursor !== undefined && found.length < limit) {
		const page: Page<Entry, Cursor> = await fetchPage(cursor, limit - found.length);
		found.push(...page.entries);
		cursor = page.next;
	}
	return found.slice(0, limit);
}
