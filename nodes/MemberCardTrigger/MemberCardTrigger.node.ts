import {
	NodeConnectionTypes,
	NodeOperationError,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { PushRefusal } from '../wechat/push/refusal';
import { refuse } from './answers';
import { getCards } from './cardOptions';
import { assertForwardTarget } from './forward';
import { properties } from './properties';
import { assertPushSecrets } from './pushSecrets';
import { answerHandshake, receivePush } from './receive';

export class MemberCardTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeChat Member Card Trigger',
		name: 'memberCardTrigger',
		icon: {
			light: 'file:../../icons/wechatMemberCard.svg',
			dark: 'file:../../icons/wechatMemberCard.dark.svg',
		},
		group: ['trigger'],
		// Only at version 1 n8n asks whether it may leave the body alone (`options` in properties.ts). It does so in an
		// expression at every call; 1.1 spares that and needs a proxy that keeps strangers' XML away (docs/trigger-load.md).
		version: [1, 1.1],
		defaultVersion: 1,
		subtitle:
			'={{$parameter["events"].includes("*") ? "all card events" : $parameter["events"].join(", ")}}',
		description:
			'Starts the workflow when a customer receives, fills in, uses or deletes a WeChat member card',
		eventTriggerDescription: 'Waiting for WeChat to call the test URL',
		activationMessage:
			"Now enter the production URL in WeChat's console under message push (消息推送), unless it is there already.",
		defaults: { name: 'WeChat Member Card Trigger' },
		triggerPanel: {
			header: 'Listen for a member card event',
			executionsHelp: {
				inactive:
					"<b>While building</b>, click 'listen' and let the sandbox account, the simulator or a copy of a push call the test URL: its executions show up here.<br /><br /><b>For the real account</b>, publish (activate) the workflow first, then enter the production URL in WeChat's console. WeChat checks it at once, keeps only one URL per account, and cannot use the test URL, which lives for two minutes.",
				active:
					"<b>While building</b>, click 'listen' and let the sandbox account, the simulator or a copy of a push call the test URL: its executions show up here.<br /><br /><b>Events of the real account</b> go to the production URL. Their executions show up in the <a data-key='executions'>executions list</a>, but not in the editor.",
			},
			activationHint:
				"Publish (activate) the workflow before you save the production URL in WeChat's console: WeChat checks it at once.",
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'wechatMemberCardApi', required: true }],
		webhooks: [
			{
				name: 'setup',
				httpMethod: 'GET',
				responseMode: 'onReceived',
				path: 'webhook',
				ndvHideUrl: true,
				ndvHideMethod: true,
			},
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Without it n8n would answer the text "firstEntryJson", which WeChat takes for a failure.
				responseData: 'success',
				path: 'webhook',
			},
		],
		properties,
	};

	methods = { loadOptions: { getCards } };

	// WeChat has no call to register the URL, so these only check what the first push would need.
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				await assertPushSecrets(this);
				assertForwardTarget(this);
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		try {
			return this.getWebhookName() === 'setup'
				? await answerHandshake(this)
				: await receivePush(this);
		} catch (error) {
			if (error instanceof PushRefusal) return refuse(this, error);
			throw new NodeOperationError(this.getNode(), error as Error);
		}
	}
}
