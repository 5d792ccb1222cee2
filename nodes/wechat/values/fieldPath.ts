/** One step of a path such as `advanced_info.text_image_list[1].text`; `entry` counts from 1, as people do. */
export interface PathStep {
	name: string;
	entry?: number;
}

/** The steps of a path of wire names, as failures name a field. */
export function pathSteps(path: string): PathStep[] {
	return path.split('.').map((step) => {
		const [name, index] = step.split(/[[\]]/);
		return index === undefined ? { name } : { name, entry: Number(index) + 1 };
	});
}
