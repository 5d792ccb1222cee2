import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Simulator } from '../../support/memberCard';

/** What `prepare` has put into the simulator: ids that parameters and expected bodies need. */
export type Known = Record<string, string>;

export interface WireCall {
	path: string;
	method?: 'GET' | 'POST';
	/** The exact JSON body. Absent for calls without one. */
	body?: IDataObject;
	query?: Record<string, string>;
	/** What the file part of an upload is called and declared as. */
	file?: { fieldName: string; fileName: string; contentType: string };
}

/**
 * One run of one operation through n8n's engine against the simulator. Every operation has a `minimal` case (required
 * parameters only) and a `fullest` one (every parameter set).
 */
export interface OperationCase {
	resource: string;
	operation: string;
	title: 'minimal' | 'fullest' | string;
	prepare?(simulator: Simulator): Known | Promise<Known>;
	/** Parameters besides resource and operation. */
	parameters(known: Known): IDataObject;
	item?(known: Known): INodeExecutionData;
	/** The calls that leave the node, token calls excluded, in order. */
	wire(known: Known): WireCall[];
	/** Fields the first output item must have with these values. */
	output?(known: Known): IDataObject;
}
