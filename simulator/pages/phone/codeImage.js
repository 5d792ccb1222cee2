const barcode = require('bwip-js');

const QR = { bcid: 'qrcode', eclevel: 'M' };
const BAR = { bcid: 'code128', height: 14 };

/** Which pictures a card shows for `code_type` (page "Create a membership card"). */
const PICTURES = {
	CODE_TYPE_QRCODE: [QR],
	CODE_TYPE_ONLY_QRCODE: [QR],
	CODE_TYPE_BARCODE: [BAR],
	CODE_TYPE_ONLY_BARCODE: [BAR],
};

const draw = (text, how) => barcode.toSVG({ ...how, text });

/**
 * What the till scans.
 * @param {string} code
 * @param {string} codeType
 * @returns {string[]} SVG; nothing for cards that show the code as text or not at all
 */
const codeImages = (code, codeType) => (PICTURES[codeType] ?? []).map((how) => draw(code, how));

/** @param {string} url @returns {string} SVG of a QR code that opens it */
const qrImage = (url) => draw(url, QR);

const showsText = (codeType) => !/ONLY|NONE/.test(codeType);

module.exports = { codeImages, qrImage, showsText };
