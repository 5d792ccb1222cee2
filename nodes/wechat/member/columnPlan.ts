import { COLUMN_NAMES, customFieldNumber, plainName } from './columnNames';

/** What the columns of a table mean for one operation. Worked out once per set of columns, not per row. */
export interface ColumnPlan {
	/** For each of WeChat's fields the columns that hold it; more than one is a question only people can answer. */
	found: ReadonlyArray<readonly [field: string, columns: readonly string[]]>;
	/** Columns that carry WeChat's name of the same value in another operation. */
	misnamed: ReadonlyArray<{ column: string; wanted: string }>;
	/** Columns that mean nothing here. */
	left: readonly string[];
	/** All columns but those of card and code. */
	besideSubject: readonly string[];
}

/**
 * @param columns the columns as they are written
 * @param fields what the operation takes, by WeChat's names
 * @param customNames what the card calls its custom fields, by number
 */
export function planColumns(
	columns: readonly string[],
	fields: readonly string[],
	customNames: Readonly<Record<number, readonly string[]>> = {},
): ColumnPlan {
	const known = knownNames(fields, customNames);
	const found = new Map<string, string[]>();
	const misnamed: Array<{ column: string; wanted: string }> = [];
	const left: string[] = [];
	for (const column of columns) {
		const plain = plainName(column);
		const field = known.get(plain);
		const wanted = field === undefined ? sisterOf(plain, fields) : undefined;
		if (field !== undefined) found.set(field, [...(found.get(field) ?? []), column]);
		else if (wanted !== undefined) misnamed.push({ column, wanted });
		else left.push(column);
	}
	const ofSubject = ['code', 'card_id'].flatMap((field) => found.get(field) ?? []);
	const besideSubject = columns.filter((column) => !ofSubject.includes(column));
	return { found: [...found], misnamed, left, besideSubject };
}

/** Plain name → WeChat's name. A name of the table wins over one of the card. */
function knownNames(
	fields: readonly string[],
	customNames: Readonly<Record<number, readonly string[]>>,
): Map<string, string> {
	const known = new Map<string, string>();
	const shared = new Set<string>();
	for (const field of fields) {
		for (const name of (customNames[customFieldNumber(field) ?? 0] ?? []).map(plainName)) {
			if (known.has(name)) shared.add(name);
			known.set(name, field);
		}
	}
	// Two fields of a card with one name: guessing would write into the wrong one.
	for (const name of shared) known.delete(name);
	for (const field of fields) {
		for (const name of namesOf(field)) known.set(plainName(name), field);
	}
	return known;
}

/** The field this operation has for a value that carries the exact name of another operation's field. */
function sisterOf(plain: string, fields: readonly string[]): string | undefined {
	for (const [field, { sister = [] }] of Object.entries(COLUMN_NAMES)) {
		if (plainName(field) === plain) return sister.find((name) => fields.includes(name));
	}
	return undefined;
}

/** Every name that is understood for a field, WeChat's own first. */
export function namesOf(field: string): readonly string[] {
	const { label, others = [] } = COLUMN_NAMES[field] ?? { label: field };
	return [field, label, ...others];
}

/** The column most like one of the field's names, if any is like it at all. */
export function nearestColumn(field: string, columns: readonly string[]): string | undefined {
	const names = namesOf(field).map(plainName);
	const [nearest] = columns
		.map((column) => ({
			column,
			likeness: Math.max(...names.map((name) => likeness(plainName(column), name))),
		}))
		.sort((a, b) => b.likeness - a.likeness);
	return nearest !== undefined && nearest.likeness >= 0.5 ? nearest.column : undefined;
}

/** Share of characters two names have in common, 0 to 1 (Dice's coefficient over characters). */
function likeness(a: string, b: string): number {
	const rest = [...b];
	const shared = [...a].filter((character) => {
		const at = rest.indexOf(character);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	});
	return (2 * shared.length) / (a.length + b.length || 1);
}
