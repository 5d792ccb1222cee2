import type { IDataObject, INodeExecutionData, NodeApiError } from 'n8n-workflow';

import { WechatMemberCardApi } from '../../credentials/WechatMemberCardApi.credentials';
import { CredentialStore } from '../../engine/credentialStore';
import plainNodes from '../../engine/plainNodes';
import { runWorkflow } from '../../engine/runWorkflow';
import { MemberCard } from '../../nodes/MemberCard/MemberCard.node';
import type { Simulator } from './simulator';

export type { Simulator };

export const CREDENTIAL_ID = 'account';
export const NODE_NAME = 'Member Card';

/** A credential store with one credential for the simulator; `data` overrides its fields. */
export function credentialsFor(
	simulator: Pick<Simulator, 'url' | 'appId' | 'appSecret'>,
	data: IDataObject = {},
): CredentialStore {
	return new CredentialStore([new WechatMemberCardApi()], {
		[CREDENTIAL_ID]: {
			name: 'Account',
			type: 'wechatMemberCardApi',
			data: {
				appId: simulator.appId,
				appSecret: simulator.appSecret,
				baseUrl: simulator.url,
				...data,
			},
		},
	});
}

export interface RunSettings {
	items?: INodeExecutionData[];
	credentials?: CredentialStore;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	/** n8n's own setting, with three tries and no pause between them. */
	retryOnFail?: boolean;
	onStart?: (run: { cancel(): void }) => void;
	/** What the node itself returned, also when n8n throws it away because the run was canceled. */
	onItems?: (items: INodeExecutionData[]) => void;
}

export interface NodeRun {
	/** Items of the main output and, with `continueErrorOutput`, of the error branch. */
	items: INodeExecutionData[];
	failed: INodeExecutionData[];
	json: IDataObject[];
	error?: NodeApiError;
	hints: Array<{ message: string }>;
	credentials: CredentialStore;
}

/** Runs the node alone on n8n's engine, with `parameters` as they would stand in a saved workflow. */
export async function runMemberCard(
	simulator: Pick<Simulator, 'url' | 'appId' | 'appSecret'>,
	parameters: IDataObject,
	settings: RunSettings = {},
): Promise<NodeRun> {
	const credentials = settings.credentials ?? credentialsFor(simulator);
	const result = await runWorkflow(oneNode(parameters, settings), {
		nodes: { ...plainNodes, memberCard: watched(settings.onItems) },
		credentials,
		input: settings.items ?? [{ json: {} }],
		onStart: settings.onStart,
	});
	const items = result.itemsOf(NODE_NAME) as INodeExecutionData[];
	return {
		items,
		failed: result.itemsOf(NODE_NAME, 1) as INodeExecutionData[],
		json: items.map(({ json }) => json),
		error: result.error as NodeApiError | undefined,
		hints: result.hintsOf(NODE_NAME) as Array<{ message: string }>,
		credentials,
	};
}

function watched(onItems: RunSettings['onItems']): MemberCard {
	const node = new MemberCard();
	if (onItems === undefined) return node;
	const execute = node.execute;
	node.execute = async function () {
		const outputs = await execute.call(this);
		onItems(outputs[0]);
		return outputs;
	};
	return node;
}

function oneNode(parameters: IDataObject, { onError, retryOnFail }: RunSettings) {
	return {
		name: 'One node',
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'node',
				name: NODE_NAME,
				type: 'memberCard',
				typeVersion: 1,
				position: [200, 0],
				parameters,
				credentials: { wechatMemberCardApi: { id: CREDENTIAL_ID, name: 'Account' } },
				...(onError && { onError }),
				...(retryOnFail && { retryOnFail, maxTries: 3, waitBetweenTries: 0 }),
			},
		],
		connections: { Start: { main: [[{ node: NODE_NAME, type: 'main', index: 0 }]] } },
	};
}

/** A card locator as the editor saves it. */
export function byId(cardId: string): IDataObject {
	return { __rl: true, mode: 'id', value: cardId };
}

/** Columns mapped by the names of the items' own fields, as the editor saves it. */
export const AUTOMATIC: IDataObject = {
	columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['code'], schema: [] },
};

/** Columns filled in one by one, as the editor saves it; `value` is keyed by WeChat's names. */
export function columns(value: IDataObject): IDataObject {
	return { columns: { mappingMode: 'defineBelow', value, matchingColumns: ['code'], schema: [] } };
}
