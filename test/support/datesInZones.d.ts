export function readInZones(zones: string[], values: unknown[]): Array<Array<number | string>>;
