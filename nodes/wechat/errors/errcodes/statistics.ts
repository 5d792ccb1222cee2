// Card statistics by day.
// Source: WeChat's pages on card data (/datacube/getcard…).
import type { ErrcodeTable } from './errcode';

export const statisticsErrcodes: ErrcodeTable = {
	61500: {
		class: 'input',
		meaning: 'The date is not written as WeChat expects',
		advice: 'Write begin and end as year-month-day, for example 2026-05-01.',
	},
	61501: {
		class: 'input',
		meaning: 'The period of days is not allowed',
		advice: 'Ask for at most 62 days, and end with yesterday or an earlier day.',
	},
};
